// Lays the paragraphs of a word-processor document out: headings, items by depth, cells, notes, with paragraph numbers.
import {
  addCell,
  addHeading,
  addProse,
  breakLeadIn,
  type CellPosition,
  closeList,
  newOutline,
  type Outline,
  openItem,
  openList,
  type Piece,
} from '../outline.ts'
import { type OpenTable, settleHeaders } from '../tables.ts'
import { type OpenParagraph, pieceOf } from './paragraph.ts'

export interface OfficeTable {
  readonly table: OpenTable
  cell: CellPosition | undefined
}

export interface Body {
  readonly outline: Outline
  readonly tables: OfficeTable[]
  /** Paragraphs that were hardly visible. */
  faint: number
  /** Paragraphs with text so far. */
  paragraphs: number
}

export const newBody = (): Body => ({ outline: newOutline(), tables: [], faint: 0, paragraphs: 0 })

/** What a paragraph is by its style: a heading of a level, an item of a depth, the goings-on of an item, or plain. */
export type Role =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'item'; readonly depth: number; readonly numbered: boolean }
  | { readonly kind: 'continued' }
  | { readonly kind: 'plain' }

/** Takes a finished paragraph; an empty one leaves no trace. */
export function addParagraph(body: Body, open: OpenParagraph, role: Role): void {
  if (open.text.trim() === '') return
  const piece = pieceOf(open, ++body.paragraphs)
  const inTable = body.tables.at(-1)
  if (open.faint && inTable?.cell?.row !== 0) body.faint++
  if (inTable) addToCell(body, inTable, piece)
  else if (role.kind === 'heading') addTitle(body, piece, role.level)
  else addText(body, piece, role)
}

function addTitle(body: Body, piece: Piece, level: number): void {
  closeLists(body, 0)
  addHeading(body.outline, piece, level)
}

function addText(body: Body, piece: Piece, role: Role): void {
  if (role.kind === 'item' && role.numbered && readsAsTitle(piece)) {
    addTitle(body, piece, role.depth + 1)
    return
  }
  if (role.kind === 'item') startItem(body, role.depth)
  else if (role.kind === 'plain') closeLists(body, 0)
  addProse(body.outline, piece)
}

/** A numbered paragraph that is short and wholly bold numbers a section. */
const readsAsTitle = ({ text, emphasis }: Piece): boolean =>
  emphasis === 1 && text.length <= 90 && !/[.;,:!?]$/.test(text)

function startItem(body: Body, depth: number): void {
  closeLists(body, depth)
  while (body.outline.lists.length < depth) openList(body.outline)
  openItem(body.outline)
}

function closeLists(body: Body, depth: number): void {
  while (body.outline.lists.length > depth) closeList(body.outline)
}

function addToCell(body: Body, { table, cell }: OfficeTable, piece: Piece): void {
  if (!cell) return
  const block = body.outline.blocks.length
  addCell(body.outline, piece, cell)
  table.cells.push({ block, bold: piece.emphasis === 1 })
}

/** The cell above goes on into the open row. */
export function extendCell(body: Body, { table, cell }: OfficeTable): void {
  const { blocks } = body.outline
  for (const { block: at } of table.cells) {
    const block = blocks[at]
    if (!cell || !block?.cell || block.cell.column !== cell.column) continue
    const isLast = block.cell.row + (block.cell.rows ?? 1) === cell.row
    if (isLast) blocks[at] = { ...block, cell: { ...block.cell, rows: (block.cell.rows ?? 1) + 1 } }
  }
}

export function openTable(body: Body, table: OpenTable): void {
  if (body.tables.length === 0) closeLists(body, 0)
  body.tables.push({ table, cell: undefined })
}

export function closeTable(body: Body): void {
  const open = body.tables.pop()
  if (!open) return
  const { blocks } = body.outline
  if (isLayout(open)) for (const { block } of open.table.cells) asProse(body, block)
  else settleHeaders(blocks, open.table)
  breakLeadIn(body.outline)
}

/** A single column lays text out (a frame around a notice). */
const isLayout = ({ table }: OfficeTable): boolean => table.reach.length < 2

function asProse({ outline }: Body, at: number): void {
  const block = outline.blocks[at]
  if (!block) return
  const { text, map } = block
  outline.blocks[at] = { kind: 'paragraph', level: 0, text, map }
}
