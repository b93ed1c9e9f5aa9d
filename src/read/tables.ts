// Places the cells of a table while it is read, and settles which of them are headers once it is complete.
import type { Block } from '../model/document.ts'
import type { CellPosition } from './outline.ts'

/** A table that is open. Rows and columns count from 0. */
export interface OpenTable {
  readonly number: number
  row: number
  column: number
  /** Per column: the row up to which a cell from above reaches. */
  readonly reach: number[]
  /** Blocks of its cells, and whether they are wholly in bold. */
  readonly cells: { readonly block: number; readonly bold: boolean }[]
}

export const newTable = (number: number): OpenTable => ({
  number,
  row: -1,
  column: 0,
  reach: [],
  cells: [],
})

export function nextRow(table: OpenTable): void {
  table.row++
  table.column = 0
}

/** The place of the next cell of the open row, past those that reach down from above. */
export function nextCell(table: OpenTable, header: boolean, rows = 1, columns = 1): CellPosition {
  if (table.row < 0) table.row = 0
  while ((table.reach[table.column] ?? -1) >= table.row) table.column++
  const { number, row, column } = table
  for (let at = column; at < column + columns; at++) table.reach[at] = row + rows - 1
  table.column = column + columns
  return {
    table: number,
    row,
    column,
    header,
    ...(rows > 1 ? { rows } : {}),
    ...(columns > 1 ? { columns } : {}),
  }
}

const shortest = 60

/** Marks the first row of a table without header cells as one, where it reads as one. */
export function settleHeaders(blocks: Block[], { cells }: OpenTable): void {
  const all = cells.map(({ block, bold }) => ({ at: block, bold, block: blocks[block] as Block }))
  if (all.some(({ block }) => block.cell?.header)) return
  const first = all.filter(({ block }) => block.cell?.row === 0)
  const others = all.filter(({ block }) => (block.cell?.row ?? 0) > 0)
  if (first.length < 2 || others.length === 0) return
  if (first.some(({ block }) => block.text.length > shortest)) return
  const isBold = first.every(({ bold }) => bold)
  if (!isBold && !differs(first, others)) return
  for (const { at, block } of first)
    if (block.cell) blocks[at] = { ...block, cell: { ...block.cell, header: true } }
}

type Listed = readonly { readonly block: Block }[]

/** Some column has numbers or long texts below a short word without numbers. */
function differs(first: Listed, others: Listed): boolean {
  if (first.some(({ block }) => /\d/.test(block.text))) return false
  return first.some(({ block: { text, cell } }) => {
    const below = others.filter(({ block }) => block.cell?.column === cell?.column)
    const unlike = below.filter(
      ({ block }) => /\d/.test(block.text) || block.text.length > 2 * text.length + 10,
    )
    return below.length > 1 && unlike.length * 2 > below.length
  })
}
