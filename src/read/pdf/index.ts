// Reads a PDF: pages to pieces of text, pieces to lines, lines to headings, paragraphs, items and cells.
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Block, Input, ProseDocument } from '../../model/document.ts'
import { blocksOf } from './blocks.ts'
import type { PageContent } from './content.ts'
import { notAPdf, openFailure, readingNotes } from './diagnostics.ts'
import { readContent } from './draw.ts'
import { type EngineDocument, openPdf, operatorNames } from './engine.ts'
import { flowOf } from './flow.ts'
import { watchFurniture } from './furniture.ts'
import type { LostGlyphs } from './glyphs.ts'
import { learnWords } from './hyphens.ts'
import { declaredPages } from './page-count.ts'
import { groupFlow, usualOf } from './paragraphs.ts'
import { type DocumentFonts, noFonts } from './pen.ts'
import { repairLines } from './repair.ts'
import { type PageSummary, summaryOf } from './summary.ts'
import { type Flow, isTable } from './tables.ts'

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
  const { flow, pages, unread, lost } = await readPages(opened, limits.pages)
  const notes = readingNotes(input, {
    declared: Math.max(declaredPages(input.bytes) ?? 0, opened.numPages),
    held: opened.numPages,
    limit: limits.pages,
    pages,
    unread,
  })
  if (notes.some((note) => note.level === 'error')) return { documents: [], diagnostics: notes }
  const properties = await propertiesOf(opened)
  const blocks = understood(flow, lost)
  const { name } = input
  return {
    documents: [{ kind: 'prose', name, format: 'pdf', language: 'und', blocks, properties }],
    diagnostics: notes,
  }
}

/** What could only be told once all pages were there: lost glyphs, usual sizes, words, heading levels. */
function understood(flow: readonly Flow[], lost: LostGlyphs): Block[] {
  const lines = flow.flatMap((part) =>
    isTable(part) ? part.cells.flatMap((cell) => cell.lines) : [part],
  )
  repairLines(lines, lost)
  const usual = usualOf(lines)
  return blocksOf(groupFlow(flow, usual), usual, learnWords(lines))
}

interface ReadPages {
  readonly flow: readonly Flow[]
  readonly pages: readonly PageSummary[]
  /** Pages that could not be read. */
  readonly unread: readonly number[]
  readonly lost: LostGlyphs
}

/** After so many pages in a row that are not there, the rest is not looked for. */
const mostMissing = 50
/** Pages whose edges are seen before a page is taken apart: enough to know what repeats, few enough to hold. */
const ahead = 30

async function readPages(opened: EngineDocument, limit: number): Promise<ReadPages> {
  const operators = await operatorNames()
  const fonts = noFonts()
  const furniture = watchFurniture(opened.numPages)
  const [flow, pages, unread]: [Flow[], PageSummary[], number[]] = [[], [], []]
  const waiting: PageContent[] = []
  const settle = (left: number) => {
    for (const page of waiting.splice(0, waiting.length - left))
      flow.push(...flowOf(furniture.strip(page)))
  }
  for (let number = 1; number <= Math.min(opened.numPages, limit); number++) {
    const content = await readPage(opened, number, operators, fonts)
    if (content) {
      furniture.see(content)
      pages.push(summaryOf(content))
      waiting.push(content)
    } else if (unread.push(number) && number - (pages.at(-1)?.page ?? 0) >= mostMissing) break
    if (waiting.length > ahead) settle(ahead)
  }
  settle(0)
  return { flow, pages, unread, lost: fonts.lost }
}

/** Undefined for a page that is not there or cannot be drawn. */
async function readPage(
  opened: EngineDocument,
  number: number,
  operators: ReadonlyMap<number, string>,
  fonts: DocumentFonts,
): Promise<PageContent | undefined> {
  try {
    const page = await opened.getPage(number)
    const content = await readContent(page, number, operators, fonts)
    page.cleanup()
    return content
  } catch {
    return undefined
  }
}

async function propertiesOf(opened: EngineDocument): Promise<Record<string, string>> {
  const { info } = await opened.getMetadata().catch(() => ({ info: {} }))
  const known = ['Title', 'Author', 'Subject', 'Keywords', 'CreationDate']
  const entries = Object.entries(info).filter(([key]) => known.includes(key))
  return Object.fromEntries(entries.map(([key, value]) => [key.toLowerCase(), String(value)]))
}
