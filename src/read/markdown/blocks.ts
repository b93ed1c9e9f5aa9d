// Walks the block tokens of Markdown and gathers blocks with their kinds, depths and parents.
import type { Token } from 'markdown-it'
import type { Block, BlockKind } from '../../model/document.ts'
import { type InlineSettings, maskInline } from './inline.ts'
import { type Slice, sliceOf } from './slice.ts'
import { rowCells } from './table.ts'

/** A list that is open: what its items hang under, and the first block of the item that is open. */
interface OpenList {
  readonly parent: number | undefined
  item: number | undefined
}

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
  readonly blocks: Block[]
  readonly lists: OpenList[]
  /** The last paragraph or item on the open level: what a list that follows hangs under. */
  previous: number | undefined
  /** Level of the last real heading; lines wholly in bold act as headings below it. */
  heading: number
  /** Level of the heading whose text comes next. */
  pending: number
  tables: number
  table: Table | undefined
}

/** The blocks of a token stream, in reading order. `text` is what the parser saw; `lines` the offsets of its lines. */
export function blocksOf(
  tokens: readonly Token[],
  text: string,
  lines: readonly number[],
  inline: InlineSettings,
): readonly Block[] {
  const walk: Walk = {
    text,
    lines,
    inline,
    blocks: [],
    lists: [],
    previous: undefined,
    heading: 0,
    pending: 0,
    tables: 0,
    table: undefined,
  }
  for (const token of tokens) handlers[token.type]?.(walk, token)
  return walk.blocks
}

const handlers: Readonly<Record<string, (walk: Walk, token: Token) => void>> = {
  heading_open: (walk, token) => {
    walk.pending = Number(token.tag.slice(1))
  },
  inline: readInline,
  bullet_list_open: openList,
  ordered_list_open: openList,
  list_item_open: openItem,
  bullet_list_close: closeList,
  ordered_list_close: closeList,
  table_open: openTable,
  tr_open: readRow,
  table_close: (walk) => {
    walk.table = undefined
    walk.previous = undefined
  },
  hr: (walk) => {
    walk.previous = undefined
  },
  fence: readCode,
  code_block: readCode,
  html_block: readHtml,
}

function openList(walk: Walk): void {
  const parent = walk.previous ?? walk.lists.at(-1)?.item
  walk.lists.push({ parent, item: undefined })
}

function openItem(walk: Walk): void {
  const list = walk.lists.at(-1)
  if (list) list.item = undefined
  walk.previous = undefined
}

/** A list right after this one (another marker) hangs under the same lead-in. */
function closeList(walk: Walk): void {
  walk.previous = walk.lists.pop()?.parent
}

function openTable(walk: Walk): void {
  walk.table = { number: walk.tables++, row: -1, columns: 0 }
}

function readInline(walk: Walk, token: Token): void {
  if (walk.table) return
  const slice = sliceOf(walk.text, walk.lines, token.map?.[0] ?? 0, token.content)
  const text = maskInline(slice.text, walk.inline)
  const level = walk.pending
  walk.pending = 0
  const bold = walk.lists.length > 0 ? 0 : boldLevel(token.content)
  if (level > 0) addHeading(walk, slice.start, text, level, level)
  else if (bold > 0) addHeading(walk, slice.start, text, walk.heading + bold, walk.heading)
  else addProse(walk, slice, text)
}

function addHeading(walk: Walk, start: number, text: string, depth: number, real: number): void {
  const level = Math.min(6, depth)
  walk.heading = real
  walk.previous = undefined
  if (!isBlank(text)) push(walk, { kind: 'heading', level, text, map: { kind: 'source', start } })
}

/** Lines that hold nothing but links within the document: a table of contents. */
const contentsEntry = /^[\s>\\]*(?:\[[^[\]\n]{0,300}\]\(#[^()\s]{0,300}\)[\s>\\]*)+$/

function addProse(walk: Walk, slice: Slice, text: string): void {
  if (isBlank(text) || contentsEntry.test(slice.text)) return
  const list = walk.lists.at(-1)
  const kind = list && list.item === undefined ? 'item' : 'paragraph'
  const parent = kind === 'item' ? list?.parent : list?.item
  const index = walk.blocks.length
  if (list && kind === 'item') list.item = index
  walk.previous = index
  const level = kind === 'item' ? walk.lists.length : 0
  const termEnd = boldEnd(slice.text)
  push(walk, {
    kind,
    level,
    text,
    map: { kind: 'source', start: slice.start },
    ...(parent === undefined ? {} : { parent }),
    ...(termEnd > 0 ? { termEnd } : {}),
  })
}

function push(walk: Walk, block: Block): void {
  walk.blocks.push(block)
}

const isBlank = (text: string): boolean => /^[\s\u00ad]*$/.test(text)

/** Levels below the last heading at which a short paragraph wholly in bold (1) or italics (2) stands; 0: it is no heading. */
function boldLevel(content: string): number {
  if (content.length > 120) return 0
  const found = /^(\*\*\*|\*\*|__|\*|_)(?![\s*_])([^*_\n]+)\1:?\s*$/.exec(content)
  const words = found?.[2] ?? ''
  if (words === '' || /[.;,:!]$/.test(words) || content.trimEnd().endsWith(':')) return 0
  return (found?.[1]?.length ?? 0) > 1 ? 1 : 2
}

const boldTerm = /^(\*\*|__)(?=\S)([^*\n]{1,100}?)\1(?=(.{0,3}))/
const termMark = /[:.–—-]$|^\s*[:–—]|^\s+-/

/** End of a bold run that opens a block and is set off by a colon, full stop or dash; 0 without one. */
function boldEnd(text: string): number {
  const [run = '', , words = '', after = ''] = boldTerm.exec(text) ?? []
  if (run === '' || run.length + 2 >= text.length) return 0
  return termMark.test(words.trimEnd()) || termMark.test(after) ? run.length : 0
}

function readRow(walk: Walk, token: Token): void {
  const { table } = walk
  const line = token.map?.[0]
  if (!table || line === undefined) return
  table.row++
  const from = walk.lines[line] ?? 0
  const to = (walk.lines[line + 1] ?? walk.text.length + 1) - 1
  const cells = rowCells(walk.text.slice(from, to), from, table.row === 0 ? 1000 : table.columns)
  if (table.row === 0) table.columns = cells.length
  cells.forEach(({ start, end }, column) => {
    const text = maskInline(walk.text.slice(start, end), walk.inline)
    if (!isBlank(text)) addCell(walk, table, column, start, text)
  })
}

function addCell(walk: Walk, table: Table, column: number, start: number, text: string): void {
  const header = table.row === 0
  push(walk, {
    kind: 'cell',
    level: 0,
    text,
    map: { kind: 'source', start },
    cell: { table: table.number, row: table.row, column, header },
    ...(walk.previous === undefined ? {} : { parent: walk.previous }),
  })
}

function readCode(walk: Walk, token: Token): void {
  walk.previous = undefined
  const first = (token.map?.[0] ?? 0) + (token.type === 'fence' ? 1 : 0)
  const slice = sliceOf(walk.text, walk.lines, first, token.content.trimEnd())
  pushSource(walk, 'code', slice.start, slice.text)
}

/** Text within HTML: each run between empty lines is a paragraph, its tags masked. */
function readHtml(walk: Walk, token: Token): void {
  walk.previous = undefined
  const from = walk.lines[token.map?.[0] ?? 0] ?? 0
  const to = walk.lines[token.map?.[1] ?? 0] ?? walk.text.length
  pushSource(walk, 'paragraph', from, maskInline(walk.text.slice(from, to), walk.inline))
}

function pushSource(walk: Walk, kind: BlockKind, start: number, text: string): void {
  if (!isBlank(text)) push(walk, { kind, level: 0, text, map: { kind: 'source', start } })
}
