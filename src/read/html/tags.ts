// Opens and closes elements: implied ends, lists, tables, what is left out.
import { breakLeadIn, closeList, openItem, openList } from '../outline.ts'
import { newTable, nextCell, nextRow, settleHeaders } from '../tables.ts'
import {
  type Attributes,
  isBoldStyle,
  isFaint,
  isFurniture,
  isHidden,
  spanOf,
} from './attributes.ts'
import {
  blockElements,
  boldElements,
  impliedEnds,
  italicElements,
  listElements,
  skippedElements,
  struckElements,
  voidElements,
} from './elements.ts'
import type { Style } from './open-block.ts'
import { type Element, flush, styleOf, type Walk } from './walk.ts'

/** How far up an end tag looks for its start. */
const reach = 256

/** A start tag; `at` is where it begins. */
export function openElement(walk: Walk, name: string, attributes: Attributes, at: number): void {
  if (name === 'html' && attributes.lang) walk.properties.lang = attributes.lang
  endImplied(walk, name)
  if (blockElements.has(name)) flush(walk)
  if (voidElements.has(name)) passVoid(walk, name)
  else push(walk, elementOf(walk, name, attributes), attributes, at)
}

function passVoid(walk: Walk, name: string): void {
  if (name === 'hr') breakLeadIn(walk.outline)
  else if (name === 'br' && walk.block) walk.block.broken = true
}

function push(walk: Walk, element: Element, attributes: Attributes, at: number): void {
  walk.stack.push(element)
  if (element.skipped) walk.skipping++
  if (element.hidden) walk.hidden++
  if (element.name === walk.root) walk.roots++
  if (walk.skipping === 0 && walk.roots > 0) enter(walk, element.name, attributes, at)
}

function endImplied(walk: Walk, name: string): void {
  const [ends, scope] = Object.hasOwn(impliedEnds, name) ? (impliedEnds[name] ?? []) : []
  if (!ends || !scope) return
  const bottom = Math.max(0, walk.stack.length - reach)
  let found = -1
  for (let at = walk.stack.length - 1; at >= bottom; at--) {
    const open = walk.stack[at]?.name ?? ''
    if (scope.has(open)) break
    if (ends.has(open)) found = at
  }
  if (found >= 0) closeTo(walk, found)
}

function elementOf(walk: Walk, name: string, attributes: Attributes): Element {
  const hidden = isHidden(attributes) && !skippedElements.has(name)
  const skipped =
    hidden ||
    skippedElements.has(name) ||
    struckElements.has(name) ||
    isAround(walk, name, attributes)
  return { name, hidden, skipped, style: styleWithin(walk, name, attributes) }
}

/** Page furniture; the body itself and the content's root are never left out. */
const isAround = (walk: Walk, name: string, attributes: Attributes): boolean =>
  name !== 'body' &&
  name !== walk.root &&
  (isFurniture(attributes) || (name === 'footer' && walk.root === undefined))

function styleWithin(walk: Walk, name: string, attributes: Attributes): Style {
  const outer = styleOf(walk)
  const isLink = name === 'a'
  return {
    bold: outer.bold || boldElements.has(name) || isBoldStyle(attributes),
    italic: outer.italic || italicElements.has(name),
    faint: outer.faint || isFaint(attributes),
    inPageLink: outer.inPageLink || (isLink && (attributes.href ?? '').startsWith('#')),
  }
}

function enter(walk: Walk, name: string, attributes: Attributes, at: number): void {
  if (listElements.has(name) && !walk.cell) openList(walk.outline)
  else if (name === 'li' && !walk.cell) openItem(walk.outline)
  else if (name === 'table') openTable(walk, at)
  else if (name === 'tr') openRow(walk)
  else if (name === 'td' || name === 'th') openCell(walk, name, attributes)
}

/** Closes the nearest open element of this name, with what is open within it; a stray end tag does nothing. */
export function closeElement(walk: Walk, name: string): void {
  if (blockElements.has(name)) flush(walk)
  const bottom = Math.max(0, walk.stack.length - reach)
  for (let at = walk.stack.length - 1; at >= bottom; at--)
    if (walk.stack[at]?.name === name) {
      closeTo(walk, at)
      return
    }
}

function closeTo(walk: Walk, at: number): void {
  if (walk.stack.slice(at).some(({ name }) => blockElements.has(name))) flush(walk)
  while (walk.stack.length > at) leave(walk, walk.stack.pop() as Element)
}

function leave(walk: Walk, { name, skipped, hidden }: Element): void {
  const wasRead = walk.skipping === 0 && walk.roots > 0
  if (skipped) walk.skipping--
  if (hidden) walk.hidden--
  if (wasRead) leaveRead(walk, name)
  if (name === walk.root) walk.roots--
}

function leaveRead(walk: Walk, name: string): void {
  if (listElements.has(name) && !walk.cell) closeList(walk.outline)
  else if (name === 'td' || name === 'th') walk.cell = undefined
  else if (name === 'table') closeTable(walk)
}

/** A table that lays out a page (nested tables, headings, one column) is read as if it were none. */
function openTable(walk: Walk, at: number): void {
  if (walk.tableEnd < at) {
    const end = walk.source.indexOf('</table', at)
    walk.tableEnd = end < 0 ? walk.source.length : end
  }
  const inside = walk.source.slice(at + 6, Math.min(walk.tableEnd, at + 200_000))
  const isData = walk.dataTables === 0 && !laysOut(inside)
  walk.tables.push(isData ? newTable(walk.outline.tables++) : undefined)
  if (isData) walk.dataTables++
}

function laysOut(inside: string): boolean {
  if (/<(?:table|h[1-6])[\s>]|role=["']?presentation/i.test(inside)) return true
  const cells = (inside.match(/<t[dh][\s>]/gi) ?? []).length
  const rows = (inside.match(/<tr[\s>]/gi) ?? []).length
  return cells <= rows || inside.replace(/<[^<>]{0,2000}>/g, '').length > 500 * cells
}

function openRow(walk: Walk): void {
  const table = walk.tables.at(-1)
  if (table) nextRow(table)
}

function openCell(walk: Walk, name: string, { colspan, rowspan }: Attributes): void {
  const table = walk.tables.at(-1)
  if (table) walk.cell = nextCell(table, name === 'th', spanOf(rowspan), spanOf(colspan))
}

function closeTable(walk: Walk): void {
  const table = walk.tables.pop()
  walk.cell = undefined
  if (!table) return
  walk.dataTables--
  settleHeaders(walk.outline.blocks, table)
  breakLeadIn(walk.outline)
}
