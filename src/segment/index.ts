// Cuts a document into statements: sentences, items and cells, each with everything it inherits meaning from.
import type { Block, Context, ProseDocument } from '../model/document.ts'
import type { Statement } from '../model/statement.ts'
import { type Span, sentences } from '../text/sentences.ts'
import { contextOf } from './context.ts'
import { type Headers, headersOf, newHeaders, noteHeader } from './headers.ts'
import { hasRunIns, isQuestion, openingTerm, wholeSpan } from './openings.ts'

interface Walk {
  readonly document: ProseDocument
  readonly statements: Statement[]
  readonly headings: { readonly level: number; readonly context: Context }[]
  /** What a block without a parent inherits: the open headings, and a question that waits for its answer. */
  section: readonly Context[]
  /** Per block: what its statements inherit, what those hanging under it inherit, and its last statement. */
  readonly inherited: (readonly Context[] | undefined)[]
  readonly handed: (readonly Context[] | undefined)[]
  readonly last: (number | undefined)[]
  /** Headers of the open table. */
  table: Headers
  previous: number | undefined
  /** Paragraphs open with run-in headings. */
  readonly runIns: boolean
}

type Kind = Statement['kind']
type BlockReader = (walk: Walk, block: Block, index: number) => void

/** The statements of a document, in reading order. Blank blocks give none. */
export function segment(document: ProseDocument): Statement[] {
  const walk: Walk = {
    document,
    statements: [],
    headings: [],
    section: [],
    inherited: [],
    handed: [],
    last: [],
    table: newHeaders(-1),
    previous: undefined,
    runIns: hasRunIns(document.blocks),
  }
  document.blocks.forEach((block, index) => {
    blockReaders[block.kind](walk, block, index)
  })
  return walk.statements
}

const blockReaders: Readonly<Record<Block['kind'], BlockReader>> = {
  heading: readHeading,
  paragraph: readParagraph,
  item: readItem,
  cell: readCell,
  term: (walk, block, index) => addWhole(walk, block, index, 'heading'),
  definition: readParagraph,
  code: (walk, block, index) => addWhole(walk, block, index, 'code'),
}

function readHeading(walk: Walk, block: Block, index: number): void {
  while ((walk.headings.at(-1)?.level ?? 0) >= block.level) walk.headings.pop()
  walk.section = walk.headings.map((heading) => heading.context)
  walk.previous = undefined
  const span = wholeSpan(block)
  if (!span) return
  add(walk, block, index, span, 'heading', walk.section)
  const kind = isQuestion(block.text) ? 'question' : 'heading'
  const context = contextOf(walk.document, index, kind, span)
  walk.headings.push({ level: block.level, context })
  walk.section = [...walk.section, context]
}

function readParagraph(walk: Walk, block: Block, index: number): void {
  const context = inheritedBy(walk, block, index)
  const spans = sentences(block.text)
  addAll(walk, block, index, spans, 'sentence', context)
  const [first] = spans
  if (!first || spans.length > 1 || block.parent !== undefined || !isQuestion(block.text)) return
  const headings = walk.headings.map((heading) => heading.context)
  walk.section = [...headings, contextOf(walk.document, index, 'question', first)]
}

function readItem(walk: Walk, block: Block, index: number): void {
  const context = inheritedBy(walk, block, index)
  addAll(walk, block, index, sentences(block.text), 'item', context)
}

function addWhole(walk: Walk, block: Block, index: number, kind: Kind): void {
  const span = wholeSpan(block)
  if (span) add(walk, block, index, span, kind, inheritedBy(walk, block, index))
}

function readCell(walk: Walk, block: Block, index: number): void {
  const { cell } = block
  const span = wholeSpan(block)
  if (!cell || !span) return
  if (cell.table !== walk.table.table) walk.table = newHeaders(cell.table)
  const inherited = inheritedBy(walk, block, index)
  const headers = headersOf(walk.table, cell)
  const context = headers.length > 0 ? [...inherited, ...headers] : inherited
  addAll(walk, block, index, sentences(block.text), 'cell', context)
  const kind = cell.header && (cell.row === 0 || cell.column > 0) ? 'column' : 'row'
  noteHeader(walk.table, cell, () => contextOf(walk.document, index, kind, span))
}

/** Headings, then lead-ins of the blocks it hangs under; the array is shared by all that hang there. */
function inheritedBy(walk: Walk, block: Block, index: number): readonly Context[] {
  const { parent } = block
  const context = parent === undefined ? walk.section : handedDown(walk, parent)
  walk.inherited[index] = context
  return context
}

function handedDown(walk: Walk, parent: number): readonly Context[] {
  const known = walk.handed[parent]
  if (known) return known
  const own = walk.inherited[parent] ?? walk.section
  const statement = walk.statements[walk.last[parent] ?? -1]
  const kind = kindOf(walk.document.blocks[parent])
  const handed = statement ? [...own, contextOf(walk.document, parent, kind, statement)] : own
  walk.handed[parent] = handed
  return handed
}

/** A term that asks (a list of questions and answers) is a question. */
function kindOf(parent: Block | undefined): Context['kind'] {
  if (parent?.kind !== 'term') return 'lead-in'
  return isQuestion(parent.text) ? 'question' : 'term'
}

function addAll(
  walk: Walk,
  block: Block,
  index: number,
  spans: readonly Span[],
  kind: Kind,
  context: readonly Context[],
): void {
  const term = openingTerm(block, walk.runIns)
  const under = term ? [...context, contextOf(walk.document, index, 'term', term)] : context
  for (const span of spans) {
    const isTermItself = term !== undefined && span.end <= term.end + 1
    add(walk, block, index, span, kind, isTermItself ? context : under)
  }
}

function add(
  walk: Walk,
  block: Block,
  index: number,
  { start, end }: Span,
  kind: Kind,
  context: readonly Context[],
): void {
  const { parent } = block
  const leadIn = parent === undefined || kind === 'cell' ? undefined : walk.last[parent]
  const { previous, statements } = walk
  walk.last[index] = statements.length
  if (kind !== 'heading') walk.previous = statements.length
  statements.push({
    block: index,
    start,
    end,
    text: block.text.slice(start, end),
    kind,
    context,
    ...(leadIn === undefined ? {} : { leadIn }),
    ...(previous === undefined ? {} : { previous }),
  })
}
