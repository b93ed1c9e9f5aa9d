// Finds the tables that are ruled on a page and takes their pieces of text out of the flow.

import { linedCells } from './cells.ts'
import type { PageContent, Piece, Rule } from './content.ts'
import type { OfPage } from './lines.ts'
import type { Cell, Table } from './tables.ts'

/** Lines that touch one another: `xs` and `ys` are where its columns and rows begin and end. */
interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly rules: readonly Rule[]
}

export interface Ruled {
  readonly tables: readonly {
    readonly table: Table
    readonly box: readonly [number, number, number, number]
  }[]
  /** What stands outside of them. */
  readonly pieces: readonly Piece[]
}

const near = 3
const mostRules = 4000

export function ruledTables(content: PageContent): Ruled {
  let pieces = content.pieces
  const tables: Ruled['tables'][number][] = []
  for (const grid of gridsOf(content.rules)) {
    const inside = pieces.filter((piece) => contains(grid, piece))
    const cells = cellsOf(grid, inside, content)
    if (new Set(cells.map((c) => c.column)).size < 2 || new Set(cells.map((c) => c.row)).size < 2)
      continue
    const taken = new Set(inside)
    pieces = pieces.filter((piece) => !taken.has(piece))
    tables.push({
      table: { page: content.page, lefts: grid.xs.slice(0, -1), cells },
      box: boxOf(grid),
    })
  }
  return { tables, pieces }
}

function boxOf({ xs, ys }: Grid): readonly [number, number, number, number] {
  return [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0]
}

const centre = (piece: Piece): readonly [number, number] => [
  (piece.x + piece.right) / 2,
  piece.y - 0.3 * piece.size,
]

function contains(grid: Grid, piece: Piece): boolean {
  const [left, top, right, bottom] = boxOf(grid)
  const [x, y] = centre(piece)
  return x >= left && x <= right && y >= top && y <= bottom
}

const isVertical = (rule: Rule): boolean =>
  Math.abs(rule.x2 - rule.x1) < Math.abs(rule.y2 - rule.y1)

/** Groups of touching rules that make at least two columns and two rows. */
function gridsOf(rules: readonly Rule[]): Grid[] {
  return groups(distinct(rules).slice(0, mostRules))
    .map(gridOf)
    .filter(({ xs, ys }) => xs.length > 2 && ys.length > 2)
}

function distinct(rules: readonly Rule[]): Rule[] {
  const key = ({ x1, y1, x2, y2 }: Rule) => [x1, y1, x2, y2].map(Math.round).join(' ')
  const long = rules.filter((rule) => Math.hypot(rule.x2 - rule.x1, rule.y2 - rule.y1) > 4)
  return [...new Map(long.map((rule) => [key(rule), rule])).values()]
}

function groups(rules: readonly Rule[]): Rule[][] {
  const sorted = [...rules].sort((a, b) => a.y1 - b.y1 || a.x1 - b.x1)
  const found: { bottom: number; rules: Rule[] }[] = []
  for (const rule of sorted) {
    const touched = found.filter(
      (g) => rule.y1 <= g.bottom + near && g.rules.some((r) => touch(r, rule)),
    )
    const merged = touched.flatMap((g) => g.rules)
    const bottom = Math.max(rule.y2, ...touched.map((g) => g.bottom))
    for (const g of touched) found.splice(found.indexOf(g), 1)
    found.push({ bottom, rules: [...merged, rule] })
  }
  return found.map((g) => g.rules)
}

function touch(a: Rule, b: Rule): boolean {
  return a.x1 <= b.x2 + near && b.x1 <= a.x2 + near && a.y1 <= b.y2 + near && b.y1 <= a.y2 + near
}

function gridOf(rules: readonly Rule[]): Grid {
  const verticals = rules.filter(isVertical)
  const horizontals = rules.filter((rule) => !isVertical(rule))
  const xs = steps([
    ...verticals.map((r) => r.x1),
    ...ends(horizontals.flatMap((r) => [r.x1, r.x2])),
  ])
  const ys = steps([
    ...horizontals.map((r) => r.y1),
    ...ends(verticals.flatMap((r) => [r.y1, r.y2])),
  ])
  return { xs, ys, rules }
}

function ends(values: readonly number[]): number[] {
  return values.length === 0 ? [] : [Math.min(...values), Math.max(...values)]
}

/** Sorted values, those that lie close together taken once. */
function steps(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.filter((value, index) => index === 0 || value - (sorted[index - 1] ?? 0) > near)
}

/** Cells, those that no rule divides taken together. */
function cellsOf(grid: Grid, pieces: readonly Piece[], page: OfPage): Cell[] {
  const found = new Map<string, { row: number; column: number; pieces: Piece[] }>()
  const origins = new Map<string, readonly [number, number]>()
  for (const piece of pieces) {
    const slot = slotOf(grid, piece)
    const origin = origins.get(slot.join(' ')) ?? originOf(grid, slot)
    origins.set(slot.join(' '), origin)
    const [row, column] = origin
    const key = origin.join(' ')
    const cell = found.get(key) ?? { row, column, pieces: [] }
    cell.pieces.push(piece)
    found.set(key, cell)
  }
  return linedCells([...found.values()], page)
}

function slotOf({ xs, ys }: Grid, piece: Piece): readonly [number, number] {
  const [x, y] = centre(piece)
  const below = (values: readonly number[], value: number) =>
    Math.max(
      0,
      Math.min(
        values.length - 2,
        values.findLastIndex((v) => v <= value),
      ),
    )
  return [below(ys, y), below(xs, x)]
}

/** The first slot of the cell that a slot belongs to: leftwards and upwards as long as nothing divides them. */
function originOf(grid: Grid, [row, column]: readonly [number, number]): readonly [number, number] {
  const { xs, ys, rules } = grid
  const middle = (values: readonly number[], i: number) =>
    ((values[i] ?? 0) + (values[i + 1] ?? 0)) / 2
  let [r, c] = [row, column]
  while (c > 0 && !rules.some((rule) => divides(rule, isVertical, xs[c] ?? 0, middle(ys, r)))) c--
  while (
    r > 0 &&
    !rules.some((rule) => divides(turned(rule), isVertical, ys[r] ?? 0, middle(xs, c)))
  )
    r--
  return [r, c]
}

function divides(rule: Rule, upright: (rule: Rule) => boolean, x: number, y: number): boolean {
  return upright(rule) && Math.abs(rule.x1 - x) <= near && rule.y1 <= y && rule.y2 >= y
}

const turned = (rule: Rule): Rule => ({ x1: rule.y1, y1: rule.x1, x2: rule.y2, y2: rule.x2 })
