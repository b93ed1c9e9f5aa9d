// Gives what stands on a page in reading order: lines and tables, column by column.
import { findAligned } from './aligned.ts'
import type { PageContent, Piece } from './content.ts'
import { ruledTables } from './grids.ts'
import { findGutter, proseColumns, side } from './gutters.ts'
import { edgesOf, lineOf, type OfPage } from './lines.ts'
import { type Line, type Row, rowsOf } from './rows.ts'
import { type Flow, isTable, type Table } from './tables.ts'

/** Tables taken out of the rows, found again by the piece that stands in for each. */
type StandIns = ReadonlyMap<Piece, Table>

interface Page extends OfPage {
  readonly tables: StandIns
}

/** Depth of columns within columns. */
const deepest = 4

export function flowOf(content: PageContent): Flow[] {
  const { tables, pieces } = ruledTables(content)
  const standIns = new Map(tables.map(({ table, box }) => [standIn(box), table]))
  const rows = rowsOf([...pieces, ...standIns.keys()])
  const flow = readColumns(rows, { page: content.page, plain: content.plain, tables: standIns }, 0)
  return numbered(flow, content.skipped).filter((part) => isTable(part) || !isContents(part))
}

function standIn([x, y, right]: readonly [number, number, number, number]): Piece {
  return {
    text: '',
    x,
    right,
    y: y + 8,
    size: 8,
    font: { id: '', name: '', bold: false, symbols: false },
    space: false,
    hidden: undefined,
  }
}

function readColumns(rows: readonly Row[], page: Page, depth: number): Flow[] {
  const gutter =
    depth < deepest ? findGutter(rows, { rows: 5, strip: 0.7, gap: 0.7 }, proseColumns) : undefined
  if (!gutter) return readTables(rows, page)
  const { from, to, x } = gutter
  const within = rows.slice(from, to)
  const sides = (['left', 'right'] as const).flatMap((which) => {
    const column = within.map((row) => side(row, x, which)).filter((row) => row.pieces.length > 0)
    return readColumns(column, page, depth + 1)
  })
  const above = readColumns(rows.slice(0, from), page, depth + 1)
  return [...above, ...sides, ...readColumns(rows.slice(to), page, depth + 1)]
}

/** Rows of one column: its tables, and the lines between them. */
function readTables(rows: readonly Row[], page: Page): Flow[] {
  const found = findAligned(rows, page)
  if (!found) return readLines(rows, page)
  const { from, to, table } = found
  return [...readLines(rows.slice(0, from), page), table, ...readTables(rows.slice(to), page)]
}

/** Lines know the edges of their column as far as the next table, beyond which the text may be set otherwise. */
function readLines(rows: readonly Row[], page: Page): Flow[] {
  const at = rows.findIndex((row) => row.pieces.some((piece) => page.tables.has(piece)))
  const before = at < 0 ? rows : rows.slice(0, at)
  const edges = edgesOf(before)
  const lines = before.map((row) => lineOf(row, page, edges))
  const row = rows[at]
  return row ? [...lines, ...readBeside(row, page), ...readLines(rows.slice(at + 1), page)] : lines
}

/** A row that holds a table, and perhaps a text beside it. */
function readBeside(row: Row, page: Page): Flow[] {
  const pieces = row.pieces.filter((piece) => !page.tables.has(piece))
  const tables = row.pieces.flatMap((piece) => page.tables.get(piece) ?? [])
  const beside = { ...row, pieces }
  return pieces.length > 0 ? [lineOf(beside, page, edgesOf([beside])), ...tables] : tables
}

/** An entry of a table of contents: dots that lead to a page number. */
function isContents({ text }: Line): boolean {
  return (
    text.includes('....') && /(?:\.{4,}[ .]*(?:\d{1,4}|[ivxl]{1,6})|\.{8,}.{1,12})$/i.test(text)
  )
}

/** Numbers the lines of a page in reading order, those in cells too. */
function numbered(flow: readonly Flow[], skipped: number): Flow[] {
  let number = skipped
  const next = (line: Line): Line => {
    number += 1
    return { ...line, number }
  }
  return flow.map((part) =>
    isTable(part)
      ? { ...part, cells: part.cells.map((cell) => ({ ...cell, lines: cell.lines.map(next) })) }
      : next(part),
  )
}
