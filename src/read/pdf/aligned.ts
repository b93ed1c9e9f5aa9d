// Finds tables that no rules mark: short texts that stand in columns over several rows.
import type { Piece } from './content.ts'
import { findGutter, type Gutter, side } from './gutters.ts'
import { cellLines, edgesOf, type OfPage } from './lines.ts'
import { markOf } from './marks.ts'
import type { Row } from './rows.ts'
import type { Cell, Table } from './tables.ts'

export interface AlignedTable {
  readonly from: number
  readonly to: number
  readonly table: Table
}

/** The longest table among rows, if there is one. */
export function findAligned(rows: readonly Row[], page: OfPage): AlignedTable | undefined {
  const gutter = findGutter(rows, { rows: 3, strip: narrow, gap: 1 }, (found, x) =>
    tableColumns(found, x, page),
  )
  if (!gutter) return undefined
  const { from, to } = gutter
  const within = rows.slice(from, to)
  const bounds = boundsOf(within)
  return {
    from,
    to,
    table: { page: page.page, lefts: bounds.slice(0, -1), cells: cellsOf(within, bounds, page) },
  }
}

/** Accepts rows of a table: at least three filled on both sides, and the left side no mere marks of items. */
function tableColumns(rows: readonly Row[], x: number, page: OfPage): Gutter | undefined {
  const starts = rows.map((row) => columnStart(row, x))
  const wide = starts.filter((start) => start?.wide)
  if (wide.length < 3) return undefined
  const aligned = isAligned(wide.map((start) => start?.x ?? 0))
  const fits = starts.map((start) => start && (aligned ? aligned(start.x) : start.wide))
  if (fits.filter(Boolean).length < 3) return undefined
  const from = fits.indexOf(true)
  const to = endOf(rows, fits.lastIndexOf(true) + 1)
  return isMarked(rows.slice(from, to), x, page) ? undefined : { from, to, x }
}

/**
 * Where the right side of a row begins, if its left side is filled too: after a wide gap, or after a narrow one that no
 * space glyph fills.
 */
function columnStart(row: Row, x: number): { x: number; wide: boolean } | undefined {
  const [left, right] = [side(row, x, 'left').pieces.at(-1), side(row, x, 'right').pieces[0]]
  if (!left || !right) return undefined
  const gap = (right.x - left.right) / right.size
  return gap > 1 || (gap > narrow && !right.space) ? { x: right.x, wide: gap > 1 } : undefined
}

const narrow = 0.15

/** What lines up with most of the rows, if most of them line up at all (a column may be centred). */
function isAligned(found: readonly number[]): ((x: number) => boolean) | undefined {
  const support = (x: number) => found.filter((other) => Math.abs(other - x) < 2).length
  const best = found.reduce((most, x) => (support(x) > support(most) ? x : most), found[0] ?? 0)
  return support(best) >= found.length / 2 ? (x) => Math.abs(x - best) < 2 : undefined
}

/** Whether the left side is nothing but the marks of items. */
function isMarked(rows: readonly Row[], x: number, { plain }: OfPage): boolean {
  const lefts = rows.map((row) => side(row, x, 'left')).filter((row) => row.pieces.length > 0)
  const marks = lefts.filter(({ pieces }) => markOf(pieces.slice(0, 2), plain)?.alone)
  return marks.length > lefts.length / 2
}

/** Lines right below the last full row may go on with one of its cells. */
function endOf(rows: readonly Row[], to: number): number {
  const least = Math.min(...rows.slice(1, to).map((_, index) => distance(rows, index + 1)))
  let end = to
  while (end < rows.length && distance(rows, end) < 1.15 * least) end++
  return end
}

const distance = (rows: readonly Row[], index: number): number =>
  (rows[index]?.y ?? 0) - (rows[index - 1]?.y ?? 0)

/** Left edges of the columns, and the right edge of the last: where a strip is blank in all rows. */
function boundsOf(rows: readonly Row[]): number[] {
  const [left, right] = edgesOf(rows)
  const pieces = rows.flatMap((row) => row.pieces).sort((a, b) => a.x - b.x)
  const bounds = [left]
  let reached = left
  for (const piece of pieces) {
    const gap = reached > left ? (piece.x - reached) / piece.size : 0
    if (gap > 0.7 || (gap > narrow && startsColumn(pieces, piece.x))) bounds.push(piece.x)
    reached = Math.max(reached, piece.right)
  }
  return [...bounds, right + 1]
}

/** Whether three pieces or more begin at `x` without a space glyph before them. */
function startsColumn(pieces: readonly Piece[], x: number): boolean {
  return pieces.filter((piece) => Math.abs(piece.x - x) < 1.5 && !piece.space).length > 2
}

function cellsOf(rows: readonly Row[], bounds: readonly number[], page: OfPage): Cell[] {
  const found = new Map<string, { row: number; column: number; pieces: Piece[] }>()
  const starts = rowStarts(rows, bounds[1] ?? 0)
  rows.forEach((line, index) => {
    const row = starts.filter((start) => start <= index).length - 1
    for (const piece of line.pieces) {
      const column = Math.max(
        0,
        bounds.slice(0, -1).findLastIndex((x) => x <= piece.x + 0.5),
      )
      const cell = found.get(`${row} ${column}`) ?? { row, column, pieces: [] }
      cell.pieces.push(piece)
      found.set(`${row} ${column}`, cell)
    }
  })
  return [...found.values()]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, pieces }) => {
      const edge: readonly [number, number] = [bounds[column] ?? 0, (bounds[column + 1] ?? 0) - 6]
      return { row, column, lines: cellLines(pieces, page, edge) }
    })
}

/**
 * Which lines begin a row of the table: where lines within a row stand closer than rows do, those after a wider gap;
 * else those that have a first cell which does not visibly go on with the one above.
 */
function rowStarts(rows: readonly Row[], second: number): number[] {
  const gaps = rows.slice(1).map((_, i) => distance(rows, i + 1))
  const least = Math.min(...gaps)
  const wide = gaps.flatMap((gap, i) => (gap > 1.2 * least ? [i + 1] : []))
  const firsts = rows.flatMap((row, i) => (startsCell(row, second) ? [i] : []))
  const tight = wide.length > 0 && wide.length < gaps.length
  return tight && wide.every((i) => firsts.includes(i))
    ? [0, ...wide]
    : [...new Set([0, ...firsts])]
}

function startsCell(row: Row, second: number): boolean {
  const first = side(row, second - 1, 'left').pieces[0]
  return first !== undefined && !/^\p{Ll}/u.test(first.text)
}
