// Reads plain text: paragraphs, items and headings told from blank lines, markers and line shapes.
import type { Block, ProseDocument } from '../../model/document.ts'
import { newTable, nextCell, nextRow, settleHeaders } from '../tables.ts'
import { type TextTable, tableAt } from './columns.ts'
import { type Line, linesOf } from './lines.ts'

interface Walk {
  readonly source: string
  readonly lines: readonly Line[]
  readonly blocks: Block[]
  /** Open items: their indentation and block. */
  readonly items: { readonly indent: number; readonly block: number }[]
  /** The paragraph before, while a list may hang under it. */
  previous: number | undefined
  tables: number
}

/** A plain text document. Lines of a hard-wrapped paragraph stay in one block, joined by their own line ends. */
export function readText(name: string, source: string): ProseDocument {
  const lines = linesOf(source)
  const walk: Walk = { source, lines, blocks: [], items: [], previous: undefined, tables: 0 }
  for (let at = 0; at < lines.length; ) at = readFrom(walk, at)
  return {
    kind: 'prose',
    name,
    format: 'text',
    language: 'und',
    blocks: walk.blocks,
    source,
    properties: {},
  }
}

function readFrom(walk: Walk, at: number): number {
  const line = walk.lines[at] as Line
  if (line.kind === 'blank' || line.kind === 'rule') return at + 1
  const table = line.kind === 'item' ? undefined : tableAt(walk.source, walk.lines, at)
  if (table) return addTable(walk, table)
  if (line.kind === 'heading') return addHeading(walk, line, at)
  const after = endOfBlock(walk.lines, at)
  const end = walk.lines[after - 1]?.end ?? line.end
  if (line.kind === 'item') addItem(walk, line, end)
  else addParagraph(walk, line, end)
  return after
}

function addHeading(walk: Walk, line: Line, at: number): number {
  walk.items.length = 0
  walk.previous = undefined
  push(walk, 'heading', line.level, line.start, line.end)
  return at + 1
}

function addTable(walk: Walk, { rows, ruled, after }: TextTable): number {
  const table = newTable(walk.tables++)
  const parent = walk.previous === undefined ? {} : { parent: walk.previous }
  rows.forEach((cells, index) => {
    nextRow(table)
    for (const [start, end] of cells) {
      const cell = nextCell(table, ruled && index === 0)
      table.cells.push({ block: walk.blocks.length, bold: false })
      const text = walk.source.slice(start, end)
      walk.blocks.push({
        kind: 'cell',
        level: 0,
        text,
        map: { kind: 'source', start },
        cell,
        ...parent,
      })
    }
  })
  settleHeaders(walk.blocks, table)
  walk.items.length = 0
  walk.previous = undefined
  return after
}

/** Index of the line after the block that starts at `at`: plain lines go on with it. */
function endOfBlock(lines: readonly Line[], at: number): number {
  let after = at + 1
  while (lines[after]?.kind === 'plain' && lines[after - 1]?.closed !== true) after++
  return after
}

function addItem(walk: Walk, line: Line, end: number): void {
  while (walk.items.length > 0 && (walk.items.at(-1)?.indent ?? 0) >= line.indent) walk.items.pop()
  const parent = walk.items.at(-1)?.block ?? leadIn(walk, line)
  walk.items.push({ indent: line.indent, block: walk.blocks.length })
  push(walk, 'item', walk.items.length, line.text, end, parent)
}

/** A bullet hangs under whatever stands before the list; numbers (clauses) only behind a colon. */
function leadIn({ source, blocks, previous }: Walk, line: Line): number | undefined {
  const before = previous === undefined ? '' : (blocks[previous]?.text ?? '')
  const isNumbered = /[\p{L}\p{N}]/u.test(source.slice(line.start, line.text))
  return !isNumbered || before.endsWith(':') ? previous : undefined
}

function addParagraph(walk: Walk, line: Line, end: number): void {
  const owner = walk.items.findLast((item) => item.indent < line.indent)
  if (!owner) walk.items.length = 0
  const index = walk.blocks.length
  push(walk, 'paragraph', 0, line.text, end, owner?.block)
  if (!owner) walk.previous = index
}

function push(
  walk: Walk,
  kind: Block['kind'],
  level: number,
  start: number,
  end: number,
  parent?: number,
): void {
  const text = walk.source.slice(start, end).replaceAll('\r', ' ')
  const map = { kind: 'source', start } as const
  walk.blocks.push({ kind, level, text, map, ...(parent === undefined ? {} : { parent }) })
}
