// Reads ODT: headings, paragraphs, lists, tables, text boxes and notes; tracked changes as if they were accepted.
import { newTable, nextCell, nextRow } from '../tables.ts'
import { addParagraph, type Body, closeTable, newBody, openTable, type Role } from './body.ts'
import { type OdtStyles, readOdtStyles, runStyleOf } from './odt-styles.ts'
import {
  addRunText,
  newParagraph,
  type OpenParagraph,
  plainRun,
  type RunStyle,
} from './paragraph.ts'
import { walkXml, type XmlAttributes } from './xml.ts'
import type { Parts } from './zip.ts'

interface Paragraph {
  readonly open: OpenParagraph
  readonly role: Role
  readonly styles: RunStyle[]
  /** Paragraphs of notes in it, given after it. */
  readonly notes: OpenParagraph[]
}

interface Walk {
  readonly body: Body
  readonly styles: OdtStyles
  readonly paragraphs: Paragraph[]
  /** Depth of lists; whether the open item has had a paragraph; depth of what is left out; of header rows; of notes. */
  lists: number
  started: boolean
  skipping: number
  headers: number
  notes: number
  changes: number
}

export interface OdtContent {
  readonly body: Body
  readonly changes: number
  readonly whole: boolean
}

/** The content of an ODT. */
export function readOdt(parts: Parts): OdtContent {
  const content = parts.get('content.xml') ?? '<x/>'
  const walk: Walk = {
    body: newBody(),
    styles: readOdtStyles(parts.get('styles.xml') ?? '<x/>', content),
    paragraphs: [],
    lists: 0,
    started: false,
    skipping: 0,
    headers: 0,
    notes: 0,
    changes: 0,
  }
  const whole = walkXml(content, {
    open: (name, attributes) => {
      if (name === 'text:changed-region') walk.changes++
      if (skipped.has(name)) walk.skipping++
      else if (walk.skipping === 0) openers[name]?.(walk, attributes)
    },
    close: (name) => {
      if (skipped.has(name)) walk.skipping--
      else if (walk.skipping === 0) closers[name]?.(walk)
    },
    text: (text) => {
      if (walk.skipping === 0) addText(walk, text.replace(/[ \t\r\n]+/g, ' '))
    },
  })
  return { body: walk.body, changes: walk.changes, whole }
}

/** Deleted text, comments, contents, styles and numbers that are no text of the document. */
const skipped = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:table-of-content',
  'text:alphabetical-index',
  'text:note-citation',
  'office:automatic-styles',
  'office:font-face-decls',
  'text:ruby-text',
  'svg:title',
  'svg:desc',
])

type Opener = (walk: Walk, attributes: XmlAttributes) => void

const openers: Readonly<Record<string, Opener>> = {
  'text:h': (walk, attributes) => {
    const level = Number(attributes['text:outline-level'] ?? 1) || 1
    open(walk, attributes, { kind: 'heading', level })
  },
  'text:p': (walk, attributes) => open(walk, attributes, roleOf(walk)),
  'text:span': (walk, attributes) => {
    const styles = walk.paragraphs.at(-1)?.styles
    styles?.push(runStyleOf(walk.styles, attributes['text:style-name'] ?? '', styles.at(-1)))
  },
  'text:s': (walk) => addText(walk, ' '),
  'text:tab': (walk) => addText(walk, '\t'),
  'text:line-break': (walk) => addText(walk, '\u2028'),
  'text:list': (walk) => {
    walk.lists++
  },
  'text:list-item': (walk) => {
    walk.started = false
  },
  'text:note-body': (walk) => {
    walk.notes++
  },
  'table:table': (walk) => openTable(walk.body, newTable(walk.body.outline.tables++)),
  'table:table-header-rows': (walk) => {
    walk.headers++
  },
  'table:table-row': (walk) => {
    const table = walk.body.tables.at(-1)?.table
    if (table) nextRow(table)
  },
  'table:table-cell': openCell,
}

const closers: Readonly<Record<string, (walk: Walk) => void>> = {
  'text:h': close,
  'text:p': close,
  'text:span': (walk) => {
    walk.paragraphs.at(-1)?.styles.pop()
  },
  'text:list': (walk) => {
    walk.lists--
    walk.started = true
  },
  'text:note-body': (walk) => {
    walk.notes--
  },
  'table:table-header-rows': (walk) => {
    walk.headers--
  },
  'table:table-cell': (walk) => {
    const table = walk.body.tables.at(-1)
    if (table) table.cell = undefined
  },
  'table:table': (walk) => closeTable(walk.body),
}

/** The first paragraph of a list item is the item; further ones go on with it. */
function roleOf(walk: Walk): Role {
  if (walk.lists === 0) return { kind: 'plain' }
  if (walk.started) return { kind: 'continued' }
  walk.started = true
  return { kind: 'item', depth: walk.lists, numbered: false }
}

function open(walk: Walk, attributes: XmlAttributes, role: Role): void {
  const style = runStyleOf(walk.styles, attributes['text:style-name'] ?? '')
  walk.paragraphs.push({ open: newParagraph(), role, styles: [style], notes: [] })
}

function close(walk: Walk): void {
  const paragraph = walk.paragraphs.pop()
  if (!paragraph) return
  const outer = walk.paragraphs.at(-1)
  if (walk.notes > 0 && outer) {
    outer.notes.push(paragraph.open)
    return
  }
  addParagraph(walk.body, paragraph.open, paragraph.role)
  const { outline } = walk.body
  const { previous } = outline
  for (const note of paragraph.notes) addParagraph(walk.body, note, { kind: 'continued' })
  outline.previous = previous
}

function addText(walk: Walk, text: string): void {
  const paragraph = walk.paragraphs.at(-1)
  if (!paragraph) return
  const isSpaceAgain = text.startsWith(' ') && /(?:^|\s)$/.test(paragraph.open.text)
  addRunText(
    paragraph.open,
    isSpaceAgain ? text.slice(1) : text,
    paragraph.styles.at(-1) ?? plainRun,
  )
}

function openCell(walk: Walk, attributes: XmlAttributes): void {
  const table = walk.body.tables.at(-1)
  if (!table) return
  const span = (name: string) => Math.min(1000, Math.max(1, Number(attributes[name] ?? 1) || 1))
  const rows = span('table:number-rows-spanned')
  const columns = span('table:number-columns-spanned')
  table.cell = nextCell(table.table, walk.headers > 0, rows, columns)
}
