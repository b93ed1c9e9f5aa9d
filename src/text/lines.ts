// Finds the line and column of an offset in a source text.

/** Offsets at which the lines of a text start, in ascending order; the first is 0. */
export interface LineIndex {
  readonly starts: readonly number[]
  readonly length: number
}

/** 1-based line and column; columns count UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

const loneReturn = /\r(?!\n)/

/** Indexes the lines of a text. Lines end with LF, CR LF or a lone CR. */
export function lineIndex(source: string): LineIndex {
  const starts = [0]
  const text = loneReturn.test(source) ? source.replace(/\r(?!\n)/g, '\n') : source
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return { starts, length: source.length }
}

/** Line and column of an offset; offsets beyond the text count as its end. */
export function positionAt(index: LineIndex, offset: number): Position {
  const at = Math.min(Math.max(offset, 0), index.length)
  let low = 0
  let high = index.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((index.starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: at - (index.starts[low] ?? 0) + 1 }
}
