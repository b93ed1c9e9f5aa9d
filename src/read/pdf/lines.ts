// Makes lines of rows: text, style, mark, and the edges of the column they stand in.
import type { PageContent } from './content.ts'
import { markOf } from './marks.ts'
import { joinPieces, type Line, type Row, styleOf } from './rows.ts'

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
