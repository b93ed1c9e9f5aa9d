// Quotations on a sheet: the words, and at their end, or below where there is no room, the place.
import type { Finding } from '../../model/finding.ts'
import { distinctEvidence, type Evidence, shownFacts } from '../digest/places.ts'
import { oneLine } from '../safe.ts'
import { cut, widthOf, wrap } from '../width.ts'
import { count, whereIs } from '../words.ts'
import { paragraph, type Sheet } from './sheet.ts'

/** Quotations are cut at this many lines' worth of columns; JSON has them whole. */
const mostLines = 4
const mostQuotes = 3
const indent = 5

/** Each quotation once; an absence has none. */
export function quotations(on: Sheet, finding: Finding): readonly string[] {
  const distinct = distinctEvidence(shownFacts(finding))
  const more = distinct.length - mostQuotes
  return [
    ...distinct.slice(0, mostQuotes).flatMap((evidence) => quotation(on, evidence)),
    ...(more > 0 ? paragraph(on, `and ${count(more, 'more place')}`, indent, on.paint.faint) : []),
  ]
}

function quotation(on: Sheet, { place, under }: Evidence): readonly string[] {
  const { paint } = on
  const text = oneLine(place.quote)
  const isSetting = place.locator.kind === 'setting'
  const lines = wrap(isSetting ? text : quoted(on, text), on.width - indent - 1)
  const where =
    oneLine(whereIs(place)) + (under === '' ? '' : `, under ${quoted(on, oneLine(under))}`)
  const margin = ' '.repeat(indent)
  const last = lines.at(-1) ?? ''
  if (indent + widthOf(last) + 2 + widthOf(where) >= on.width) {
    return [
      ...lines.map((line) => margin + paint.quote(line)),
      ...paragraph(on, where, indent + 2, paint.faint),
    ]
  }
  const before = lines.slice(0, -1).map((line) => margin + paint.quote(line))
  return [...before, `${margin}${paint.quote(last)}  ${paint.faint(where)}`]
}

function quoted(on: Sheet, text: string): string {
  const room = (on.width - indent - 2) * mostLines
  const short = widthOf(text) > room ? `${cut(text, room).trimEnd()}${on.signs.ellipsis}` : text
  return `${on.signs.open}${short}${on.signs.close}`
}
