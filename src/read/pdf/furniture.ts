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

export interface Furniture {
  /** Takes note of a page. */
  readonly see: (page: PageContent) => void
  /** The page without the rows that other pages seen so far repeat at the same height, digits aside. */
  readonly strip: (page: PageContent) => PageContent
}

/** Watches the edges of pages; a document of two pages repeats a row when both hold it, a longer one when three do. */
export function watchFurniture(pages: number): Furniture {
  const edges = new Map<number, readonly EdgeRow[]>()
  const seen = new Map<string, number>()
  const enough = pages === 2 ? 2 : 3
  return {
    see: (page) => {
      const rows = edgeRows(page)
      edges.set(page.page, rows)
      for (const key of new Set(rows.map((row) => row.key))) seen.set(key, (seen.get(key) ?? 0) + 1)
    },
    strip: (page) => {
      const rows = edges.get(page.page) ?? []
      edges.delete(page.page)
      const repeats = ({ key, text }: EdgeRow) =>
        (seen.get(key) ?? 0) >= enough || pageNumber.test(text)
      return without(
        page,
        rows.filter(repeats).map(({ row }) => row),
      )
    },
  }
}

function without(page: PageContent, rows: readonly Row[]): PageContent {
  if (rows.length === 0) return page
  const dropped = new Set(rows.flatMap((row) => row.pieces))
  const skipped = rows.filter((row) => row.y < page.height / 2).length
  return { ...page, skipped, pieces: page.pieces.filter((piece) => !dropped.has(piece)) }
}

function edgeRows(page: PageContent): EdgeRow[] {
  const [top, bottom] = [page.height * 0.16, page.height * 0.84]
  const above = rowsOf(page.pieces.filter((piece) => piece.y < top)).slice(0, edge)
  const below = rowsOf(page.pieces.filter((piece) => piece.y > bottom)).slice(-edge)
  return [...above, ...below].map((row) => {
    const text = page.plain(joinPieces(row.pieces))
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
