// Findings in Markdown: the quotation and its place, what to ask, what to propose, which norms it serves.
import type { Audit } from '../../model/audit.ts'
import type { Fact } from '../../model/fact.ts'
import type { Finding } from '../../model/finding.ts'
import { normsOf } from '../digest/norms.ts'
import { ordered } from '../digest/order.ts'
import { wordOf } from '../digest/outcomes.ts'
import { distinctEvidence, distinctPlaces, shownFacts } from '../digest/places.ts'
import { proposalOf } from '../digest/proposal.ts'
import { verdictWords } from '../digest/verdicts.ts'
import { capital, clause, count, date, whereIs } from '../words.ts'
import { code, fenced, md, table } from './escape.ts'

const mostQuotes = 3

export function findings(audit: Audit): readonly string[] {
  const told = ordered(audit.findings).filter(({ kind, waiver }) => kind !== 'law' && !waiver)
  const open = told.filter(({ outcome }) => outcome === 'fail' || outcome === 'partial')
  const toAsk = told.filter(({ outcome }) => outcome === 'unknown')
  const covered = told.filter(({ outcome }) => outcome === 'pass')
  return [
    ...(open.length === 0 ? [] : ['## Findings', '', ...open.flatMap(full)]),
    ...(toAsk.length === 0 ? [] : ['## To ask', '', ...toAsk.map(question), '']),
    ...(covered.length === 0 ? [] : ['## Covered', '', ...covered.map(coveredLine), '']),
    ...waived(audit),
  ]
}

function full(finding: Finding, index: number): readonly string[] {
  const { severity, confidence, redLine, id, outcome } = finding
  const title = finding.verdict ? `${verdictWords[finding.verdict]}: ` : ''
  const facts = [
    wordOf(outcome),
    severity,
    ...(redLine ? ['red line'] : []),
    `${confidence} confidence`,
  ]
  const lacks = (finding.elements ?? []).filter(({ present }) => !present)
  return [
    `### ${index + 1}. ${md(title + finding.message)}`,
    '',
    `${capital(facts.join(' · '))} · ${code(id)}`,
    '',
    ...quotations(shownFacts(finding)),
    ...lacks.map(({ message }) => `- ${md(clause(message))}`),
    ...(lacks.length === 0 ? [] : ['']),
    ...labelled('Why it matters', finding.why),
    ...labelled('To ask', finding.ask),
    ...labelled('Norms', normsOf(finding).join('; ')),
    ...proposed(finding.fix),
  ]
}

function proposed(fix: string): readonly string[] {
  const proposal = proposalOf(fix)
  if (!proposal) return []
  const text =
    proposal.kind === 'clause'
      ? proposal.lines.flatMap((line) => [`> ${md(line)}`, ''])
      : [...fenced(fix), '']
  return ['**A clause or setting to propose**', '', ...text]
}

function labelled(label: string, text: string): readonly string[] {
  return text.trim() === '' ? [] : [`**${label}** ${md(text)}`, '']
}

function quotations(facts: readonly Fact[]): readonly string[] {
  const distinct = distinctEvidence(facts)
  const more = distinct.length - mostQuotes
  return [
    ...distinct
      .slice(0, mostQuotes)
      .flatMap(({ place, under }) => [
        `> ${place.locator.kind === 'setting' ? code(place.quote) : `“${md(place.quote)}”`}`,
        '>',
        `> ${code(whereIs(place))}${under === '' ? '' : ` under “${md(under)}”`}`,
        '',
      ]),
    ...(more > 0 ? [`and ${count(more, 'more place')}`, ''] : []),
  ]
}

const question = ({ ask, message, id }: Finding): string => `- ${md(ask || message)} (${code(id)})`

function coveredLine({ title, facts, id }: Finding): string {
  const places = distinctPlaces(facts.map(({ place }) => place)).slice(0, 2)
  const where = places.map((place) => code(whereIs(place)))
  return `- ${md(title)} (${[code(id), ...where].join(', ')})`
}

function waived(audit: Audit): readonly string[] {
  const all = ordered(audit.findings).filter(({ waiver }) => waiver)
  const rows = all.map(({ message, waiver, id }) => [
    `${md(message)} (${code(id)})`,
    waiver?.kind.replace('-', ' ') ?? '',
    md(waiver?.reason ?? ''),
    md(waiver?.owner ?? ''),
    date(waiver?.until ?? ''),
  ])
  if (rows.length === 0) return []
  return ['## Waived', '', ...table(['finding', 'as', 'reason', 'owner', 'until'], rows)]
}
