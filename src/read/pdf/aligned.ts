// Finds tables that no rules mark: short texts that stand in columns over several rows.

import { linedCells } from './cells.ts'
import type { Piece } from './content.ts'
import { findGutter, type Gutter, side } from './gutters.ts'
import { edgesOf, type OfPage } from './lines.ts'
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
  const from = startOf(rows, fits.indexOf(true), x)
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

const leastDistance = (rows: readonly Row[]): number =>
  Math.min(...rows.slice(1).map((_, index) => distance(rows, index + 1)))

/** Lines right above the first full row, with an empty first cell, belong to headers that stand on a common base. */
function startOf(rows: readonly Row[], from: number, x: number): number {
  const most = 1.15 * leastDistance(rows.slice(from))
  let start = from
  while (start > 0 && distance(rows, start) < most && isEmpty(rows[start - 1], x)) start--
  return start
}

const isEmpty = (row: Row | undefined, x: number): boolean =>
  row !== undefined && side(row, x, 'left').pieces.length === 0

/** Lines right below the last full row may go on with one of its cells. */
function endOf(rows: readonly Row[], to: number): number {
  const most = 1.15 * leastDistance(rows.slice(0, to))
  let end = to
  while (end < rows.length && distance(rows, end) < most) end++
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
  const starts = rowStarts(rows, bounds)
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
  return linedCells([...found.values()], page)
}

/**
 * Which lines begin a row of the table: where rows stand further apart than lines do, those after such a gap, those
 * before which a cell ended early, and those with which the first column goes on; else those with a first cell which does
 * not visibly go on with the one above.
 */
function rowStarts(rows: readonly Row[], bounds: readonly number[]): number[] {
  const second = bounds[1] ?? 0
  const most = 1.12 * leadingOf(rows, bounds)
  const bands = rows.flatMap((_, i) => (i === 0 || distance(rows, i) > most ? [i] : []))
  const firsts = rows.flatMap((row, i) => (i === 0 || startsCell(row, second) ? [i] : []))
  if (bands.length < 2 || bands.length === rows.length) return firsts
  const ends = [...bands.slice(1), rows.length]
  const filled = bands.filter(
    (from, i) => i === 0 || rows.slice(from, ends[i]).some((row) => firstCell(row, second)),
  )
  const others = firsts.filter(
    (i) => i > 0 && (resumes(rows, i, second, most) || followsShort(rows, i, bounds)),
  )
  // A gap below the header only: the rows themselves are not set apart.
  if (bands.length === 2 && others.some((i) => i > (bands[1] ?? 0))) return firsts
  return [...new Set([...filled, ...others])].sort((a, b) => a - b)
}

/** Whether the first column goes on after lines of other columns only, at the distance of lines: cells are not staggered. */
function resumes(rows: readonly Row[], index: number, second: number, most: number): boolean {
  const before = rows[index - 1]
  const filled = rows.slice(0, index).some((row) => firstCell(row, second))
  return (
    before !== undefined &&
    filled &&
    !firstCell(before, second) &&
    distance(rows, index) > 0.8 * most
  )
}

/** Whether in some column the first word of a line would have fitted on the line before it. */
function followsShort(rows: readonly Row[], index: number, bounds: readonly number[]): boolean {
  return bounds.slice(0, -1).some((left, column) => {
    const within = (row: Row | undefined) =>
      (row?.pieces ?? []).filter((p) => p.x >= left - 1 && p.x < (bounds[column + 1] ?? 0) - 1)
    const [before, word] = [within(rows[index - 1]).at(-1), within(rows[index])[0]]
    const widest = Math.max(...rows.flatMap((row) => within(row).map((piece) => piece.right)))
    return before && word && widest - before.right > word.right - word.x + 0.4 * word.size
  })
}

/** The distance of lines within a column; cells may stand staggered, so that rows of all columns lie closer. */
function leadingOf(rows: readonly Row[], bounds: readonly number[]): number {
  const distances = bounds.slice(0, -1).flatMap((left, column) => {
    const right = bounds[column + 1] ?? 0
    const inColumn = rows.filter((row) =>
      row.pieces.some((p) => p.x >= left - 1 && p.x < right - 1),
    )
    return inColumn.slice(1).map((row, i) => row.y - (inColumn[i]?.y ?? 0))
  })
  return Math.min(...distances)
}

function firstCell(row: Row, second: number): Piece | undefined {
  return side(row, second - 1, 'left').pieces[0]
}

function startsCell(row: Row, second: number): boolean {
  const first = firstCell(row, second)
  return first !== undefined && !/^\p{Ll}/u.test(first.text)
}
