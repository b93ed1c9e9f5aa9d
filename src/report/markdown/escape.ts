// Text of documents in Markdown: harmless first, then without any meaning as markup.
import { manyLines, oneLine } from '../safe.ts'

/** For running text and table cells: markup characters are escaped, HTML and links stay text. */
export function md(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~&]/g, (char) => `\\${char}`)
    .replace(/(https?|ftp|mailto):/gi, '$1\\:')
    .replace(/@/g, '\\@')
    .replace(/^([-+=]|\d+[.)](?=\s|$))/, (start) => start.replace(/[-+=.)]/, (char) => `\\${char}`))
}

/** Inline code whose fence is longer than any run of backticks inside. */
export function code(text: string): string {
  const inner = oneLine(text)
  const longest = Math.max(0, ...[...inner.matchAll(/`+/g)].map((run) => run[0].length))
  const fence = '`'.repeat(longest + 1)
  const gap = inner.startsWith('`') || inner.endsWith('`') ? ' ' : ''
  return fence + gap + inner.replaceAll('|', '\\|') + gap + fence
}

/** A fenced block whose fence is longer than any inside. */
export function fenced(text: string): readonly string[] {
  const lines = manyLines(text)
  const longest = Math.max(2, ...lines.map((line) => /^ *(`*)/.exec(line)?.[1]?.length ?? 0))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}text`, ...lines, fence]
}

export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  if (rows.length === 0) return []
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line), '']
}
