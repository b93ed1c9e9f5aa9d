// Drops what a page layout repeats: running headers, footers and page numbers.
import type { PageContent } from './content.ts'
import { joinPieces, type Row, rowsOf } from './rows.ts'

/** Rows at the top and at the bottom of a page that may be furniture. */
const edge = 4

interface EdgeRow {
  readonly row: Row
  readonly text: string
  readonly key: string
}

/** The pages without the rows that stand at the same height on several pages, digits aside. */
export function withoutFurniture(pages: readonly PageContent[]): PageContent[] {
  const edges = pages.map(edgeRows)
  const seen = new Map<string, number>()
  for (const rows of edges) {
    for (const key of new Set(rows.map((row) => row.key))) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  const repeats = (key: string) => isRepeated(seen.get(key) ?? 0, pages.length)
  return pages.map((page, index) => {
    const rows = edges[index]?.filter(({ key, text }) => repeats(key) || pageNumber.test(text))
    return without(page, rows?.map(({ row }) => row) ?? [])
  })
}

function without(page: PageContent, rows: readonly Row[]): PageContent {
  if (rows.length === 0) return page
  const dropped = new Set(rows.flatMap((row) => row.pieces))
  const skipped = rows.filter((row) => row.y < page.height / 2).length
  return { ...page, skipped, pieces: page.pieces.filter((piece) => !dropped.has(piece)) }
}

/** On three pages or more, and on every eighth: headers may name the chapter. */
function isRepeated(times: number, total: number): boolean {
  return times >= Math.max(total === 2 ? 2 : 3, Math.floor(total / 8))
}

function edgeRows(page: PageContent): EdgeRow[] {
  const [top, bottom] = [page.height * 0.16, page.height * 0.84]
  const above = rowsOf(page.pieces.filter((piece) => piece.y < top)).slice(0, edge)
  const below = rowsOf(page.pieces.filter((piece) => piece.y > bottom)).slice(-edge)
  return [...above, ...below].map((row) => {
    const text = joinPieces(row.pieces)
    return { row, text, key: keyOf(row, text) }
  })
}

/** Text with its numbers levelled, and height to about a line. */
function keyOf(row: Row, text: string): string {
  const levelled = text.replace(/\d+/g, '#').replace(/\b[ivxlc]+\b/gi, '#')
  return `${Math.round(row.y / 6)} ${levelled.toLowerCase()}`
}

const pageNumber =
  /^[-–—|\s]*(?:(?:page|seite|p\.|pagina|página|strona|s\.)\s*)?\d{1,4}(?:\s*(?:\/|of|von|de|sur|di|van|z)\s*\d{1,4})?[-–—|\s]*$/i
