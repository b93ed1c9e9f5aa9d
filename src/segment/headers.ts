// Knows which headers the cells of the open table stand under, by row and column, spans included.
import type { Block, Context } from '../model/document.ts'

type Cell = NonNullable<Block['cell']>

interface RowHeader {
  /** Rows it heads, both included. */
  readonly from: number
  readonly to: number
  readonly context: Context
}

export interface Headers {
  readonly table: number
  /** Per column the headers above, outermost first. */
  readonly columns: Context[][]
  row: RowHeader | undefined
}

export const newHeaders = (table: number): Headers => ({ table, columns: [], row: undefined })

/** What a cell stands under: its row's header, then its column's. Header cells stand under those above them. */
export function headersOf(headers: Headers, cell: Cell): readonly Context[] {
  const columns = headers.columns[cell.column] ?? []
  if (cell.header && cell.row === 0) return []
  const { row } = headers
  return row && isHeaded(row, cell) ? [row.context, ...columns] : columns
}

const isHeaded = ({ from, to }: RowHeader, { row }: Cell): boolean => row >= from && row <= to

/** Takes note of a cell that heads others: a header cell its columns, the first filled cell of a row that row. */
export function noteHeader(headers: Headers, cell: Cell, context: () => Context): void {
  const { row, column, header, rows = 1, columns = 1 } = cell
  if (header && (row === 0 || column > 0)) {
    const made = context()
    for (let at = column; at < column + columns; at++)
      headers.columns[at] = [...(headers.columns[at] ?? []), made]
  } else if (!headers.row || !isHeaded(headers.row, cell)) {
    headers.row = { from: row, to: row + rows - 1, context: context() }
  }
}
