// Walks the block tokens of Markdown and gathers blocks with their kinds, depths and parents.
import type { Token } from 'markdown-it'
import type { Block } from '../../model/document.ts'
import {
  addCell,
  addCode,
  addHeading,
  addProse,
  breakLeadIn,
  closeList,
  newOutline,
  type Outline,
  openItem,
  openList,
  type Piece,
} from '../outline.ts'
import { type InlineSettings, maskInline } from './inline.ts'
import { sliceOf } from './slice.ts'
import { rowCells } from './table.ts'

interface Table {
  readonly number: number
  row: number
  columns: number
}

interface Walk {
  readonly text: string
  /** Offsets at which lines start. */
  readonly lines: readonly number[]
  readonly inline: InlineSettings
  readonly outline: Outline
  /** Level of the heading whose text comes next. */
  pending: number
  table: Table | undefined
  readonly readHtml: HtmlReader | undefined
}

/** Reads a piece of HTML, which starts at `offset` of the source, into the outline. */
export type HtmlReader = (source: string, offset: number, outline: Outline) => void

/** The blocks of a token stream, in reading order. `text` is what the parser saw; `lines` the offsets of its lines. */
export function blocksOf(
  tokens: readonly Token[],
  text: string,
  lines: readonly number[],
  inline: InlineSettings,
  readHtml?: HtmlReader,
): readonly Block[] {
  const outline = newOutline()
  const walk: Walk = { text, lines, inline, outline, pending: 0, table: undefined, readHtml }
  for (const token of tokens) handlers[token.type]?.(walk, token)
  return outline.blocks
}

const handlers: Readonly<Record<string, (walk: Walk, token: Token) => void>> = {
  heading_open: (walk, token) => {
    walk.pending = Number(token.tag.slice(1))
  },
  inline: readInline,
  bullet_list_open: ({ outline }) => openList(outline),
  ordered_list_open: ({ outline }) => openList(outline),
  list_item_open: ({ outline }) => openItem(outline),
  bullet_list_close: ({ outline }) => closeList(outline),
  ordered_list_close: ({ outline }) => closeList(outline),
  table_open: (walk) => {
    walk.table = { number: walk.outline.tables++, row: -1, columns: 0 }
  },
  tr_open: readRow,
  table_close: (walk) => {
    walk.table = undefined
    breakLeadIn(walk.outline)
  },
  hr: ({ outline }) => breakLeadIn(outline),
  fence: readCode,
  code_block: readCode,
  html_block: readHtml,
}

/** Lines that hold nothing but links within the document: a table of contents. */
const contentsEntry = /^[\s>\\]*(?:\[[^[\]\n]{0,300}\]\(#[^()\s]{0,300}\)[\s>\\]*)+$/

function readInline(walk: Walk, token: Token): void {
  if (walk.table) return
  const { outline, pending } = walk
  walk.pending = 0
  const slice = sliceOf(walk.text, walk.lines, token.map?.[0] ?? 0, token.content)
  const piece: Piece = {
    text: maskInline(slice.text, walk.inline),
    map: { kind: 'source', start: slice.start },
    emphasis: emphasisOf(token.content),
    boldEnd: boldEndOf(slice.text),
  }
  if (pending > 0) addHeading(outline, piece, pending)
  else if (!contentsEntry.test(slice.text)) addProse(outline, piece)
}

const emphasised = /^(\*\*\*|\*\*|__|\*|_)(?![\s*_])([^*_\n]{1,120})\1:?\s*$/

function emphasisOf(content: string): 0 | 1 | 2 {
  if (content.length > 130) return 0
  const mark = emphasised.exec(content)?.[1] ?? ''
  return mark === '' ? 0 : mark.length > 1 ? 1 : 2
}

const boldOpening = /^(\*\*|__)(?=\S)[^*\n]{1,120}?\1/
const boldEndOf = (text: string): number => boldOpening.exec(text)?.[0].length ?? 0

function readRow(walk: Walk, token: Token): void {
  const { table } = walk
  const line = token.map?.[0]
  if (!table || line === undefined) return
  table.row++
  const from = walk.lines[line] ?? 0
  const to = (walk.lines[line + 1] ?? walk.text.length + 1) - 1
  const cells = rowCells(walk.text.slice(from, to), from, table.row === 0 ? 1000 : table.columns)
  if (table.row === 0) table.columns = cells.length
  const { number, row } = table
  cells.forEach(({ start, end }, column) => {
    const text = maskInline(walk.text.slice(start, end), walk.inline)
    const piece: Piece = { text, map: { kind: 'source', start } }
    addCell(walk.outline, piece, { table: number, row, column, header: row === 0 })
  })
}

function readCode(walk: Walk, token: Token): void {
  const first = (token.map?.[0] ?? 0) + (token.type === 'fence' ? 1 : 0)
  const { start, text } = sliceOf(walk.text, walk.lines, first, token.content.trimEnd())
  addCode(walk.outline, { text, map: { kind: 'source', start } })
}

/** HTML is read as such where its reader was loaded. */
function readHtml(walk: Walk, token: Token): void {
  const start = walk.lines[token.map?.[0] ?? 0] ?? 0
  const to = walk.lines[token.map?.[1] ?? 0] ?? walk.text.length
  walk.readHtml?.(walk.text.slice(start, to), start, walk.outline)
}
