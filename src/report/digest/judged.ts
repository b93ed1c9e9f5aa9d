// By what was judged, said in one sentence: the criteria, and each jurisdiction with the reason why.
import type { Audit, AuditedJurisdiction } from '../../model/audit.ts'
import { oneLine } from '../safe.ts'
import { count, list } from '../words.ts'

export function jurisdictionLine(audit: Audit): string {
  const criteria = new Set(
    audit.findings.filter(({ kind }) => kind === 'criterion').map((finding) => finding.id),
  )
  const base = count(criteria.size, 'criterion', 'criteria')
  if (audit.jurisdictions.length === 0) {
    return `${base} and no law: no jurisdiction was given or detected (--jurisdiction us-ny gives one)`
  }
  return `${base}; law of ${list(audit.jurisdictions.map(named))}`
}

const reasons = {
  flag: 'given',
  config: 'given by the configuration',
  detected: 'detected',
  brought: 'brought along',
}

function named({ title, from, why }: AuditedJurisdiction): string {
  const reason =
    from === 'detected' || from === 'brought' ? oneLine(why) || reasons[from] : reasons[from]
  return `${oneLine(title)} (${reason})`
}
