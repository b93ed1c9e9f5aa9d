// Reads a PDF: pages to pieces of text, pieces to lines, lines to headings, paragraphs, items and cells.
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Input, ProseDocument } from '../../model/document.ts'
import { blocksOf } from './blocks.ts'
import type { PageContent } from './content.ts'
import { notAPdf, openFailure, readingNotes } from './diagnostics.ts'
import { readContent } from './draw.ts'
import { type EngineDocument, openPdf, operatorNames } from './engine.ts'
import { flowOf } from './flow.ts'
import { withoutFurniture } from './furniture.ts'
import { learnWords } from './hyphens.ts'
import { declaredPages } from './page-count.ts'
import { groupFlow, usualOf } from './paragraphs.ts'
import { noFonts } from './pen.ts'
import { repaired } from './repair.ts'
import { isTable } from './tables.ts'

export interface PdfReading {
  readonly documents: readonly ProseDocument[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The document in a PDF, its places told as pages and lines. What cannot be read (encrypted, broken, scanned) is told
 * as diagnostics; the promise is never rejected for what the file holds.
 */
export async function readPdf(
  input: Input,
  limits: { readonly pages: number },
): Promise<PdfReading> {
  const refused = notAPdf(input)
  if (refused) return { documents: [], diagnostics: [refused] }
  let opened: EngineDocument
  try {
    opened = await openPdf(input.bytes)
  } catch (error) {
    return { documents: [], diagnostics: [openFailure(input, error)] }
  }
  try {
    return await readOpened(input, opened, limits)
  } finally {
    await opened.destroy()
  }
}

async function readOpened(
  input: Input,
  opened: EngineDocument,
  limits: { readonly pages: number },
): Promise<PdfReading> {
  const { pages, unread } = await readPages(opened, limits.pages)
  const notes = readingNotes(input, {
    declared: Math.max(declaredPages(input.bytes) ?? 0, opened.numPages),
    held: opened.numPages,
    limit: limits.pages,
    pages,
    unread,
  })
  if (notes.some((note) => note.level === 'error')) return { documents: [], diagnostics: notes }
  const flow = withoutFurniture(pages).flatMap(flowOf)
  const lines = flow.flatMap((part) =>
    isTable(part) ? part.cells.flatMap((c) => c.lines) : [part],
  )
  const usual = usualOf(lines)
  const blocks = blocksOf(groupFlow(flow, usual), usual, learnWords(lines))
  const properties = await propertiesOf(opened)
  const { name } = input
  return {
    documents: [{ kind: 'prose', name, format: 'pdf', language: 'und', blocks, properties }],
    diagnostics: notes,
  }
}

interface ReadPages {
  readonly pages: readonly PageContent[]
  /** Pages that could not be read. */
  readonly unread: number[]
}

/** After so many pages in a row that are not there, the rest is not looked for. */
const mostMissing = 50

async function readPages(opened: EngineDocument, limit: number): Promise<ReadPages> {
  const operators = await operatorNames()
  const fonts = noFonts()
  const pages: PageContent[] = []
  const unread: number[] = []
  for (let number = 1; number <= Math.min(opened.numPages, limit); number++) {
    try {
      const page = await opened.getPage(number)
      pages.push(await readContent(page, number, operators, fonts))
      page.cleanup()
    } catch {
      unread.push(number)
      if (number - (pages.at(-1)?.page ?? 0) >= mostMissing) break
    }
  }
  return { pages: repaired(pages, fonts.lost), unread }
}

async function propertiesOf(opened: EngineDocument): Promise<Record<string, string>> {
  const { info } = await opened.getMetadata().catch(() => ({ info: {} }))
  const known = ['Title', 'Author', 'Subject', 'Keywords', 'CreationDate']
  const entries = Object.entries(info).filter(([key]) => known.includes(key))
  return Object.fromEntries(entries.map(([key, value]) => [key.toLowerCase(), String(value)]))
}
