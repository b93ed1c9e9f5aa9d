// Makes lines of the text in table cells.
import type { Piece } from './content.ts'
import { type Edges, edgesOf, lineOf, type OfPage } from './lines.ts'
import { rowsOf } from './rows.ts'
import type { Cell } from './tables.ts'

/** A cell with the text that was found in it. */
export interface FilledCell {
  readonly row: number
  readonly column: number
  readonly pieces: Piece[]
}

/** Cells in reading order. The longest line of a column tells how wide its cells are. */
export function linedCells(cells: readonly FilledCell[], page: OfPage): Cell[] {
  const rights = new Map<number, number>()
  for (const { column, pieces } of cells) {
    const right = Math.max(...pieces.map((piece) => piece.right))
    rights.set(column, Math.max(right, rights.get(column) ?? 0))
  }
  return [...cells]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, pieces }) => {
      const rows = rowsOf(pieces)
      const edges: Edges = [edgesOf(rows)[0], rights.get(column) ?? 0]
      return { row, column, lines: rows.map((line) => lineOf(line, page, edges)) }
    })
}
