// Makes lines of rows: text, style, mark, and the edges of the column they stand in.
import type { PageContent, Piece } from './content.ts'
import { markOf } from './marks.ts'
import { joinPieces, type Line, type Row, rowsOf, styleOf } from './rows.ts'

export type Edges = readonly [number, number]

/** The page that lines are made for. */
export type OfPage = Pick<PageContent, 'page' | 'plain'>

export function lineOf({ y, pieces }: Row, { page, plain }: OfPage, column: Edges): Line {
  const right = Math.max(...pieces.map((piece) => piece.right))
  const x = pieces[0]?.x ?? 0
  const first = (pieces[0]?.right ?? 0) - x
  const mark = markOf(pieces, plain)
  const text = joinPieces(pieces)
  return { page, text, x, right, y, ...styleOf(pieces), first, mark, column, number: 0 }
}

/** The outermost edges of the text in rows. */
export function edgesOf(rows: readonly Row[]): Edges {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { pieces } of rows) {
    for (const piece of pieces) {
      left = Math.min(left, piece.x)
      right = Math.max(right, piece.right)
    }
  }
  return [left, right]
}

/** The lines within a cell; `bounds` are the rules or gaps at its sides, and its padding is taken as even. */
export function cellLines(pieces: readonly Piece[], page: OfPage, bounds: Edges): Line[] {
  const rows = rowsOf(pieces)
  const [left, right] = edgesOf(rows)
  const column: Edges = [left, Math.max(right, bounds[1] - Math.max(0, left - bounds[0]))]
  return rows.map((row) => lineOf(row, page, column))
}
