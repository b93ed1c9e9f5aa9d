// Finds tables in plain text: lines whose words stand in columns, set apart by spaces, tabs or bars.
import type { Line } from './lines.ts'

/** Offsets [start, end) of a cell. */
export type CellSpan = readonly [number, number]

export interface TextTable {
  readonly rows: readonly (readonly CellSpan[])[]
  /** A rule stands below the first row. */
  readonly ruled: boolean
  /** Index of the line after the table. */
  readonly after: number
}

const gap = / {3,}|\t+|\s*\|\s*/g
const rule = /^[\s|+:=-]{3,}$/
/** How far a cell may stand from its column. */
const tolerance = 2

/** The table that begins at line `at`, of two rows and two columns at least; undefined where there is none. */
export function tableAt(source: string, lines: readonly Line[], at: number): TextTable | undefined {
  const first = cellsOf(source, lines[at])
  if (first.length < 2) return undefined
  const rows = [first]
  let ruled = false
  let after = at + 1
  for (; after < lines.length; after++) {
    const line = lines[after] as Line
    if (line.kind === 'blank') break
    if (rule.test(source.slice(line.start, Math.min(line.end, line.start + 300))))
      ruled ||= rows.length === 1
    else {
      const cells = cellsOf(source, line)
      if (!isAligned(source, lines, at, first, after, cells)) break
      rows.push(cells)
    }
  }
  return rows.length > 1 ? { rows, ruled, after } : undefined
}

function cellsOf(source: string, line: Line | undefined): readonly CellSpan[] {
  if (!line || line.kind === 'blank' || line.end - line.start > 400) return []
  const text = source.slice(line.start, line.end)
  const cells: CellSpan[] = []
  let from = 0
  for (const match of text.matchAll(gap)) {
    if (match.index > from) cells.push([line.start + from, line.start + match.index])
    from = match.index + match[0].length
  }
  if (from < text.length) cells.push([line.start + from, line.end])
  return cells
}

/** As many cells as the first row, each below its column (bars and tabs set columns by themselves). */
function isAligned(
  source: string,
  lines: readonly Line[],
  firstLine: number,
  first: readonly CellSpan[],
  line: number,
  cells: readonly CellSpan[],
): boolean {
  if (cells.length !== first.length) return false
  const origin = columnOrigin(lines[firstLine])
  const own = columnOrigin(lines[line])
  const [, second] = first
  const isSpaced = !/[\t|]/.test(source.slice(first[0]?.[1], second?.[0]))
  return (
    !isSpaced ||
    cells.every(
      ([start], index) => Math.abs(start - own - ((first[index]?.[0] ?? 0) - origin)) <= tolerance,
    )
  )
}

/** Offset of column 0. */
const columnOrigin = (line: Line | undefined): number => (line ? line.start - line.indent : 0)
