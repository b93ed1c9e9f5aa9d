// The state of reading a DOCX: open paragraphs, runs and cells, and what becomes of them when they end.
import { nextCell } from '../tables.ts'
import { addParagraph, type Body, extendCell, type Role } from './body.ts'
import { headingLevel, type Numberings, type ParagraphStyle, type Styles } from './docx-styles.ts'
import { addRunText, newParagraph, type OpenParagraph, type RunStyle } from './paragraph.ts'
import type { XmlAttributes } from './xml.ts'

export interface Paragraph {
  readonly open: OpenParagraph
  style: string
  numbering: string | undefined
  depth: number | undefined
  level: number | undefined
  shaded: boolean
  /** Notes that it refers to, read after it. */
  readonly notes: string[]
}

export interface Run {
  bold: boolean | undefined
  italic: boolean | undefined
  struck: boolean
  faint: boolean
  shaded: boolean
}

/** A cell is placed in its table when its first paragraph or its end comes, since its properties come before. */
export interface Cell {
  columns: number
  /** It goes on from the row above. */
  merged: boolean
  placed: boolean
  shaded: boolean
}

export interface Walk {
  readonly body: Body
  readonly styles: Styles
  readonly numberings: Numberings
  readonly notes: ReadonlyMap<string, readonly OpenParagraph[]>
  /** Paragraphs that are open: text boxes stand within others. */
  readonly paragraphs: Paragraph[]
  readonly cells: Cell[]
  run: Run | undefined
  /** Depth of elements that are left out, of properties of paragraph marks, and of text. */
  skipping: number
  marking: number
  inText: boolean
  headerRow: boolean
  /** Depth of content controls, and of the one that holds the table of contents (0: none). */
  controls: number
  contents: number
  changes: number
}

export const newDocxParagraph = (): Paragraph => ({
  open: newParagraph(),
  style: '',
  numbering: undefined,
  depth: undefined,
  level: undefined,
  shaded: false,
  notes: [],
})

export function onParagraph(walk: Walk, change: (paragraph: Paragraph) => void): void {
  const paragraph = walk.paragraphs.at(-1)
  if (paragraph) change(paragraph)
}

/** Properties of the paragraph's mark are none of its text's. */
export function onRun(walk: Walk, change: (run: Run) => void): void {
  if (walk.run && walk.marking === 0) change(walk.run)
}

export function onCell(walk: Walk, change: (cell: Cell) => void): void {
  const cell = walk.cells.at(-1)
  if (cell) change(cell)
}

export function shade(walk: Walk, attributes: XmlAttributes): void {
  if (/^(?:auto|f{6})$/i.test(attributes['w:fill'] ?? 'auto')) return
  const holder = walk.run ?? walk.paragraphs.at(-1) ?? walk.cells.at(-1)
  if (holder) holder.shaded = true
}

export function addText(walk: Walk, text: string): void {
  const paragraph = walk.paragraphs.at(-1)
  if (paragraph) addRunText(paragraph.open, text, styleOf(walk, paragraph))
}

export function styleOf(walk: Walk, paragraph: Paragraph): RunStyle {
  const { run } = walk
  const style = walk.styles.get(paragraph.style)
  const isShaded = paragraph.shaded || run?.shaded === true || walk.cells.at(-1)?.shaded === true
  return {
    bold: run?.bold ?? style?.bold ?? false,
    italic: run?.italic ?? style?.italic ?? false,
    struck: run?.struck ?? false,
    faint: run?.faint === true && !isShaded,
  }
}

export function refer(walk: Walk, note: string): void {
  walk.paragraphs.at(-1)?.notes.push(note)
}

export function closeParagraph(walk: Walk): void {
  const paragraph = walk.paragraphs.pop()
  if (!paragraph) return
  placeCell(walk)
  if (walk.contents > 0) return
  const style = walk.styles.get(paragraph.style)
  if (/^toc\b|^(?:table of contents|contents heading|verzeichnis \d)/i.test(style?.name ?? ''))
    return
  addParagraph(walk.body, paragraph.open, roleOf(walk, paragraph, style))
  for (const note of paragraph.notes) addNote(walk, note)
}

export function roleOf(walk: Walk, paragraph: Paragraph, style: ParagraphStyle | undefined): Role {
  const level = paragraph.level ?? style?.level ?? headingLevel(paragraph.style)
  if (level !== undefined && level <= 6) return { kind: 'heading', level }
  const numbering = paragraph.numbering ?? style?.numbering
  if (numbering !== undefined && numbering !== '0') {
    const depth = paragraph.depth ?? style?.depth ?? 0
    const numbered = walk.numberings.get(numbering)?.[depth] ?? false
    return { kind: 'item', depth: Math.min(9, depth) + 1, numbered }
  }
  return /^list/i.test(style?.name ?? '') ? { kind: 'continued' } : { kind: 'plain' }
}

/** A note stands behind the paragraph that refers to it, and leaves lists open as they are. */
export function addNote(walk: Walk, id: string): void {
  const { outline } = walk.body
  const { previous } = outline
  for (const note of walk.notes.get(id) ?? []) addParagraph(walk.body, note, { kind: 'continued' })
  outline.previous = previous
}

/** Takes the cell's place in its table before its first paragraph, or at its end where it has none. */
export function placeCell(walk: Walk): void {
  const cell = walk.cells.at(-1)
  const table = walk.body.tables.at(-1)
  if (!cell || cell.placed || !table) return
  cell.placed = true
  table.cell = nextCell(table.table, walk.headerRow, 1, cell.columns)
  if (cell.merged) extendCell(walk.body, table)
}
