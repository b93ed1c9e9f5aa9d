// Gathers blocks in reading order for the readers of structured formats: what hangs under what, and bold lines as headings.
import type { Block, TextMap } from '../model/document.ts'

/** A list that is open: what its items hang under, and the first block of the item that is open. */
interface OpenList {
  readonly parent: number | undefined
  item: number | undefined
}

export interface Outline {
  readonly blocks: Block[]
  readonly lists: OpenList[]
  /** The last paragraph or item on the open level: what a list or table that follows hangs under. */
  previous: number | undefined
  /** Level of the last real heading; lines wholly in bold act as headings below it. */
  heading: number
  tables: number
}

/** A piece of text as a reader found it. */
export interface Piece {
  readonly text: string
  readonly map: TextMap
  /** Wholly in bold (1) or italics (2): it may act as a heading that many levels below the last one. */
  readonly emphasis?: 0 | 1 | 2
  /** End of a bold run that opens the text, else 0. */
  readonly boldEnd?: number
}

export interface CellPosition {
  readonly table: number
  readonly row: number
  readonly column: number
  readonly header: boolean
  /** Rows and columns that it spans; 1 when absent. */
  readonly rows?: number
  readonly columns?: number
}

export const newOutline = (): Outline => ({
  blocks: [],
  lists: [],
  previous: undefined,
  heading: 0,
  tables: 0,
})

/** A list begins: its items hang under the paragraph before it, or under the item it stands in. */
export function openList(outline: Outline): void {
  const parent = outline.previous ?? outline.lists.at(-1)?.item
  outline.lists.push({ parent, item: undefined })
}

export function openItem(outline: Outline): void {
  const list = outline.lists.at(-1)
  if (list) list.item = undefined
  outline.previous = undefined
}

/** A list right after this one (another marker) hangs under the same lead-in. */
export function closeList(outline: Outline): void {
  outline.previous = outline.lists.pop()?.parent
}

/** Something stands between a paragraph and what follows: a rule, a table, code. */
export function breakLeadIn(outline: Outline): void {
  outline.previous = undefined
}

export function addHeading(outline: Outline, { text, map }: Piece, level: number): void {
  outline.heading = level
  pushHeading(outline, text, map, level)
}

function pushHeading(outline: Outline, text: string, map: TextMap, level: number): void {
  outline.previous = undefined
  if (isBlank(text)) return
  outline.blocks.push({ kind: 'heading', level: Math.min(6, Math.max(1, level)), text, map })
}

/** A paragraph, or the first or a further block of the open item; a short paragraph wholly in bold is a heading. */
export function addProse(outline: Outline, piece: Piece): void {
  const { text, map, emphasis = 0, boldEnd = 0 } = piece
  if (isBlank(text)) return
  const list = outline.lists.at(-1)
  if (!list && emphasis > 0 && readsAsHeading(text)) {
    pushHeading(outline, text, map, outline.heading + emphasis)
    return
  }
  const kind = list && list.item === undefined ? 'item' : 'paragraph'
  const parent = kind === 'item' ? list?.parent : list?.item
  if (list && kind === 'item') list.item = outline.blocks.length
  outline.previous = outline.blocks.length
  const termEnd = isTerm(text, boldEnd) ? boldEnd : 0
  outline.blocks.push({
    kind,
    level: kind === 'item' ? outline.lists.length : 0,
    text,
    map,
    ...(parent === undefined ? {} : { parent }),
    ...(termEnd > 0 ? { termEnd } : {}),
  })
}

export function addCode(outline: Outline, { text, map }: Piece): void {
  outline.previous = undefined
  if (!isBlank(text)) outline.blocks.push({ kind: 'code', level: 0, text, map })
}

/** A cell hangs under the paragraph before its table. */
export function addCell(outline: Outline, { text, map }: Piece, cell: CellPosition): void {
  if (isBlank(text)) return
  const { previous } = outline
  const parent = previous === undefined ? {} : { parent: previous }
  outline.blocks.push({ kind: 'cell', level: 0, text, map, cell, ...parent })
}

/** A term of a definition list; definitions that follow hang under it. */
export function addTerm(outline: Outline, { text, map }: Piece): void {
  if (isBlank(text)) return
  outline.previous = outline.blocks.length
  outline.blocks.push({ kind: 'term', level: 0, text, map })
}

export function addDefinition(outline: Outline, { text, map }: Piece): void {
  if (isBlank(text)) return
  const term = outline.blocks.findLastIndex((block) => block.kind === 'term')
  const parent = term < 0 ? {} : { parent: term }
  outline.blocks.push({ kind: 'definition', level: 0, text, map, ...parent })
}

export const isBlank = (text: string): boolean => /^[\s\u00ad]*$/.test(text)

/** A heading is short and no sentence; with a colon at its end it leads in what follows. */
function readsAsHeading(text: string): boolean {
  const words = text.replaceAll('\u00ad', '').trim()
  return words.length <= 120 && !words.includes('\n') && !/[.;,:!]$/.test(words)
}

/** Bold words that open a block and are set off by a colon, full stop or dash name what it is about. */
function isTerm(text: string, boldEnd: number): boolean {
  if (boldEnd === 0 || boldEnd > 120) return false
  const words = text.slice(0, boldEnd).replace(/[\s\u00ad]+$/, '')
  const after = text.slice(boldEnd, boldEnd + 40).replace(/^[\s\u00ad]+/, '')
  if (after === '') return false
  return /[:.–—-]$/.test(words) || /^[:–—]|^-\s/.test(after)
}
