// Gathers blocks in reading order for the readers of structured formats: what hangs under what, and bold lines as headings.
import type { Block, TextMap } from '../model/document.ts'
import { type TypedMark, type TypedPart, typedParts } from './typed-items.ts'

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
  /** Sorts of typed items that are open, outermost first, with what they hang under. */
  readonly typed: { readonly mark: TypedMark; readonly parent: number | undefined }[]
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
  typed: [],
})

/** A list begins: its items hang under the paragraph before it, or under the item it stands in. */
export function openList(outline: Outline): void {
  outline.typed.length = 0
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
  outline.typed.length = 0
  outline.previous = undefined
}

export function addHeading(outline: Outline, { text, map }: Piece, level: number): void {
  outline.heading = level
  pushHeading(outline, text, map, level)
}

function pushHeading(outline: Outline, text: string, map: TextMap, level: number): void {
  outline.previous = undefined
  outline.typed.length = 0
  if (isBlank(text)) return
  outline.blocks.push({ kind: 'heading', level: Math.min(6, Math.max(1, level)), text, map })
}

/**
 * A paragraph, or the first or a further block of the open item. A short paragraph wholly in bold is a heading; outside of
 * lists, lines that begin with a typed bullet are items, and so are lettered or numbered ones behind a colon.
 */
export function addProse(outline: Outline, piece: Piece): void {
  const { text, map, emphasis = 0 } = piece
  if (isBlank(text)) return
  if (outline.lists.length > 0) addListed(outline, piece)
  else if (emphasis > 0 && readsAsHeading(text))
    pushHeading(outline, text, map, outline.heading + emphasis)
  else for (const part of typedParts(text)) addTyped(outline, piece, part)
}

function addListed(outline: Outline, piece: Piece): void {
  const list = outline.lists.at(-1)
  if (!list) return
  const isFirst = list.item === undefined
  const parent = isFirst ? list.parent : list.item
  if (isFirst) list.item = outline.blocks.length
  pushProse(outline, piece, isFirst ? outline.lists.length : 0, parent)
}

function addTyped(outline: Outline, piece: Piece, part: TypedPart): void {
  const { typed, blocks } = outline
  const open = typed.findIndex(({ mark }) => mark === part.mark)
  if (part.mark !== undefined && open < 0 && leadsIn(outline, part.mark))
    typed.push({ mark: part.mark, parent: outline.previous })
  else typed.length = open + 1
  const isItem = typed.length > 0 && blocks.length > 0
  const from = isItem || part.mark === 'bullet' ? part.text : part.start
  const own = partOf(piece, from, part.end)
  if (!isBlank(own.text)) pushProse(outline, own, typed.length, typed.at(-1)?.parent)
}

/** A bullet hangs under whatever stands before it; a letter or number only behind a colon. */
function leadsIn({ previous, blocks }: Outline, mark: TypedMark): boolean {
  if (mark === 'bullet') return true
  const before = previous === undefined ? '' : (blocks[previous]?.text ?? '')
  return /:[\s\u00ad]*$/.test(before)
}

function partOf(piece: Piece, from: number, to: number): Piece {
  if (from === 0 && to === piece.text.length) return piece
  const { map, boldEnd = 0 } = piece
  return {
    text: piece.text.slice(from, to),
    map: map.kind === 'source' ? { kind: 'source', start: map.start + from } : map,
    boldEnd: Math.max(0, boldEnd - from),
  }
}

/** An item of a level, or a paragraph (level 0). */
function pushProse(
  outline: Outline,
  { text, map, boldEnd = 0 }: Piece,
  level: number,
  parent: number | undefined,
): void {
  outline.previous = outline.blocks.length
  const termEnd = isTerm(text, boldEnd) ? boldEnd : 0
  outline.blocks.push({
    kind: level > 0 ? 'item' : 'paragraph',
    level,
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
