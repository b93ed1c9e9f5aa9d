// The lines of a reStructuredText source, with their indentation and text.
export interface Line {
  /** Offsets of the first visible character and of the end of the text; equal in blank lines. */
  readonly start: number
  readonly end: number
  readonly indent: number
  readonly text: string
}

const longest = 2000

export function linesOf(source: string): readonly Line[] {
  const lines: Line[] = []
  for (let from = 0; from < source.length; ) {
    const at = source.indexOf('\n', from)
    const next = at < 0 ? source.length : at + 1
    lines.push(lineOf(source, from, next))
    from = next
  }
  return lines
}

function lineOf(source: string, from: number, next: number): Line {
  let end = next
  while (end > from && source.charCodeAt(end - 1) <= 32) end--
  let start = from
  let indent = 0
  while (start < end && source.charCodeAt(start) <= 32) {
    indent += source[start] === '\t' ? 8 - (indent % 8) : 1
    start++
  }
  return { start, end, indent, text: source.slice(start, Math.min(end, start + longest)) }
}

export const isBlankLine = (line: Line | undefined): boolean =>
  line === undefined || line.start >= line.end

const adornment = /^([!-/:-@[-`{-~])\1{2,}$/

/** The character that a line repeats as the rule of a title, or undefined. */
export const ruleOf = (line: Line | undefined): string | undefined =>
  line ? adornment.exec(line.text)?.[1] : undefined

/** Index after the lines from `at` on that are indented by at least `indent` or blank, without blank ones at the end. */
export function endOfIndented(
  lines: readonly Line[],
  at: number,
  to: number,
  indent: number,
): number {
  let end = at
  for (let index = at; index < to; index++) {
    const line = lines[index] as Line
    if (isBlankLine(line)) continue
    if (line.indent < indent) break
    end = index + 1
  }
  return end
}
