// Turns groups of lines into the blocks of a document: headings, paragraphs and nested items.
import type { Block } from '../../model/document.ts'
import type { Words } from './hyphens.ts'
import { type Group, groupLines, type Usual } from './paragraphs.ts'
import type { Line } from './rows.ts'
import { hasHeaderRow, isTable, type Table } from './tables.ts'
import { joinLines } from './text.ts'

interface OpenItem {
  readonly x: number
  /** Left edge of its column. */
  readonly left: number
  readonly block: number
}

/** Heading styles from the most to the least prominent, by which levels are given. */
type Styles = readonly (readonly [style: string, depth: number])[]

/** Blocks in reading order; items hang under their lead-in or outer item. */
export function blocksOf(parts: readonly (Group | Table)[], usual: Usual, words: Words): Block[] {
  const groups = parts.filter((part): part is Group => !isTable(part))
  const styles = headingStyles(groups, usual)
  const blocks: Block[] = []
  let open: OpenItem[] = []
  let tables = 0
  for (const group of parts) {
    if (isTable(group)) blocks.push(...cellBlocks(group, tables++, usual, words))
    else if (isHeading(group, usual)) {
      open = []
      blocks.push({ ...textOf(group, words), kind: 'heading', level: levelOf(group, styles) })
    } else if (group.mark) open = pushItem(blocks, open, group, words)
    else {
      open = open.filter((item) => xBeside(group, item) > item.x + 3)
      blocks.push({ ...textOf(group, words), kind: 'paragraph', level: 0 })
    }
  }
  return blocks
}

function textOf(group: Group, words: Words): Pick<Block, 'text' | 'map'> {
  const skipped = group.mark?.length ?? 0
  const [first, ...rest] = group.lines
  if (!first) return { text: '', map: { kind: 'pages', lines: [] } }
  const opening = { ...first, text: first.text.slice(skipped).trimStart() }
  const { text, lines } = joinLines(group.mark ? [opening, ...rest] : group.lines, words)
  return { text, map: { kind: 'pages', lines } }
}

/** Where a group would stand in the column of an item: lists go on in the next column. */
function xBeside({ lines }: Group, item: OpenItem): number {
  const [first] = lines
  if (!first) return 0
  const shift = first.column[0] - item.left
  return Math.abs(shift) > narrowestColumn ? first.x - shift : first.x
}

const narrowestColumn = 60

function pushItem(
  blocks: Block[],
  open: readonly OpenItem[],
  group: Group,
  words: Words,
): OpenItem[] {
  const outer = open.filter((item) => item.x < xBeside(group, item) - 3)
  const parent = outer.at(-1)?.block ?? leadIn(blocks, open)
  const item: Block = { ...textOf(group, words), kind: 'item', level: outer.length + 1 }
  blocks.push(parent === undefined ? item : { ...item, parent })
  const [first] = group.lines
  const { x = 0, column = [0, 0] } = first ?? {}
  return [...outer, { x, left: column[0], block: blocks.length - 1 }]
}

/** The paragraph that opens a list: the one right before it, or that of the list's earlier items. */
function leadIn(blocks: readonly Block[], open: readonly OpenItem[]): number | undefined {
  const first = open[0]
  if (first) return blocks[first.block]?.parent
  const last = blocks.at(-1)
  return last?.kind === 'paragraph' && !/[.!?]$/.test(last.text) ? blocks.length - 1 : undefined
}

/** One block for each paragraph of each cell. */
function cellBlocks(table: Table, number: number, usual: Usual, words: Words): Block[] {
  const headed = hasHeaderRow(table)
  return table.cells.flatMap(({ row, column, lines }) =>
    groupLines(lines, usual).map((group) => ({
      ...textOf(group, words),
      kind: 'cell' as const,
      level: 0,
      cell: { table: number, row, column, header: headed && row === 0 },
    })),
  )
}

const longestHeading = 160

function isHeading({ lines, mark }: Group, usual: Usual): boolean {
  const [first] = lines
  if (!first || lines.length > 3 || mark?.kind === 'bullet') return false
  const length = lines.reduce((sum, line) => sum + line.text.length, 0)
  if (length > longestHeading || !/\p{L}{2}/u.test(first.text)) return false
  if (first.size > usual.size * 1.15) return true
  return !/[.;,:]$/.test(lines.at(-1)?.text ?? '') && (isAllBold(lines) || isCapitals(lines))
}

const isAllBold = (lines: readonly Line[]): boolean => lines.every((line) => line.bold)

function isCapitals(lines: readonly Line[]): boolean {
  return lines.every(({ text }) => !/\p{Ll}/u.test(text) && /\p{Lu}{3}/u.test(text))
}

function styleKey({ lines }: Group): string {
  const size = Math.round((lines[0]?.size ?? 0) * 2) / 2
  const rank = isAllBold(lines) ? 'b' : 'r'
  return `${String(1000 - size).padStart(6, '0')}${rank}${isCapitals(lines) ? 'c' : 'n'}`
}

/** Styles by prominence, each with the least depth of section numbers among its headings. */
function headingStyles(groups: readonly Group[], usual: Usual): Styles {
  const depths = new Map<string, number>()
  for (const group of groups.filter((one) => isHeading(one, usual))) {
    const key = styleKey(group)
    depths.set(key, Math.min(depths.get(key) ?? 9, group.mark?.depth ?? 1))
  }
  return [...depths].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** By rank of style; among headings of one style the deeper number stands below. */
function levelOf(group: Group, styles: Styles): number {
  const rank = styles.findIndex(([key]) => key === styleKey(group))
  const depth = (group.mark?.depth ?? 1) - (styles[rank]?.[1] ?? 1)
  return Math.min(Math.max(rank + 1 + depth, 1), 6)
}
