// Reads the tables of reStructuredText: grid tables, simple tables, list tables.
import type { Masked } from '../mask.ts'
import { addCell, breakLeadIn } from '../outline.ts'
import { newTable, nextCell, nextRow, type OpenTable, settleHeaders } from '../tables.ts'
import { isBlankLine, type Line } from './lines.ts'
import { pieceAt, type Walk } from './walk.ts'

/** A line of a grid or simple table's border. */
export const isGridBorder = (text: string): boolean => /^\+[-=+]{3,}$/.test(text)
export const isSimpleBorder = (text: string): boolean => /^={2,}(?: +={2,})+$/.test(text)

/** A grid table in lines [from, to). */
export function readGrid(walk: Walk, from: number, to: number): void {
  const edges = [...(walk.lines[from]?.text ?? '').matchAll(/\+/g)].map(({ index }) => index)
  const header = findFrom(walk, from + 1, to, (text) => /^\+[=+]{3,}$/.test(text))
  const table = newTable(walk.outline.tables++)
  for (let at = from + 1; at < to; ) {
    const end = findFrom(walk, at, to, isGridBorder)
    if (end > at) readRow(walk, table, at, end, columnsOf(edges), header > at && header < to)
    at = end + 1
  }
  finish(walk, table)
}

const columnsOf = (edges: readonly number[]): readonly (readonly [number, number])[] =>
  edges.slice(0, -1).map((edge, index) => [edge + 1, edges[index + 1] ?? edge + 1] as const)

function findFrom(walk: Walk, at: number, to: number, fits: (text: string) => boolean): number {
  for (let index = at; index < to; index++) if (fits(walk.lines[index]?.text ?? '')) return index
  return to
}

/** Index after a simple table that starts at `from`: its second or third border. */
export function endOfSimple(walk: Walk, from: number, to: number): number {
  let end = from
  for (let at = from + 1; at < to; at++)
    if (isSimpleBorder(walk.lines[at]?.text ?? '')) {
      end = at
      if (isBlankLine(walk.lines[at + 1])) break
    }
  return end + 1
}

/** A simple table in lines [from, to), borders included; a line with an empty first column goes on with its row. */
export function readSimple(walk: Walk, from: number, to: number): void {
  const columns = [...(walk.lines[from]?.text ?? '').matchAll(/=+/g)].map(
    ({ index, 0: mark }) => [index, index + mark.length] as const,
  )
  const last = columns.length - 1
  const widened = columns.map(([a, b], index) => [a, index === last ? 100_000 : b] as const)
  const header = findFrom(walk, from + 1, to - 1, isSimpleBorder)
  const table = newTable(walk.outline.tables++)
  const base = walk.lines[from]?.indent ?? 0
  for (let at = from + 1; at < to - 1; at++) {
    if (at === header || isBlankLine(walk.lines[at])) continue
    let end = at + 1
    while (end < to - 1 && goesOn(walk.lines[end], base, columns)) end++
    readRow(walk, table, at, end, widened, header < to - 1 && at < header)
    at = end - 1
  }
  finish(walk, table)
}

const goesOn = (
  line: Line | undefined,
  base: number,
  columns: readonly (readonly [number, number])[],
): boolean =>
  line !== undefined && !isBlankLine(line) && line.indent - base >= (columns[1]?.[0] ?? 0)

/** One row of lines [from, to): each column's part of the lines is a cell, what lies between is masked. */
function readRow(
  walk: Walk,
  table: OpenTable,
  from: number,
  to: number,
  columns: readonly (readonly [number, number])[],
  header: boolean,
): void {
  nextRow(table)
  const base = walk.lines[from]
  if (!base) return
  const left = base.start - Math.min(base.indent, 0)
  for (const [first, after] of columns) {
    const parts: (readonly [number, number])[] = []
    for (let at = from; at < to; at++) {
      const line = walk.lines[at] as Line
      const origin = at === from ? left : line.start - (line.indent - base.indent)
      const part = trimmed(walk.source, origin + first, Math.min(origin + after, line.end))
      if (part) parts.push(part)
    }
    giveCell(walk, table, parts, header)
  }
}

function trimmed(source: string, from: number, to: number): readonly [number, number] | undefined {
  let start = from
  let end = to
  while (start < end && source.charCodeAt(start) <= 32) start++
  while (end > start && source.charCodeAt(end - 1) <= 32) end--
  return end > start ? [start, end] : undefined
}

function giveCell(
  walk: Walk,
  table: OpenTable,
  parts: readonly (readonly [number, number])[],
  header: boolean,
): void {
  const position = nextCell(table, header)
  const start = parts[0]?.[0]
  if (start === undefined) return
  const runs: Masked[] = parts.slice(1).map(([from], index) => ({
    from: (parts[index]?.[1] ?? from) - start,
    to: from - start,
    with: ' ',
  }))
  const piece = pieceAt(walk, start, parts.at(-1)?.[1] ?? start, runs)
  const block = walk.outline.blocks.length
  addCell(walk.outline, piece, position)
  if (walk.outline.blocks.length > block) table.cells.push({ block, bold: piece.emphasis === 1 })
}

function finish(walk: Walk, table: OpenTable): void {
  settleHeaders(walk.outline.blocks, table)
  breakLeadIn(walk.outline)
}

const cellMark = /^(?:\*\s+)?-(?:\s+|$)/

/** A list table: `* - first cell` opens a row, `- cell` goes on with it. Its first row is the header. */
export function readListTable(walk: Walk, from: number, to: number): void {
  const table = newTable(walk.outline.tables++)
  for (let at = from; at < to; ) {
    const end = endOfCell(walk, at, to)
    readListCell(walk, table, at, end)
    at = end
  }
  finish(walk, table)
}

function endOfCell(walk: Walk, at: number, to: number): number {
  let end = at + 1
  while (end < to && !cellMark.test(walk.lines[end]?.text ?? '')) end++
  return end
}

function readListCell(walk: Walk, table: OpenTable, at: number, end: number): void {
  const line = walk.lines[at]
  const mark = cellMark.exec(line?.text ?? '')?.[0]
  if (!line || mark === undefined) return
  if (mark.startsWith('*')) nextRow(table)
  const part = trimmed(walk.source, line.start + mark.length, lastFilled(walk, at, end))
  giveCell(walk, table, part ? [part] : [], table.row === 0)
}

function lastFilled(walk: Walk, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--)
    if (!isBlankLine(walk.lines[at])) return walk.lines[at]?.end ?? 0
  return 0
}
