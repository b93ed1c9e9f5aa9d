// Turns a span of a block into a place: document, quotation and the locator of its format.
import type { Block, ProseDocument, TextMap } from '../model/document.ts'
import type { PageLocator, Place } from '../model/place.ts'
import { type LineIndex, lineIndex, positionAt } from './lines.ts'

const indexes = new WeakMap<ProseDocument, LineIndex>()

/**
 * The place of `block.text.slice(start, end)`. In text formats the quotation is the exact slice of the source,
 * markup included; in PDF, DOCX, ODT and texts of settings it is the slice of the block's text.
 */
export function placeOf(document: ProseDocument, block: Block, start: number, end: number): Place {
  const { map } = block
  if (map.kind === 'source') return sourcePlace(document, map.start + start, map.start + end)
  const quote = block.text.slice(start, end)
  if (map.kind === 'pages')
    return { document: document.name, quote, locator: pageLocator(map, start, end) }
  if (map.kind === 'setting') {
    const { path, line } = map
    const locator = { kind: 'setting', path, ...(line !== undefined && { line }) } as const
    return { document: document.name, quote, locator }
  }
  const { paragraph } = map
  const locator = { kind: 'paragraph', paragraph, endParagraph: paragraph } as const
  return { document: document.name, quote, locator }
}

function sourcePlace(document: ProseDocument, start: number, end: number): Place {
  const index = indexOf(document)
  const from = positionAt(index, start)
  const to = positionAt(index, end)
  return {
    document: document.name,
    quote: (document.source ?? '').slice(start, end),
    locator: {
      kind: 'text',
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      start,
      end,
    },
  }
}

function indexOf(document: ProseDocument): LineIndex {
  const known = indexes.get(document)
  if (known) return known
  const index = lineIndex(document.source ?? '')
  indexes.set(document, index)
  return index
}

type PageMap = Extract<TextMap, { kind: 'pages' }>

function pageLocator(map: PageMap, start: number, end: number): PageLocator {
  const from = lineAt(map, start)
  const to = lineAt(map, Math.max(start, end - 1))
  return {
    kind: 'page',
    page: from?.page ?? 1,
    line: from?.line ?? 1,
    endPage: to?.page ?? 1,
    endLine: to?.line ?? 1,
  }
}

function lineAt(map: PageMap, offset: number): PageMap['lines'][number] | undefined {
  let found = map.lines[0]
  for (const line of map.lines) {
    if (line.at > offset) break
    found = line
  }
  return found
}
