// Facts for reading: grouped by facet and value, each with its quotation, its place and what it rests on.
import type { Diagnostic } from '../model/diagnostic.ts'
import { type Facet, type Fact, facets } from '../model/fact.ts'
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

export function factsText(
  facts: readonly Fact[],
  diagnostics: readonly Diagnostic[],
  view: View,
): string {
  const on = sheet(view)
  const lines = [
    ...facets.flatMap((facet) => group(on, facts, facet)),
    ...(facts.length === 0 ? ['', ...paragraph(on, 'No fact was found.')] : []),
    ...noteLines(on, diagnostics),
  ]
  return `${lines.slice(1).join('\n')}\n`
}

function group(on: Sheet, facts: readonly Fact[], facet: Facet): readonly string[] {
  const values = stated(facts, facet, on.view.vocabulary)
  if (values.length === 0) return []
  const number = facts.filter((fact) => fact.facet === facet).length
  return [
    ...section(on, titles[facet].toUpperCase(), count(number, 'fact')),
    ...values.flatMap((value, i) => [
      ...(i > 0 ? [''] : []),
      ...paragraph(on, `${capital(value.label)} (${value.value})`, 3, on.paint.strong),
      ...value.facts.flatMap((fact) => one(on, fact)),
    ]),
  ]
}

function one(on: Sheet, fact: Fact): readonly string[] {
  const { signs, paint } = on
  const context = fact.context.map((place) => place.quote)
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
      [whereIs(fact.place), ...details(on, fact), ...rests].join('; '),
      15,
      paint.faint,
    ),
  ]
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
