// Finds the columns of a page and gives its lines in reading order.
import type { PageContent, Piece } from './content.ts'
import { joinPieces, type Line, type Row, rowsOf, styleOf } from './rows.ts'

/** A stretch of rows [from, to) that a blank strip around `x` divides into two columns. */
interface Gutter {
  readonly from: number
  readonly to: number
  readonly x: number
}

type Unnumbered = Omit<Line, 'number'>

/** Depth of columns within columns; three per page are two cuts deep. */
const deepest = 3

/** The lines of a page in reading order. */
export function linesOf(content: PageContent): Line[] {
  const rows = rowsOf(content.pieces)
  const lines = readRows(rows, content.page, edgesOf(rows), 0)
  return lines.map((line, index) => ({ ...line, number: index + 1 }))
}

function readRows(
  rows: readonly Row[],
  page: number,
  column: readonly [number, number],
  depth: number,
): Unnumbered[] {
  const gutter = depth < deepest ? findGutter(rows) : undefined
  if (!gutter) return rows.map((row) => lineOf(row, page, column))
  const above = readRows(rows.slice(0, gutter.from), page, column, depth)
  const within = rows.slice(gutter.from, gutter.to)
  const sides = [
    within.map((r) => part(r, (p) => p.x < gutter.x)),
    within.map((r) => part(r, (p) => p.x >= gutter.x)),
  ]
  const read = sides.flatMap((side) => {
    const filled = side.filter((row) => row.pieces.length > 0)
    return readRows(filled, page, edgesOf(filled), depth + 1)
  })
  return [...above, ...read, ...readRows(rows.slice(gutter.to), page, column, depth)]
}

function part(row: Row, keep: (piece: Piece) => boolean): Row {
  const pieces = row.pieces.filter(keep)
  return { y: pieces[0]?.y ?? row.y, pieces }
}

function lineOf(row: Row, page: number, column: readonly [number, number]): Unnumbered {
  const { pieces } = row
  const right = Math.max(...pieces.map((piece) => piece.right))
  const text = joinPieces(pieces)
  return { page, text, x: pieces[0]?.x ?? 0, right, y: row.y, ...styleOf(pieces), pieces, column }
}

function edgesOf(rows: readonly Row[]): readonly [number, number] {
  const lefts = rows.map((row) => row.pieces[0]?.x ?? 0)
  const rights = rows.map((row) => Math.max(...row.pieces.map((piece) => piece.right)))
  return [Math.min(...lefts), Math.max(...rights)]
}

const step = 3
const fewestRows = 4

/** The blank strip that divides the most rows, if there is one worth calling a gutter. */
function findGutter(rows: readonly Row[]): Gutter | undefined {
  if (rows.length < fewestRows) return undefined
  const [left, right] = edgesOf(rows)
  let best: Gutter | undefined
  for (let x = left + 60; x < right - 60; x += step) {
    const found = longestRun(rows, x)
    if (found && (!best || found.to - found.from > best.to - best.from)) best = found
  }
  return best
}

/** The longest run of rows that leave the strip at `x` blank and fill both of its sides. */
function longestRun(rows: readonly Row[], x: number): Gutter | undefined {
  let best: Gutter | undefined
  let from = 0
  for (let to = 0; to <= rows.length; to++) {
    const row = rows[to]
    if (row && !crosses(row, x)) continue
    const run = trimmed(rows, from, to, x)
    if (run && (!best || run.to - run.from > best.to - best.from)) best = run
    from = to + 1
  }
  return best
}

function crosses(row: Row, x: number): boolean {
  const half = 0.4 * (row.pieces[0]?.size ?? 10)
  return row.pieces.some((piece) => piece.x < x + half && piece.right > x - half)
}

/** A run narrowed to where both sides hold text, or nothing where that is no pair of columns of prose. */
function trimmed(rows: readonly Row[], from: number, to: number, x: number): Gutter | undefined {
  const run = rows.slice(from, to)
  const onRight = run.map((row) => row.pieces.some((piece) => piece.x > x))
  const onLeft = run.map((row) => row.pieces.some((piece) => piece.right < x))
  const first = Math.max(onRight.indexOf(true), 0)
  if (!isProse(run, x, (piece) => piece.x > x) || !isProse(run, x, (piece) => piece.right < x))
    return undefined
  const start = onLeft[first] ? first : Math.min(first, onLeft.indexOf(true))
  return { from: from + Math.max(start, 0), to, x }
}

/** A column of prose: at least four lines, most of them filling its width with several words. */
function isProse(rows: readonly Row[], _x: number, keep: (piece: Piece) => boolean): boolean {
  const side = rows.map((row) => part(row, keep)).filter((row) => row.pieces.length > 0)
  if (side.length < fewestRows) return false
  const [left, right] = edgesOf(side)
  if (right - left < 90) return false
  const full = side.filter((row) => (row.pieces.at(-1)?.right ?? 0) > left + 0.7 * (right - left))
  return full.length >= side.length / 2
}
