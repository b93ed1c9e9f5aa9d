// Maps a parsed block of Markdown back to its span in the source, and masks the marks of its containers.
import { applyMask, type Masked } from '../mask.ts'

export interface Slice {
  readonly start: number
  readonly text: string
}

/**
 * The source slice that holds `content` (a block's text as the parser gives it, container marks stripped), from line
 * `first` on. Each content line is the end of its source line, so its column follows from the lengths.
 */
export function sliceOf(
  text: string,
  lines: readonly number[],
  first: number,
  content: string,
): Slice {
  const start = lines[first] ?? 0
  if (text.startsWith(content, start)) return { start, text: content }
  if (!content.includes('\n')) return singleLine(text, lines, first, content)
  return manyLines(text, lines, first, content.split('\n'))
}

function singleLine(text: string, lines: readonly number[], first: number, content: string): Slice {
  const from = lines[first] ?? 0
  const at = text.lastIndexOf(content, (lines[first + 1] ?? text.length + 1) - 1 - content.length)
  return { start: Math.max(at, from), text: at < from ? '' : content }
}

function manyLines(
  text: string,
  lines: readonly number[],
  first: number,
  contents: readonly string[],
): Slice {
  const start = columnOf(text, lines, first, contents[0] ?? '')
  const marks: Masked[] = []
  let end = start
  contents.forEach((content, index) => {
    const from = lines[first + index] ?? text.length
    const column = columnOf(text, lines, first + index, content)
    if (index > 0 && column > from) marks.push({ from: from - start, to: column - start })
    end = column + content.trim().length
  })
  return { start, text: applyMask(text.slice(start, end), marks) }
}

function columnOf(text: string, lines: readonly number[], line: number, content: string): number {
  const from = lines[line] ?? text.length
  let end = (lines[line + 1] ?? text.length + 1) - 1
  while (end > from && text.charCodeAt(end - 1) <= 32) end--
  return Math.max(from, end - content.trim().length)
}
