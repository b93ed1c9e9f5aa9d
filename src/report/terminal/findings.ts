// Findings in full: what was found, the words it rests on and where they stand, what to ask, which norms it serves.
import type { Audit } from '../../model/audit.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import type { Place } from '../../model/place.ts'
import { normsOf } from '../digest/law.ts'
import { ordered } from '../digest/order.ts'
import { wordOf } from '../digest/outcomes.ts'
import { distinctPlaces } from '../digest/places.ts'
import { verdictWords } from '../digest/verdicts.ts'
import { oneLine } from '../safe.ts'
import { cut, widthOf } from '../width.ts'
import { count, date, list, whereIs } from '../words.ts'
import { markOf, severityPaint } from './marks.ts'
import { labelled, paragraph, type Sheet, section } from './sheet.ts'

const told: readonly Outcome[] = ['fail', 'partial', 'unknown']
/** Quotations are cut at this many lines' worth of columns; JSON has them whole. */
const quoteLines = 4
const mostQuotes = 3

export function criteria(on: Sheet, audit: Audit): readonly string[] {
  const all = ordered(audit.findings.filter((finding) => finding.kind === 'criterion'))
  const open = all.filter((finding) => told.includes(finding.outcome) && !finding.waiver)
  const covered = all.filter((finding) => finding.outcome === 'pass')
  return [
    ...section(on, 'FINDINGS', summary(on, all)),
    ...open.flatMap((finding) => [...full(on, finding), '']),
    ...(covered.length === 0 ? [] : coveredList(on, covered)),
  ]
}

function summary(on: Sheet, all: readonly Finding[]): string {
  const number = (outcome: Outcome) => all.filter((each) => each.outcome === outcome).length
  return (['fail', 'partial', 'unknown', 'pass'] as const)
    .filter((outcome) => number(outcome) > 0)
    .map((outcome) => `${number(outcome)} ${wordOf(outcome)}`)
    .join(` ${on.signs.dot} `)
}

function full(on: Sheet, finding: Finding): readonly string[] {
  const { sign, paint } = markOf(on, finding.outcome)
  const [first = '', ...rest] = paragraph(on, finding.message, 5)
  return [
    `   ${paint(sign)} ${on.paint.strong(first.trimStart())}`,
    ...rest.map((line) => on.paint.strong(line)),
    ...badge(on, finding),
    ...quotations(
      on,
      finding.facts.map((fact) => fact.place),
    ),
    ...missing(on, finding),
    ...(finding.ask === '' ? [] : field(on, 'Ask', finding.ask)),
    ...(finding.norms.length === 0 ? [] : field(on, 'Serves', list(normsOf(finding)))),
  ]
}

function badge(on: Sheet, finding: Finding): readonly string[] {
  const { severity, redLine, confidence, id, baseline } = finding
  const parts = [
    severity,
    ...(redLine ? ['red line'] : []),
    `${confidence} confidence`,
    id,
    ...(baseline === 'new' ? ['new'] : []),
  ]
  const [first = '', ...rest] = paragraph(on, parts.join(` ${on.signs.dot} `), 5)
  const word = 5 + severity.length
  const start = severityPaint(on, severity)(first.slice(0, word))
  return [start + on.paint.faint(first.slice(word)), ...rest.map((line) => on.paint.faint(line))]
}

function missing(on: Sheet, finding: Finding): readonly string[] {
  const gone = (finding.elements ?? []).filter((element) => !element.present)
  return gone.flatMap((element, i) => field(on, i === 0 ? 'Lacks' : '', element.message))
}

const field = (on: Sheet, label: string, text: string): readonly string[] =>
  labelled(on, label, text, { indent: 5, margin: 8 })

/** Each quotation once, with its place below it at the right of the quotation mark. */
function quotations(on: Sheet, places: readonly Place[]): readonly string[] {
  const distinct = distinctPlaces(places)
  const more = distinct.length - mostQuotes
  return [
    ...distinct.slice(0, mostQuotes).flatMap((place) => quotation(on, place)),
    ...(more > 0 ? paragraph(on, `and ${count(more, 'more place')}`, 5, on.paint.faint) : []),
  ]
}

function quotation(on: Sheet, place: Place): readonly string[] {
  const { signs, paint } = on
  const quote = oneLine(place.quote)
  const room = (on.width - 7) * quoteLines
  const short = widthOf(quote) > room ? `${cut(quote, room).trimEnd()}${signs.ellipsis}` : quote
  return [
    ...paragraph(on, `${signs.open}${short}${signs.close}`, 5, paint.quote),
    ...paragraph(on, whereIs(place), 6, paint.faint),
  ]
}

function coveredList(on: Sheet, covered: readonly Finding[]): readonly string[] {
  const sign = on.paint.good(on.signs.pass)
  return [
    ...paragraph(on, 'Covered', 3, on.paint.strong),
    ...covered.flatMap((finding) => {
      const places = finding.facts.slice(0, 2).map((fact) => whereIs(fact.place))
      const where = places.length === 0 ? '' : ` (${[...new Set(places)].join(', ')})`
      const [first = '', ...rest] = paragraph(on, finding.title + where, 5)
      return [`   ${sign} ${first.trimStart()}`, ...rest]
    }),
  ]
}

export function crossChecks(on: Sheet, audit: Audit): readonly string[] {
  const all = ordered(audit.findings.filter((finding) => finding.kind === 'cross-check'))
  if (all.length === 0) return []
  return [
    ...section(on, 'SAID AGAINST SET', 'documents beside the settings of tools'),
    ...all.flatMap((finding, i) => [...(i > 0 ? [''] : []), ...crossCheck(on, finding)]),
  ]
}

function crossCheck(on: Sheet, finding: Finding): readonly string[] {
  const word = finding.verdict ? verdictWords[finding.verdict] : 'compared'
  const { sign, paint } = markOf(on, finding.outcome)
  const [first = '', ...rest] = paragraph(on, `${word}: ${finding.message}`, 5)
  return [
    `   ${paint(sign)} ${first.trimStart()}`,
    ...rest,
    ...badge(on, finding),
    ...quotations(
      on,
      finding.facts.map((fact) => fact.place),
    ),
    ...(finding.ask === '' ? [] : field(on, 'Ask', finding.ask)),
  ]
}

export function waived(on: Sheet, audit: Audit): readonly string[] {
  const all = ordered(audit.findings.filter((finding) => finding.waiver))
  if (all.length === 0) return []
  return [
    ...section(on, 'WAIVED', count(all.length, 'finding')),
    ...all.flatMap((finding) => {
      const { reason = '', owner = '', until = '', kind = '' } = finding.waiver ?? {}
      const by = `${kind.replace('-', ' ')}, ${owner}, until ${date(until)}`
      return [
        ...paragraph(on, finding.message),
        ...paragraph(on, `${reason} (${by}; ${finding.id})`, 5, on.paint.faint),
      ]
    }),
  ]
}
