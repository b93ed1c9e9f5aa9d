// Compares a document as read with the policy that was printed: sentences found whole, and parts of the right kind.
import type { Block, ProseDocument } from '../../src/model/document.ts'
import { type Item, type Part, type Policy, sentencesOf } from './policy.ts'

export interface LayoutScore {
  /** Share of sentences found whole within one block. */
  readonly sentences: number
  readonly missing: readonly string[]
  /** Share of headings, items and cells found as blocks of their kind, items at their depth, cells in their row and column. */
  readonly structure: number
  readonly displaced: readonly string[]
}

export function scoreOf(policy: Policy, document: ProseDocument): LayoutScore {
  const blocks = document.blocks.map((block) => ({ ...block, text: level(block.text) }))
  const sentences = sentencesOf(policy).map(level)
  const missing = sentences.filter(
    (sentence) => !blocks.some(({ text }) => text.includes(sentence)),
  )
  const expected = policy.parts.flatMap(expectedOf)
  const displaced = expected.filter((one) => !blocks.some((block) => matches(block, one)))
  return {
    sentences: 1 - missing.length / sentences.length,
    missing,
    structure: 1 - displaced.length / expected.length,
    displaced: displaced.map((one) => JSON.stringify(one)),
  }
}

/** Without section numbers and with single spaces. */
const level = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^\d+(?:\.\d+)*\.? /, '')
    .trim()
    .toLowerCase()

interface Expected {
  readonly kind: 'heading' | 'item' | 'cell'
  readonly text: string
  readonly depth?: number
  readonly row?: number
  readonly column?: number
}

function expectedOf(part: Part): Expected[] {
  if (part.kind === 'paragraph') return []
  if (part.kind === 'heading') return [{ kind: 'heading', text: part.text }]
  if (part.kind === 'list') return part.items.flatMap((item) => itemsOf(item, 1))
  return part.rows.flatMap((cells, row) =>
    cells.map((text, column) => ({ kind: 'cell' as const, text, row, column })),
  )
}

function itemsOf({ text, items = [] }: Item, depth: number): Expected[] {
  return [{ kind: 'item', text, depth }, ...items.flatMap((inner) => itemsOf(inner, depth + 1))]
}

function matches(block: Block, { kind, text, depth, row, column }: Expected): boolean {
  if (block.kind !== kind || block.text !== level(text)) return false
  if (kind === 'item') return block.level === depth
  return kind === 'heading' || (block.cell?.row === row && block.cell?.column === column)
}
