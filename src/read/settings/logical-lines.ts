// Splits line-based settings into logical lines: comments left out, lines that end in a backslash joined.

/** A logical line: its text without indent, and where it stands in the source. */
export interface LogicalLine {
  readonly text: string
  readonly from: number
  readonly to: number
}

export interface LineStyle {
  /** Marks that begin a comment at the start of a line. */
  readonly comments: readonly string[]
  /** Whether a backslash at the end joins the next line. */
  readonly joins?: boolean
}

/** The lines of a source without indent and trailing blanks; empty ones and comments are left out unless a line goes on in them. */
function plainLines(source: string): LogicalLine[] {
  return [...source.matchAll(/[^\r\n]+/g)].map((found) => {
    const text = found[0].trim()
    const from = found.index + found[0].length - found[0].trimStart().length
    return { text, from, to: from + text.length }
  })
}

/** Lines with something on them, in order. A joined line reads as one, with a blank at each joint. */
export function logicalLines(
  source: string,
  { comments, joins = false }: LineStyle,
): LogicalLine[] {
  const lines: LogicalLine[] = []
  let begun: LogicalLine | undefined
  for (const line of plainLines(source)) {
    const skipped = line.text === '' || comments.some((mark) => line.text.startsWith(mark))
    if (!begun && skipped) continue
    const whole = begun ? { ...line, text: `${begun.text} ${line.text}`, from: begun.from } : line
    begun = undefined
    if (!joins || !whole.text.endsWith('\\')) lines.push(whole)
    else begun = { ...whole, text: whole.text.slice(0, -1).trimEnd() }
  }
  return begun ? [...lines, begun] : lines
}

/** A text without the quotes around it. */
export function unquoted(text: string): string {
  const quoted = /^(["'])(.*)\1$/s.exec(text.trim())
  return quoted ? (quoted[2] ?? '') : text.trim()
}
