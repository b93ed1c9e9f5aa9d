// Facts for reading: grouped by facet and value, each with its quotation, its place and what it rests on.
import type { Considered } from '../model/considered.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { type Facet, type Fact, facets } from '../model/fact.ts'
import type { FrameDemand } from '../model/language.ts'
import type { Place } from '../model/place.ts'
import type { View } from '../model/view.ts'
import { stated } from './digest/stated.ts'
import { noteLines } from './terminal/notes.ts'
import { labelled, paragraph, type Sheet, section, sheet } from './terminal/sheet.ts'
import { capital, count, labelOf, list, whereIs } from './words.ts'

const titles: Readonly<Record<Facet, string>> = {
  technique: 'What is recorded',
  purpose: 'What for',
  retention: 'How long it is kept',
  basis: 'On which legal basis',
  choice: 'Choice',
  transparency: 'How people are told',
  recipient: 'Who gets it',
  right: 'Rights',
  governance: 'Governance',
  safeguard: 'Safeguards',
  scope: 'Whom and where it covers',
  decision: 'Decisions',
}

/** What a person asks about the facts: the patterns behind them, or one line with what was dropped there. */
export interface Inquiry {
  readonly explain: boolean
  /** Pattern id → who must act in it. */
  readonly frames: ReadonlyMap<string, FrameDemand>
  readonly line?: number
  readonly considered: readonly Considered[]
}

const none: Inquiry = { explain: false, frames: new Map(), considered: [] }

export function factsText(
  found: readonly Fact[],
  diagnostics: readonly Diagnostic[],
  view: View,
  inquiry: Inquiry = none,
): string {
  const on = sheet(view)
  const facts = found.filter(({ place }) => standsAt(place, inquiry.line))
  const lines = [
    ...facets.flatMap((facet) => group(on, facts, facet, inquiry)),
    ...(facts.length === 0 ? ['', ...paragraph(on, 'No fact was found.')] : []),
    ...(inquiry.line === undefined ? [] : dropped(on, inquiry)),
    ...noteLines(on, diagnostics),
  ]
  return `${lines.slice(1).join('\n')}\n`
}

/** Lines of text formats, settings and pages; what has no lines stands at none. */
function standsAt({ locator }: Place, line: number | undefined): boolean {
  if (line === undefined) return true
  if (locator.kind === 'text' || locator.kind === 'page') {
    return locator.line <= line && line <= locator.endLine
  }
  return locator.kind === 'setting' && locator.line === line
}

/** Each reason once per pattern, with the words it was about. */
function dropped(on: Sheet, { considered, line }: Inquiry): readonly string[] {
  const here = considered.filter(({ place }) => standsAt(place, line))
  const told = [...new Set(here.map(({ pattern, rejection }) => `${pattern}: ${rejection}`))]
  const texts = [...new Set(here.map(({ place }) => place.quote))]
  return [
    ...section(on, 'CONSIDERED AND DROPPED', count(told.length, 'match', 'matches')),
    ...texts.flatMap((text) => paragraph(on, `${on.signs.open}${text}${on.signs.close}`, 3)),
    ...told.sort().flatMap((each) => paragraph(on, each, 5, on.paint.faint)),
  ]
}

function group(
  on: Sheet,
  facts: readonly Fact[],
  facet: Facet,
  inquiry: Inquiry,
): readonly string[] {
  const values = stated(facts, facet, on.view.vocabulary)
  if (values.length === 0) return []
  const number = facts.filter((fact) => fact.facet === facet).length
  return [
    ...section(on, titles[facet].toUpperCase(), count(number, 'fact')),
    ...values.flatMap((value, i) => [
      ...(i > 0 ? [''] : []),
      ...paragraph(on, `${capital(value.label)} (${value.value})`, 3, on.paint.strong),
      ...value.facts.flatMap((fact) => one(on, fact, inquiry)),
    ]),
  ]
}

function one(on: Sheet, fact: Fact, inquiry: Inquiry): readonly string[] {
  const { signs, paint } = on
  const context = fact.context.map((place) => place.quote)
  const behind = inquiry.explain ? [madeBy(fact, inquiry)] : []
  const rests = context.length === 0 ? [] : [`under ${context.join(` ${signs.dot} `)}`]
  return [
    ...labelled(on, tag(fact), `${signs.open}${fact.place.quote}${signs.close}`, {
      indent: 5,
      margin: 10,
      paint: paint.quote,
      labelPaint: fact.stance === 'denied' ? paint.good : paint.half,
    }),
    ...paragraph(
      on,
      [whereIs(fact.place), ...details(on, fact), ...rests, ...behind].join('; '),
      15,
      paint.faint,
    ),
  ]
}

const actors: Readonly<Record<FrameDemand, string>> = {
  org: 'the organisation acts',
  worker: 'workers act',
  any: 'whoever acts',
}

function madeBy({ by }: Fact, { frames }: Inquiry): string {
  const frame = frames.get(by)
  return frame === undefined ? `by ${by}` : `by ${by} (${actors[frame]})`
}

function tag(fact: Fact): string {
  if (fact.stance === 'denied') return fact.evidence === 'off' ? 'off' : 'denied'
  if (fact.evidence === 'capability') return 'possible'
  return { does: 'does', may: 'may', conditional: 'in cases' }[fact.modality]
}

function details(on: Sheet, fact: Fact): readonly string[] {
  const of = (fact.of ?? []).map((each) =>
    each === 'all' ? 'everything' : labelOf(on.view.vocabulary, 'technique', each),
  )
  return [
    ...(of.length === 0 ? [] : [`of ${list(of)}`]),
    ...(fact.condition === undefined ? [] : [`where ${fact.condition}`]),
    ...(fact.confidence === 'high' ? [] : [`${fact.confidence} confidence`]),
  ]
}
