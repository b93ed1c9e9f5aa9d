// Finds the cells of a Markdown table row in its source line.

export interface CellSpan {
  readonly start: number
  readonly end: number
}

/** Spans of the cells of a row, without surrounding space; `line` starts at `offset` of the source. At most `columns`. */
export function rowCells(line: string, offset: number, columns: number): readonly CellSpan[] {
  const from = contentStart(line)
  const bars = barsOf(line, from)
  const edges = line[from] === '|' ? bars : [from - 1, ...bars]
  const last = edges.at(-1) ?? from
  if (line.slice(last + 1).trim() !== '') edges.push(line.length)
  const cells: CellSpan[] = []
  for (let index = 0; index + 1 < edges.length && index < columns; index++)
    cells.push(trimmed(line, (edges[index] ?? 0) + 1, edges[index + 1] ?? 0, offset))
  return cells
}

/** Where a row starts behind the marks of block quotes and of a list item. */
const contentStart = (line: string): number =>
  /^[\s>]*(?:[-*+]\s+(?=\|))?/.exec(line)?.[0].length ?? 0

function barsOf(line: string, from: number): number[] {
  const bars: number[] = []
  for (let at = line.indexOf('|', from); at >= 0; at = line.indexOf('|', at + 1))
    if (line[at - 1] !== '\\') bars.push(at)
  return bars
}

function trimmed(line: string, from: number, to: number, offset: number): CellSpan {
  let start = from
  let end = to
  while (start < end && line.charCodeAt(start) <= 32) start++
  while (end > start && line.charCodeAt(end - 1) <= 32) end--
  return { start: offset + start, end: offset + end }
}
