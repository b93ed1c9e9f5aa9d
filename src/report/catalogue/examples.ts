// How the examples of rules came out, each failure with what was understood.
import type { Fact } from '../../model/fact.ts'
import type { Outcome } from '../../model/finding.ts'
import type { View } from '../../model/view.ts'
import { paragraph, type Sheet, sheet } from '../terminal/sheet.ts'
import { count, labelOf } from '../words.ts'

/** As the examples runner gives it. */
interface Report {
  readonly runs: readonly {
    readonly judgement: string
    readonly example: string
    readonly expected: Outcome
    readonly outcome: Outcome
    readonly missing: readonly string[]
    readonly passed: boolean
    readonly facts: readonly Fact[]
  }[]
  readonly idleLeaves: readonly { readonly judgement: string; readonly leaf: string }[]
  readonly walked: { readonly criteria: number; readonly rules: number; readonly leaves: number }
}

export function examplesText({ runs, idleLeaves, walked }: Report, view: View): string {
  const on = sheet(view)
  const failed = runs.filter(({ passed }) => !passed)
  const counted = [
    count(walked.criteria, 'criterion', 'criteria'),
    count(walked.rules, 'rule'),
    count(runs.length, 'example'),
  ].join(', ')
  const idle = idleLeaves.map(
    ({ judgement, leaf }) => `${judgement}: no example shows what ${leaf} changes`,
  )
  const end = `${counted}: ${failed.length} came out otherwise; ${idle.length} of ${count(walked.leaves, 'part')} of conditions without an example.`
  return `${[
    ...failed.flatMap((run) => failure(on, run)),
    ...idle.flatMap((text) => paragraph(on, text, 1, on.paint.half)),
    ...paragraph(on, end, 1),
  ].join('\n')}\n`
}

function failure(on: Sheet, run: Report['runs'][number]): readonly string[] {
  const { judgement, example, expected, outcome, missing, facts } = run
  const without = missing.length === 0 ? '' : ` without ${missing.join(', ')}`
  return [
    ...paragraph(on, `${judgement}: ${example}`, 1, on.paint.strong),
    ...paragraph(on, `expected ${expected}, came out ${outcome}${without}; understood was:`, 3),
    ...(facts.length === 0 ? paragraph(on, 'nothing', 5, on.paint.faint) : []),
    ...facts.flatMap((fact) => paragraph(on, factLine(on, fact), 5, on.paint.faint)),
    '',
  ]
}

function factLine(on: Sheet, { facet, value, stance, modality, of, place }: Fact): string {
  const about = of === undefined ? '' : ` of ${of.join(', ')}`
  const label = labelOf(on.view.vocabulary, facet, value)
  return `${facet} ${label}${about} (${stance}, ${modality}) ${on.signs.open}${place.quote}${on.signs.close}`
}
