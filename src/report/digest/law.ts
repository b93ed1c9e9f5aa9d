// What the norms of each judged jurisdiction meet in the documents: counted beside the score, never part of it.
import type { Audit, AuditedJurisdiction } from '../../model/audit.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import { clause } from '../words.ts'
import { isNow, ordered } from './order.ts'

export interface LawRow {
  readonly finding: Finding
  /** "5 of 6 elements" for checklists. */
  readonly share: string
  readonly missing: readonly string[]
}

export interface LawBlock {
  readonly jurisdiction: AuditedJurisdiction
  readonly rows: readonly LawRow[]
  readonly counts: Readonly<Record<Outcome, number>>
}

/** One block per jurisdiction in the order of the audit; jurisdictions without a rule are left out. */
export function lawBlocks(audit: Audit): readonly LawBlock[] {
  const law = audit.findings.filter((finding) => finding.kind === 'law')
  return audit.jurisdictions
    .map((jurisdiction) => block(jurisdiction, law))
    .filter((each) => each.rows.length > 0)
}

function block(jurisdiction: AuditedJurisdiction, law: readonly Finding[]): LawBlock {
  const own = ordered(law.filter((finding) => finding.jurisdiction === jurisdiction.id))
  const inForce = own.filter(isNow)
  const findings = [...inForce, ...own.filter((finding) => !isNow(finding))]
  const number = (outcome: Outcome) => inForce.filter((each) => each.outcome === outcome).length
  return {
    jurisdiction,
    rows: findings.map(row),
    counts: {
      fail: number('fail'),
      partial: number('partial'),
      unknown: number('unknown'),
      pass: number('pass'),
      'not-applicable': number('not-applicable'),
    },
  }
}

function row(finding: Finding): LawRow {
  const elements = finding.elements ?? []
  const missing = elements.filter((element) => !element.present)
  const share =
    elements.length === 0
      ? ''
      : `${elements.length - missing.length} of ${elements.length} elements`
  return { finding, share, missing: missing.map((element) => clause(element.message)) }
}
