// Reads reStructuredText: sections, paragraphs, lists, definitions, tables, directives; source offsets kept.
import type { ProseDocument } from '../../model/document.ts'
import { lineBreak } from '../../text/sentences.ts'
import {
  addDefinition,
  addHeading,
  addProse,
  addTerm,
  breakLeadIn,
  closeList,
  newOutline,
  openItem,
  openList,
} from '../outline.ts'
import { readExplicit } from './directives.ts'
import { endOfIndented, isBlankLine, type Line, linesOf, ruleOf } from './lines.ts'
import { endOfSimple, isGridBorder, isSimpleBorder, readGrid, readSimple } from './tables.ts'
import { addLiteral, addParagraph, pieceAt, pieceOf, type Walk } from './walk.ts'

/** Deeper nesting is read as plain paragraphs. */
const deepest = 40

export function readRst(name: string, source: string): ProseDocument {
  const lines = [...linesOf(source)]
  const walk: Walk = { source, lines, outline: newOutline(), properties: {}, titles: [], depth: 0 }
  readBody(walk, 0, lines.length)
  return {
    kind: 'prose',
    name,
    format: 'rst',
    language: 'und',
    blocks: walk.outline.blocks,
    source,
    properties: walk.properties,
  }
}

/** Reads lines [from, to) as body elements. */
function readBody(walk: Walk, from: number, to: number): void {
  walk.depth++
  for (let at = from; at < to; ) {
    const line = walk.lines[at] as Line
    at = isBlankLine(line) ? at + 1 : readElement(walk, at, to, line)
  }
  walk.depth--
}

type ElementReader = (walk: Walk, at: number, to: number, line: Line) => number | undefined

/** The element at line `at`; gives the index after it. */
function readElement(walk: Walk, at: number, to: number, line: Line): number {
  if (walk.depth < deepest)
    for (const reader of elementReaders) {
      const after = reader(walk, at, to, line)
      if (after !== undefined) return after
    }
  return readParagraph(walk, at, to, line)
}

/** In order: the first that takes the line reads it. */
const elementReaders: readonly ElementReader[] = [
  readTitle,
  readRule,
  readTable,
  readMarkup,
  readItems,
  readFields,
  readLineBlock,
  readTermAndDefinition,
]

function readTitle(walk: Walk, at: number, to: number, line: Line): number | undefined {
  const over = ruleOf(line)
  const text = walk.lines[at + 1]
  if (
    over !== undefined &&
    at + 2 < to &&
    !isBlankLine(text) &&
    ruleOf(walk.lines[at + 2]) === over
  ) {
    giveTitle(walk, at + 1, `${over}${over}`)
    return at + 3
  }
  const under = over === undefined && at + 1 < to ? ruleOf(text) : undefined
  if (under === undefined || (text?.text.length ?? 0) * 2 < line.text.length) return undefined
  giveTitle(walk, at, under)
  return at + 2
}

function giveTitle(walk: Walk, at: number, style: string): void {
  if (!walk.titles.includes(style)) walk.titles.push(style)
  addHeading(walk.outline, pieceOf(walk, at, at + 1), walk.titles.indexOf(style) + 1)
}

function readRule(walk: Walk, at: number, _to: number, line: Line): number | undefined {
  if (ruleOf(line) === undefined) return undefined
  breakLeadIn(walk.outline)
  return at + 1
}

function readTable(walk: Walk, at: number, to: number, line: Line): number | undefined {
  if (isGridBorder(line.text)) {
    let end = at
    while (end < to && /^[+|]/.test(walk.lines[end]?.text ?? '')) end++
    readGrid(walk, at, end)
    return end
  }
  if (!isSimpleBorder(line.text)) return undefined
  const end = endOfSimple(walk, at, to)
  if (end > at + 1) readSimple(walk, at, end)
  return end
}

function readMarkup(walk: Walk, at: number, to: number, line: Line): number | undefined {
  if (!/^\.\.(?:\s|$)/.test(line.text)) return undefined
  const end = endOfIndented(walk.lines, at + 1, to, line.indent + 1)
  readExplicit(walk, at, Math.max(end, at + 1), (from, until) => readBody(walk, from, until))
  return Math.max(end, at + 1)
}

const marker = /^(?:[-*+•‣]|\(?(?:\d{1,3}|#|[a-zA-Z]|[ivxIVX]{1,5})[.)])(?:\s+|$)/

function readItems(walk: Walk, from: number, to: number, first: Line): number | undefined {
  if (!marker.test(first.text)) return undefined
  openList(walk.outline)
  let at = from
  for (;;) {
    const line = walk.lines[at]
    const mark =
      line && at < to && line.indent === first.indent ? marker.exec(line.text)?.[0] : undefined
    if (!line || mark === undefined) break
    const end = Math.max(at + 1, endOfIndented(walk.lines, at + 1, to, line.indent + 1))
    readItem(walk, at, end, line, mark.length)
    at = end
    while (at < to && isBlankLine(walk.lines[at])) at++
  }
  closeList(walk.outline)
  return at
}

/** The item's first line is read as if it began behind its marker. */
function readItem(walk: Walk, at: number, end: number, line: Line, width: number): void {
  openItem(walk.outline)
  const next = walk.lines[at + 1]
  const indent = at + 1 < end && next && !isBlankLine(next) ? next.indent : line.indent + width
  walk.lines[at] = { ...line, start: line.start + width, indent, text: line.text.slice(width) }
  readBody(walk, at, end)
}

const field = /^:([^:\n]{1,80}):(?:\s+|$)/

/** `:Author: HR` at the top tells properties; further on it is a term with its text. */
function readFields(walk: Walk, at: number, to: number, line: Line): number | undefined {
  const found = field.exec(line.text)
  if (!found || /^:[\w.+-]+:`/.test(line.text)) return undefined
  const end = Math.max(at + 1, endOfIndented(walk.lines, at + 1, to, line.indent + 1))
  const from = line.start + found[0].length
  const last = walk.lines[end - 1]?.end ?? line.end
  const isTop = walk.outline.blocks.every((block) => block.kind === 'heading')
  if (isTop) walk.properties[(found[1] ?? '').toLowerCase()] ??= walk.source.slice(from, last)
  else if (last > from) addProse(walk.outline, pieceAt(walk, line.start + 1, last))
  return end
}

/** Lines behind bars keep their line ends. */
function readLineBlock(walk: Walk, at: number, to: number, line: Line): number | undefined {
  if (!/^\|(?:\s|$)/.test(line.text)) return undefined
  let end = at
  while (end < to && /^\|(?:\s|$)/.test(walk.lines[end]?.text ?? '')) end++
  const from = line.start + 1
  const runs = walk.lines.slice(at + 1, end).map((next, index) => ({
    from: (walk.lines[at + index]?.end ?? 0) - from,
    to: next.start + 1 - from,
    with: lineBreak,
  }))
  addProse(walk.outline, pieceAt(walk, from, walk.lines[end - 1]?.end ?? line.end, runs))
  return end
}

/** A line, and right below it its definition, indented. */
function readTermAndDefinition(walk: Walk, at: number, to: number, line: Line): number | undefined {
  const next = walk.lines[at + 1]
  if (at + 1 >= to || !next || isBlankLine(next) || next.indent <= line.indent) return undefined
  if (line.text.endsWith('::')) return undefined
  const end = endOfIndented(walk.lines, at + 1, to, line.indent + 1)
  addTerm(walk.outline, pieceOf(walk, at, at + 1))
  let after = at + 1
  while (after < end && !isBlankLine(walk.lines[after])) after++
  addDefinition(walk.outline, pieceOf(walk, at + 1, after))
  readBody(walk, after, end)
  return end
}

function readParagraph(walk: Walk, at: number, to: number, line: Line): number {
  let end = at + 1
  while (end < to && !isBlankLine(walk.lines[end]) && (walk.lines[end]?.indent ?? 0) >= line.indent)
    end++
  if (line.text !== '::') addParagraph(walk, at, end)
  if (!(walk.lines[end - 1]?.text ?? '').endsWith('::')) return end
  const literal = endOfIndented(walk.lines, end, to, line.indent + 1)
  if (literal > end) addLiteral(walk, end, literal)
  return Math.max(end, literal)
}
