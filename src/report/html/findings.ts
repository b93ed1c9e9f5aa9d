// Findings in HTML: the words they rest on, what to ask, what to propose; then what was not found, open and covered.
import type { Audit } from '../../model/audit.ts'
import type { Finding } from '../../model/finding.ts'
import type { Place } from '../../model/place.ts'
import { normsOf } from '../digest/norms.ts'
import { ordered } from '../digest/order.ts'
import { toneOf, wordOf } from '../digest/outcomes.ts'
import { distinctEvidence, shownFacts } from '../digest/places.ts'
import { proposalOf } from '../digest/proposal.ts'
import { verdictWords } from '../digest/verdicts.ts'
import { clause, count, date, whereIs } from '../words.ts'
import { xml } from '../xml.ts'

const mostQuotes = 4

export function findings(audit: Audit): readonly string[] {
  const all = ordered(audit.findings)
  const told = all.filter(({ kind, waiver }) => kind !== 'law' && !waiver)
  const gaps = told.filter(({ outcome }) => outcome === 'fail' || outcome === 'partial')
  const here =
    audit.documents.length === 1
      ? 'this document'
      : `these ${count(audit.documents.length, 'document')}`
  return [
    ...group(
      'Findings',
      gaps.filter((finding) => !finding.absence || shownFacts(finding).length > 0),
      full,
    ),
    ...listed(
      `Not found in ${here}`,
      gaps.filter((finding) => finding.absence && shownFacts(finding).length === 0),
      ({ title }) => title,
    ),
    ...listed(
      'To ask',
      told.filter(({ outcome }) => outcome === 'unknown'),
      ({ ask, message }) => ask || message,
    ),
    ...listed(
      'Covered',
      told.filter(({ outcome }) => outcome === 'pass'),
      ({ title }) => title,
    ),
    ...group(
      'Waived',
      all.filter(({ waiver }) => waiver),
      waived,
    ),
  ]
}

function group(
  title: string,
  all: readonly Finding[],
  tell: (finding: Finding) => readonly string[],
): readonly string[] {
  return all.length === 0
    ? []
    : ['<section>', `<h2>${title}</h2>`, ...all.flatMap(tell), '</section>']
}

function listed(
  title: string,
  all: readonly Finding[],
  text: (finding: Finding) => string,
): readonly string[] {
  if (all.length === 0) return []
  const items = all.map((finding) => `<li>${xml(text(finding))} ${badge(finding)}</li>`)
  return ['<section>', `<h2>${title}</h2>`, '<ul class="plain">', ...items, '</ul>', '</section>']
}

function badge(finding: Finding): string {
  const { severity, redLine, id, confidence, absence } = finding
  const usual = absence ? 'medium' : 'high'
  const parts = [
    severity,
    ...(redLine ? ['red line'] : []),
    ...(confidence === usual ? [] : [`${confidence} confidence`]),
    ...normsOf(finding),
  ]
  return `<span class="soft small">${xml(parts.join(' · '))} <code>${xml(id)}</code></span>`
}

function full(finding: Finding): readonly string[] {
  const { outcome, message, verdict, elements, why, ask, fix } = finding
  const head = verdict ? `${verdictWords[verdict]}: ${message}` : message
  const lacks = (elements ?? []).filter(({ present }) => !present)
  return [
    `<article class="${toneOf(outcome)}">`,
    `<h3>${xml(head)}</h3>`,
    `<p class="soft">${wordOf(outcome)} · ${badge(finding)}</p>`,
    ...quotations(finding),
    ...(lacks.length === 0
      ? []
      : ['<ul>', ...lacks.map((each) => `<li>${xml(clause(each.message))}</li>`), '</ul>']),
    ...(why.trim() === '' ? [] : [`<p>${xml(why)}</p>`]),
    ...(ask.trim() === '' ? [] : [`<p><strong>To ask.</strong> ${xml(ask)}</p>`]),
    ...proposed(fix),
    '</article>',
  ]
}

function proposed(fix: string): readonly string[] {
  const proposal = proposalOf(fix)
  if (!proposal) return []
  const text =
    proposal.kind === 'clause'
      ? proposal.lines.map((line) => `<p class="proposed">${xml(line)}</p>`)
      : [`<pre>${proposal.lines.map(xmlLine).join('\n')}</pre>`]
  return ['<p><strong>To propose.</strong></p>', ...text]
}

/** Keeps the indentation of a setting to paste. */
function xmlLine(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? ''
  return indent + xml(line)
}

function quotations({ facts }: Finding): readonly string[] {
  const distinct = distinctEvidence(facts)
  const more = distinct.length - mostQuotes
  return [
    ...distinct.slice(0, mostQuotes).map(({ place, under }) => {
      const below = under === '' ? '' : `, under “${xml(under)}”`
      return `<blockquote>${quoted(place)}<footer><code>${xml(whereIs(place))}</code>${below}</footer></blockquote>`
    }),
    ...(more > 0 ? [`<p class="soft small">and ${count(more, 'more place')}</p>`] : []),
  ]
}

/** The text of a setting stands as code, everything else between quotation marks. */
function quoted({ quote, locator }: Place): string {
  return locator.kind === 'setting' ? `<code>${xml(quote)}</code>` : `“${xml(quote)}”`
}

function waived({ message, waiver, id }: Finding): readonly string[] {
  if (!waiver) return []
  const { kind, reason, owner, until } = waiver
  const by = `${kind.replace('-', ' ')}, ${owner}, until ${date(until)}`
  return [
    `<p>${xml(message)} <code>${xml(id)}</code><br><span class="soft small">${xml(`${reason} (${by})`)}</span></p>`,
  ]
}
