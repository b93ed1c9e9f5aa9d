// Turns groups of lines into the blocks of a document: headings, paragraphs and nested items.
import type { Block } from '../../model/document.ts'
import type { Words } from './hyphens.ts'
import type { Group, Usual } from './paragraphs.ts'
import type { Line } from './rows.ts'
import { joinLines } from './text.ts'

interface OpenItem {
  readonly x: number
  readonly block: number
}

/** Heading styles from the most to the least prominent, by which levels are given. */
type Styles = readonly string[]

export function blocksOf(groups: readonly Group[], usual: Usual, words: Words): Block[] {
  const styles = headingStyles(groups, usual)
  const blocks: Block[] = []
  let open: OpenItem[] = []
  for (const group of groups) {
    if (isHeading(group, usual)) {
      open = []
      blocks.push({ ...textOf(group, words), kind: 'heading', level: levelOf(group, styles) })
    } else if (group.marker) open = pushItem(blocks, open, group, words)
    else {
      open = open.filter((item) => (group.lines[0]?.x ?? 0) > item.x + 3)
      blocks.push({ ...textOf(group, words), kind: 'paragraph', level: 0 })
    }
  }
  return blocks
}

function textOf(group: Group, words: Words): Pick<Block, 'text' | 'map'> {
  const skipped = group.marker?.length ?? 0
  const [first, ...rest] = group.lines
  if (!first) return { text: '', map: { kind: 'pages', lines: [] } }
  const opening = { ...first, text: first.text.slice(skipped).trimStart() }
  const { text, lines } = joinLines(group.marker ? [opening, ...rest] : group.lines, words)
  return { text, map: { kind: 'pages', lines } }
}

function pushItem(
  blocks: Block[],
  open: readonly OpenItem[],
  group: Group,
  words: Words,
): OpenItem[] {
  const x = group.lines[0]?.x ?? 0
  const outer = open.filter((item) => item.x < x - 3)
  const parent = outer.at(-1)?.block ?? leadIn(blocks, open)
  const item: Block = { ...textOf(group, words), kind: 'item', level: outer.length + 1 }
  blocks.push(parent === undefined ? item : { ...item, parent })
  return [...outer, { x, block: blocks.length - 1 }]
}

/** The paragraph that opens a list: the one right before it, or that of the list's earlier items. */
function leadIn(blocks: readonly Block[], open: readonly OpenItem[]): number | undefined {
  const first = open[0]
  if (first) return blocks[first.block]?.parent
  const last = blocks.at(-1)
  return last?.kind === 'paragraph' && !/[.!?]$/.test(last.text) ? blocks.length - 1 : undefined
}

const longestHeading = 160

function isHeading({ lines, marker }: Group, usual: Usual): boolean {
  const [first] = lines
  if (!first || lines.length > 3 || marker?.kind === 'bullet') return false
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

function headingStyles(groups: readonly Group[], usual: Usual): Styles {
  const keys = groups.filter((group) => isHeading(group, usual)).map(styleKey)
  return [...new Set(keys)].sort()
}

function levelOf(group: Group, styles: Styles): number {
  const rank = styles.indexOf(styleKey(group)) + (group.marker?.depth ?? 1)
  return Math.min(Math.max(rank, 1), 6)
}
