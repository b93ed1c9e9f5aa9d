// A table as found on a page: cells with their lines, and which of them are headers.
import type { Line } from './rows.ts'

export interface Cell {
  readonly row: number
  readonly column: number
  readonly lines: readonly Line[]
}

export interface Table {
  readonly page: number
  /** Left edges of the columns. */
  readonly lefts: readonly number[]
  /** In reading order; empty cells are left out. */
  readonly cells: readonly Cell[]
}

/** What a page consists of, in reading order. */
export type Flow = Line | Table

export const isTable = <T extends object>(part: T | Table): part is Table => 'cells' in part

const textOf = (cell: Cell): string => cell.lines.map((line) => line.text).join(' ')

/** Whether row 0 heads the columns: it alone is bold, or it is filled throughout with short labels. */
export function hasHeaderRow({ cells, lefts }: Table): boolean {
  const [first, rest] = [cells.filter((c) => c.row === 0), cells.filter((c) => c.row > 0)]
  if (first.length < 2 || rest.length === 0) return false
  if (first.every(isBold)) return true
  return first.length === lefts.length && first.every(isLabel) && !rest.every(isLabel)
}

const isBold = (cell: Cell): boolean => cell.lines.every((line) => line.bold)

function isLabel(cell: Cell): boolean {
  const text = textOf(cell)
  return text.length <= 40 && !/\d|[.;:!?]$/.test(text)
}

/** Two tables as one where the second goes on with the first on the next page or in the next column. */
export function continued(first: Table, second: Table): Table | undefined {
  const shift = (second.lefts[0] ?? 0) - (first.lefts[0] ?? 0)
  if (first.lefts.length !== second.lefts.length) return undefined
  if (first.lefts.some((x, i) => Math.abs(x + shift - (second.lefts[i] ?? 0)) > 6)) return undefined
  if (second.page === first.page && Math.abs(shift) < 40) return undefined
  const rows = Math.max(...first.cells.map((cell) => cell.row)) + 1
  const repeated = rowText(first, 0) === rowText(second, 0)
  const added = second.cells.filter((cell) => !repeated || cell.row > 0)
  const offset = rows - (repeated ? 1 : 0)
  return {
    ...first,
    page: second.page,
    cells: merged(
      first.cells,
      added.map((cell) => ({ ...cell, row: cell.row + offset })),
    ),
  }
}

const rowText = (table: Table, row: number): string =>
  table.cells
    .filter((cell) => cell.row === row)
    .map(textOf)
    .join('|')

/** A row cut by the end of a page begins on the next with an empty first cell, or in the middle of a sentence. */
function merged(first: readonly Cell[], added: readonly Cell[]): readonly Cell[] {
  const top = added[0]?.row ?? 0
  const opening = added.filter((cell) => cell.row === top)
  const last = first.filter((cell) => cell.row === top - 1)
  const cut = opening.every((cell) =>
    goesOn(
      last.find((c) => c.column === cell.column),
      cell,
    ),
  )
  if (!cut) return [...first, ...added]
  const grown = first.map((cell) => {
    const rest = cell.row === top - 1 && opening.find((c) => c.column === cell.column)
    return rest ? { ...cell, lines: [...cell.lines, ...rest.lines] } : cell
  })
  const later = added
    .filter((cell) => cell.row > top)
    .map((cell) => ({ ...cell, row: cell.row - 1 }))
  return [...grown, ...later]
}

function goesOn(before: Cell | undefined, cell: Cell): boolean {
  return before !== undefined && !/[.;:!?]$/.test(textOf(before)) && /^\p{Ll}/u.test(textOf(cell))
}
