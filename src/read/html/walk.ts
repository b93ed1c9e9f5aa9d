// Walks the tags and texts of HTML and gathers the blocks of the page's content.
import {
  addCell,
  addCode,
  addDefinition,
  addHeading,
  addProse,
  addTerm,
  type CellPosition,
  newOutline,
  type Outline,
  type Piece,
} from '../outline.ts'
import type { OpenTable } from '../tables.ts'
import { addRun, newBlock, type OpenBlock, pieceOf, type Style } from './open-block.ts'

/** An element that is open. */
export interface Element {
  readonly name: string
  readonly skipped: boolean
  readonly hidden: boolean
  readonly style: Style
}

export interface Walk {
  readonly source: string
  readonly name: string
  /** Only text inside an element of this name is read; undefined: all. */
  readonly root: string | undefined
  readonly outline: Outline
  readonly stack: Element[]
  readonly properties: Record<string, string>
  /** Open tables; undefined for those that only lay out the page. */
  readonly tables: (OpenTable | undefined)[]
  dataTables: number
  /** Faint blocks and the words of hidden elements, for diagnostics. */
  readonly faint: Piece[]
  hiddenWords: number
  block: OpenBlock | undefined
  cell: CellPosition | undefined
  /** How many open elements are left out, are hidden, are the root. */
  skipping: number
  hidden: number
  roots: number
  /** Where the next `</table` stands. */
  tableEnd: number
}

export const newWalk = (name: string, source: string, root: string | undefined): Walk => ({
  source,
  name,
  root,
  outline: newOutline(),
  stack: [],
  properties: {},
  tables: [],
  dataTables: 0,
  faint: [],
  hiddenWords: 0,
  block: undefined,
  cell: undefined,
  skipping: 0,
  hidden: 0,
  roots: root === undefined ? 1 : 0,
  tableEnd: -1,
})

const plain: Style = { bold: false, italic: false, faint: false, inPageLink: false }

export const styleOf = (walk: Walk): Style => walk.stack.at(-1)?.style ?? plain

/** Text of the source [from, to). */
export function readText(walk: Walk, from: number, to: number): void {
  if (walk.skipping > 0 || walk.roots === 0) {
    readSkipped(walk, from, to)
    return
  }
  let start = from
  if (!walk.block) while (start < to && walk.source.charCodeAt(start) <= 32) start++
  if (start === to) return
  walk.block ??= newBlock(start)
  if (isBlankBetween(walk.source, start, to)) return
  addRun(walk.block, start, to, styleOf(walk))
}

function isBlankBetween(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (source.charCodeAt(at) > 32) return false
  return true
}

function readSkipped(walk: Walk, from: number, to: number): void {
  const name = walk.stack.at(-1)?.name
  const text = walk.source.slice(from, Math.min(to, from + 400)).trim()
  if (name === 'title') walk.properties.title ??= text.replace(/\s+/g, ' ')
  else if (walk.hidden > 0) walk.hiddenWords += text.split(/\s+/).length
}

/** An entity [from, to) that stands for a character. */
export function readEntity(walk: Walk, from: number, to: number, codepoint: number): void {
  if (walk.skipping > 0 || walk.roots === 0) return
  const char = codepoint === 0xa0 ? ' ' : String.fromCodePoint(codepoint)
  if (!walk.block && char === ' ') return
  walk.block ??= newBlock(from)
  addRun(walk.block, from, to, styleOf(walk), char)
}

/** Ends the block that is open and gives it to the outline. */
export function flush(walk: Walk): void {
  const { block, outline, cell } = walk
  walk.block = undefined
  if (!block) return
  const piece = pieceOf(block, walk.source)
  if (piece.text === '') return
  if (block.faint) walk.faint.push(piece)
  if (cell) addToCell(walk, piece, cell)
  else if (!(block.linksOnly && !headingAbove(walk))) give(walk, outline, piece)
}

function addToCell(walk: Walk, piece: Piece, cell: CellPosition): void {
  const table = walk.tables.at(-1)
  const block = walk.outline.blocks.length
  addCell(walk.outline, piece, cell)
  if (walk.outline.blocks.length > block) table?.cells.push({ block, bold: piece.emphasis === 1 })
}

function give(walk: Walk, outline: Outline, piece: Piece): void {
  const name = holderOf(walk)
  if (/^h[1-6]$/.test(name)) addHeading(outline, piece, Number(name[1]))
  else if (name === 'summary') addHeading(outline, piece, outline.heading + 1)
  else if (name === 'pre') addCode(outline, piece)
  else if (name === 'dt') addTerm(outline, piece)
  else if (name === 'dd') addDefinition(outline, piece)
  else addProse(outline, piece)
}

const holders = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'summary',
  'pre',
  'dt',
  'dd',
  'li',
  'td',
  'th',
])

/** The nearest element that says what a block is; deep stacks are searched from the top only. */
function holderOf(walk: Walk): string {
  const bottom = Math.max(0, walk.stack.length - 64)
  for (let at = walk.stack.length - 1; at >= bottom; at--) {
    const name = walk.stack[at]?.name ?? ''
    if (holders.has(name)) return name
  }
  return ''
}

const headingAbove = (walk: Walk): boolean => /^h[1-6]$/.test(holderOf(walk))
