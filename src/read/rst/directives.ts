// Reads what follows two dots: admonitions and containers as text, code as code, the rest left out.
import { addHeading, addProse, breakLeadIn } from '../outline.ts'
import { isBlankLine, type Line } from './lines.ts'
import { readListTable } from './tables.ts'
import { addLiteral, pieceAt, type Walk } from './walk.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const code = words('code code-block sourcecode parsed-literal math literalinclude prompt csv-table')
const silent = words(
  'image toctree contents raw include meta highlight index sectnum replace unicode date default-role role title target-notes ' +
    'tabularcolumns header footer currentmodule module automodule',
)

const directive = /^\.\.\s+(?:\|[^|]+\|\s+)?([\w:.+-]+?)::(?:\s+|$)(.*)$/
const footnote = /^\.\.\s+\[[^\]\n]{1,60}\]\s+/

/** Reads explicit markup at line `at`, whose content ends before `end`. `readBody` reads lines as text. */
export function readExplicit(
  walk: Walk,
  at: number,
  end: number,
  readBody: (from: number, to: number) => void,
): void {
  const line = walk.lines[at] as Line
  const [, name, argument = ''] = directive.exec(line.text) ?? []
  if (name !== undefined) readDirective(walk, name.toLowerCase(), argument, at, end, readBody)
  else {
    const mark = footnote.exec(line.text)?.[0]
    const last = lastEnd(walk, at, end)
    if (mark !== undefined) addProse(walk.outline, pieceAt(walk, line.start + mark.length, last))
  }
}

function readDirective(
  walk: Walk,
  name: string,
  argument: string,
  at: number,
  end: number,
  readBody: (from: number, to: number) => void,
): void {
  if (silent.has(name)) return
  const body = afterOptions(walk, at + 1, end)
  if (code.has(name)) {
    if (body < end) addLiteral(walk, body, end)
    return
  }
  if (argument.trim() !== '') readArgument(walk, name, argument, at)
  if (name === 'list-table') readListTable(walk, body, end)
  else if (body < end) readBody(body, end)
  breakLeadIn(walk.outline)
}

/** The title of an admonition or table, or its first words. */
function readArgument(walk: Walk, name: string, argument: string, at: number): void {
  const { end } = walk.lines[at] as Line
  const piece = pieceAt(walk, end - argument.length, end)
  if (name === 'rubric') addHeading(walk.outline, piece, walk.outline.heading + 1)
  else if (!/^(?:figure|container|only|class|tab-set|grid)$/.test(name))
    addProse(walk.outline, piece)
}

/** Index after the options (`:name: value`) at the start of a directive. */
function afterOptions(walk: Walk, from: number, to: number): number {
  let at = from
  while (at < to && /^:[\w-]+:/.test(walk.lines[at]?.text ?? '')) at++
  while (at < to && isBlankLine(walk.lines[at])) at++
  return at
}

function lastEnd(walk: Walk, from: number, to: number): number {
  for (let at = to - 1; at > from; at--)
    if (!isBlankLine(walk.lines[at])) return walk.lines[at]?.end ?? 0
  return walk.lines[from]?.end ?? 0
}
