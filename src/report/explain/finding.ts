// One finding in full: every quotation and fact it rests on.
import type { Finding } from '../../model/finding.ts'
import type { View } from '../../model/view.ts'
import { wordOf } from '../digest/outcomes.ts'
import { distinctEvidence } from '../digest/places.ts'
import { markOf } from '../terminal/marks.ts'
import { labelled, paragraph, type Sheet, section, sheet } from '../terminal/sheet.ts'
import { clause, labelOf, whereIs } from '../words.ts'

export function findingText(finding: Finding, view: View): string {
  const on = sheet(view)
  const { outcome, message, confidence, absence, fingerprint } = finding
  const { paint } = markOf(on, outcome)
  const basis = absence ? 'rests on nothing being found' : 'rests on the quotations below'
  const lines = [
    ...section(on, 'IN THESE DOCUMENTS', wordOf(outcome)),
    ...paragraph(on, message, 3, paint),
    ...paragraph(
      on,
      `${confidence} confidence; ${basis}; fingerprint ${fingerprint}`,
      3,
      on.paint.faint,
    ),
    ...elements(on, finding),
    ...facts(on, finding),
  ]
  return `${lines.join('\n')}\n`
}

function elements(on: Sheet, finding: Finding): readonly string[] {
  return (finding.elements ?? []).flatMap(({ id, present, message }) => {
    const { sign, paint } = markOf(on, present ? 'pass' : 'fail')
    return labelled(on, sign, present ? id : clause(message), { margin: 2, labelPaint: paint })
  })
}

function facts(on: Sheet, { facts: all }: Finding): readonly string[] {
  return distinctEvidence(all).flatMap(({ place, under }) => {
    const here = all.filter((fact) => whereIs(fact.place) === whereIs(place))
    const said = here.map((fact) => {
      const label = labelOf(on.view.vocabulary, fact.facet, fact.value)
      return `${fact.facet} ${label}, ${fact.stance}, by ${fact.by}`
    })
    return [
      '',
      ...paragraph(on, `${on.signs.open}${place.quote}${on.signs.close}`, 3, on.paint.quote),
      ...paragraph(
        on,
        whereIs(place) + (under === '' ? '' : `, under “${under}”`),
        4,
        on.paint.faint,
      ),
      ...[...new Set(said)].flatMap((text) => paragraph(on, text, 4, on.paint.faint)),
    ]
  })
}
