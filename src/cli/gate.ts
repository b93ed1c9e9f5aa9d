// When an audit fails a run: findings at or above a severity, or a minimum that is missed or cannot be decided.
import type { Audit } from '../model/audit.ts'
import { type Finding, severities } from '../model/finding.ts'
import { counts } from '../report/digest/order.ts'
import type { Threshold } from './options.ts'

export interface Gate {
  readonly failOn: Threshold
  readonly minScore?: number
  /** Theme id to least value. */
  readonly min: Readonly<Record<string, number>>
}

export function fails(audit: Audit, gate: Gate): boolean {
  return (
    audit.findings.some((finding) => isGrave(finding, gate.failOn)) ||
    missed(audit.score.grade === null ? null : audit.score.value, gate.minScore) ||
    Object.entries(gate.min).some(([theme, least]) =>
      missed(audit.score.themes.find((each) => each.theme === theme)?.value ?? null, least),
    )
  )
}

function isGrave(finding: Finding, threshold: Threshold): boolean {
  if (threshold === 'never' || finding.baseline === 'unchanged' || !counts(finding)) return false
  if (finding.outcome !== 'fail' && finding.outcome !== 'partial') return false
  return severities.indexOf(finding.severity) >= severities.indexOf(threshold)
}

/** A value that could not be decided misses every minimum but 0. */
function missed(value: number | null, least: number | undefined): boolean {
  return least !== undefined && least > 0 && (value === null || value < least)
}
