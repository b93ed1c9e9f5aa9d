// Drops what a page layout repeats: running headers, footers and page numbers.
import type { PageContent } from './content.ts'
import { joinPieces, type Row, rowsOf } from './rows.ts'

/** Rows at the top and at the bottom of a page that may be furniture. */
const edge = 4

/** The pages without the rows that stand at the same height on several pages, digits aside. */
export function withoutFurniture(pages: readonly PageContent[]): PageContent[] {
  const seen = new Map<string, number>()
  for (const page of pages) {
    for (const key of new Set(edgeRows(page).map((row) => keyOf(row)))) {
      seen.set(key, (seen.get(key) ?? 0) + 1)
    }
  }
  return pages.map((page) => strip(page, seen, pages.length))
}

function strip(page: PageContent, seen: ReadonlyMap<string, number>, total: number): PageContent {
  const repeats = (row: Row) => isRepeated(seen.get(keyOf(row)) ?? 0, total)
  const rows = edgeRows(page).filter((row) => repeats(row) || isPageNumber(joinPieces(row.pieces)))
  const dropped = new Set(rows.flatMap((row) => row.pieces))
  const skipped = rows.filter((row) => row.y < page.height / 2).length
  return { ...page, skipped, pieces: page.pieces.filter((piece) => !dropped.has(piece)) }
}

/** On three pages or more, and on a third of those of its parity: left and right pages may differ. */
function isRepeated(times: number, total: number): boolean {
  return times >= Math.max(total === 2 ? 2 : 3, Math.floor(total / 8))
}

function edgeRows(page: PageContent): Row[] {
  const rows = rowsOf(page.pieces)
  if (rows.length <= 2 * edge) return rows.filter((row) => inMargin(row, page))
  return [...rows.slice(0, edge), ...rows.slice(-edge)].filter((row) => inMargin(row, page))
}

function inMargin(row: Row, page: PageContent): boolean {
  return row.y < page.height * 0.16 || row.y > page.height * 0.84
}

/** Text with its numbers levelled, and height to about a line. */
function keyOf(row: Row): string {
  const text = joinPieces(row.pieces)
    .replace(/\d+/g, '#')
    .replace(/\b[ivxlc]+\b/gi, '#')
  return `${Math.round(row.y / 6)} ${text.toLowerCase()}`
}

const pageNumber =
  /^[-–—|\s]*(?:(?:page|seite|p\.|pagina|página|strona|s\.)\s*)?\d{1,4}(?:\s*(?:\/|of|von|de|sur|di|van|z)\s*\d{1,4})?[-–—|\s]*$/i

function isPageNumber(text: string): boolean {
  return pageNumber.test(text)
}
