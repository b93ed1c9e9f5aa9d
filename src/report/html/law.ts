// The law beside the score, in HTML: a table for each jurisdiction.
import type { Audit } from '../../model/audit.ts'
import type { Finding, Norm } from '../../model/finding.ts'
import { type LawBlock, type LawRow, lawBlocks } from '../digest/law.ts'
import { shortInstrument } from '../digest/norms.ts'
import { tally, toneOf, wordOf } from '../digest/outcomes.ts'
import { capital, date } from '../words.ts'
import { xml } from '../xml.ts'

export function law(audit: Audit): readonly string[] {
  const blocks = lawBlocks(audit)
  if (blocks.length === 0) return []
  return [
    '<section>',
    '<h2>The law beside it</h2>',
    '<p class="soft small">Counted apart from the score.</p>',
    ...blocks.flatMap(block),
    '</section>',
  ]
}

function block({ jurisdiction, rows, counts }: LawBlock): readonly string[] {
  const shown = rows.filter(({ finding }) => finding.outcome !== 'not-applicable')
  const head = ['found', 'rule', 'norm', 'severity'].map((name) => `<th>${name}</th>`).join('')
  return [
    `<h3>${xml(jurisdiction.title)}</h3>`,
    `<p class="soft small">${tally((outcome) => counts[outcome]).join(' · ')}</p>`,
    ...(shown.length === 0
      ? []
      : ['<div class="scroll"><table>', `<tr>${head}</tr>`, ...shown.map(row), '</table></div>']),
  ]
}

function row({ finding, share, missing }: LawRow): string {
  const { outcome, title, severity, norms } = finding
  return `<tr>${[
    `<span class="${toneOf(outcome)}">${wordOf(outcome)}</span>`,
    `${xml(title)}${share === '' ? '' : `: ${share}`}${statusOf(finding)}${reason(finding, missing)}`,
    norms.map(normLink).join('<br>'),
    severity,
  ]
    .map((cell) => `<td>${cell}</td>`)
    .join('')}</tr>`
}

function reason({ outcome, message }: Finding, missing: readonly string[]): string {
  if (outcome !== 'fail' && outcome !== 'partial') return ''
  const text = missing.length > 0 ? capital(`${missing.join('; ')}.`) : message
  return `<br><span class="soft small">${xml(text)}</span>`
}

function normLink({ instrument, citation, url, force }: Norm): string {
  const name = xml(`${shortInstrument(instrument)} ${citation}`)
  const link = /^https?:\/\//.test(url)
    ? `<a href="${xml(url)}" rel="noreferrer noopener">${name}</a>`
    : name
  return force === 'soft-law' ? `${link} (guidance)` : link
}

function statusOf({ status, norms }: Finding): string {
  const from = norms[0]?.from
  if (status === 'coming') return ` (from ${from ? date(from) : 'a later date'})`
  return status === 'draft' ? ' (draft: its source is not verified yet)' : ''
}
