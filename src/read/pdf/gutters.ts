// Finds the blank strips between columns of prose and between the columns of a table.
import type { Piece } from './content.ts'
import { edgesOf } from './lines.ts'
import type { Row } from './rows.ts'

/** A stretch of rows [from, to) that leave a strip around `x` blank. */
export interface Gutter {
  readonly from: number
  readonly to: number
  readonly x: number
}

/** The part of a row on one side of `x`. */
export function side(row: Row, x: number, which: 'left' | 'right'): Row {
  const pieces = row.pieces.filter((p) => (which === 'left' ? p.right <= x : p.x >= x))
  return { y: pieces[0]?.y ?? row.y, pieces }
}

interface Least {
  readonly rows: number
  /** Widths in parts of the font size: of the strip in every row, and of the gap in some row. */
  readonly strip: number
  readonly gap: number
}

type Accept = (rows: readonly Row[], x: number) => Gutter | undefined

/** The longest stretch whose two sides `accept` takes for columns. */
export function findGutter(rows: readonly Row[], least: Least, accept: Accept): Gutter | undefined {
  for (const { from, to, x } of candidates(rows, least)) {
    const found = accept(rows.slice(from, to), x)
    if (!found) continue
    const within = rows.slice(from + found.from, from + found.to)
    return { from: from + found.from, to: from + found.to, x: middleOf(within, x) }
  }
  return undefined
}

/** Blank strips, longest first. */
function candidates(rows: readonly Row[], least: Least): Gutter[] {
  const found: Gutter[] = []
  for (const x of starts(rows, least.gap)) {
    for (const run of runs(rows, x, least)) found.push({ ...run, x })
  }
  return found.sort((a, b) => b.to - b.from - (a.to - a.from) || a.x - b.x)
}

/** Where text begins after a gap or at the left, each to a point. */
function starts(rows: readonly Row[], gap: number): Set<number> {
  const found = new Set<number>()
  for (const { pieces } of rows) {
    pieces.forEach((piece, index) => {
      const before = pieces[index - 1]
      if (!before || piece.x - before.right > gap * piece.size) found.add(Math.floor(piece.x))
    })
  }
  return found
}

/** Stretches of rows that leave the strip blank. */
function runs(rows: readonly Row[], x: number, least: Least): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  let from = 0
  for (let to = 0; to <= rows.length; to++) {
    const row = rows[to]
    if (row && !crosses(row, x, least.strip)) continue
    if (to - from >= least.rows) found.push({ from, to })
    from = to + 1
  }
  return found
}

function crosses(row: Row, x: number, strip: number): boolean {
  const width = strip * (row.pieces[0]?.size ?? 10)
  return row.pieces.some((piece) => piece.x < x && piece.right > x - width)
}

/** The middle of the blank strip around `x`. */
function middleOf(rows: readonly Row[], x: number): number {
  const pieces = rows.flatMap((row) => row.pieces)
  const left = Math.max(...pieces.filter((p) => p.right <= x).map((p) => p.right))
  const right = Math.min(...pieces.filter((p) => p.x >= x).map((p) => p.x))
  return (left + right) / 2
}

const isFilled = (row: Row): boolean => row.pieces.length > 0

/** Accepts columns of prose: on both sides lines of several words, most of which fill the width. */
export function proseColumns(rows: readonly Row[], x: number): Gutter | undefined {
  const sides = (['left', 'right'] as const).map((which) => rows.map((row) => side(row, x, which)))
  if (!sides.every((rows) => isProse(rows.filter(isFilled)))) return undefined
  return banded(rows, x) ? undefined : { from: 0, to: rows.length, x }
}

const fewestLines = 5
const narrowest = 80

function isProse(rows: readonly Row[]): boolean {
  if (rows.length < fewestLines) return false
  const [left, right] = edgesOf(rows)
  if (right - left < narrowest) return false
  const full = rows.filter((row) => lastRight(row) > left + 0.75 * (right - left))
  const words = rows.reduce((sum, row) => sum + row.pieces.length, 0)
  return (
    words > 3.2 * rows.reduce((sum, row) => sum + parts(row), 0) &&
    full.length >= rows.length * (rows.length > 12 ? 0.3 : 0.5)
  )
}

/** In how many parts wide gaps divide a row: a line of prose is one, a row of a table several. */
function parts({ pieces }: Row): number {
  const wide = pieces.filter((p, i) => i > 0 && p.x - (pieces[i - 1]?.right ?? 0) > 1.5 * p.size)
  return 1 + wide.length
}

const lastRight = (row: Row): number => Math.max(...row.pieces.map((piece: Piece) => piece.right))

/**
 * Whether the rows are those of a table of prose: gaps wider than the leading stand at the same height on both sides,
 * and text goes on below them at the same height again.
 */
function banded(rows: readonly Row[], x: number): boolean {
  const [left, right] = (['left', 'right'] as const).map((which) =>
    afterGaps(rows.map((row) => side(row, x, which)).filter(isFilled)),
  )
  if (!left || !right || Math.min(left.length, right.length) < 2) return false
  const shared = left.filter((y) => right.some((other) => Math.abs(other - y) < 2))
  return shared.length >= 0.75 * Math.max(left.length, right.length)
}

/** Heights of the rows that follow a gap wider than the leading. */
function afterGaps(rows: readonly Row[]): number[] {
  const distances = rows.slice(1).map((row, index) => row.y - (rows[index]?.y ?? 0))
  const usual = [...distances].sort((a, b) => a - b)[Math.floor(distances.length / 3)] ?? 12
  return rows.slice(1).flatMap((row, i) => ((distances[i] ?? 0) > 1.2 * usual ? [row.y] : []))
}
