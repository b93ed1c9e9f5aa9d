// CSV (RFC 4180): one row for each finding, safe to open in a spreadsheet.
import type { Audit } from '../model/audit.ts'
import type { Finding } from '../model/finding.ts'
import { normsOf } from './digest/norms.ts'
import { ordered } from './digest/order.ts'
import { lineOf, placeOf } from './digest/problems.ts'
import { oneLine } from './safe.ts'
import { exactly } from './words.ts'

const columns = [
  'set',
  'id',
  'kind',
  'theme or jurisdiction',
  'outcome',
  'severity',
  'red line',
  'confidence',
  'title',
  'message',
  'quotation',
  'document',
  'line',
  'place',
  'norms',
  'question',
  'status',
  'waived until',
  'fingerprint',
] as const

export function csv(audits: readonly Audit[]): string {
  const rows = audits.flatMap((audit) =>
    ordered(audit.findings).map((each) => row(each, audit.set)),
  )
  return [columns, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')
}

function row(finding: Finding, set: string): readonly string[] {
  const place = placeOf(finding)
  return [
    set,
    finding.id,
    finding.kind,
    finding.theme ?? finding.jurisdiction ?? '',
    finding.outcome,
    finding.severity,
    finding.redLine ? 'yes' : '',
    finding.confidence,
    finding.title,
    finding.message,
    place?.quote ?? '',
    place?.document ?? '',
    `${lineOf(place) ?? ''}`,
    place ? exactly(place.locator) : '',
    normsOf(finding).join('; '),
    finding.ask,
    finding.status ?? '',
    finding.waiver?.until ?? '',
    finding.fingerprint,
  ]
}

/** A leading sign that starts a formula is quoted away with an apostrophe. */
function cell(text: string): string {
  const line = oneLine(text)
  const safe = /^[=+\-@|%]/.test(line) ? `'${line}` : line
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
