// In which order findings are told, and which of them are told together.
import { type Finding, type Outcome, severities } from '../../model/finding.ts'

const outcomes: readonly Outcome[] = ['fail', 'partial', 'unknown', 'pass', 'not-applicable']
const kinds = ['criterion', 'cross-check', 'law']

/** Worst outcome first, then the gravest, then criteria before cross-checks before law, then by id and words. */
export function ordered(findings: readonly Finding[]): readonly Finding[] {
  const key = (finding: Finding): readonly number[] => [
    outcomes.indexOf(finding.outcome),
    -severities.indexOf(finding.severity),
    finding.redLine ? 0 : 1,
    kinds.indexOf(finding.kind),
  ]
  return [...findings].sort((a, b) => {
    const [left, right] = [key(a), key(b)]
    const at = left.findIndex((number, i) => number !== right[i])
    if (at >= 0) return (left[at] ?? 0) - (right[at] ?? 0)
    return byText(a.id, b.id) || byText(a.fingerprint, b.fingerprint)
  })
}

export function byText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Drafts and rules that are not in force yet tell nothing about today. */
export function isNow({ status }: Finding): boolean {
  return status !== 'draft' && status !== 'coming'
}

/** Waived findings are told apart. */
export function counts(finding: Finding): boolean {
  return isNow(finding) && !finding.waiver
}

/** What fails, is partial or unknown and counts, in the order of findings. */
export function gaps(findings: readonly Finding[]): readonly Finding[] {
  return ordered(findings).filter(
    (finding) => ['fail', 'partial', 'unknown'].includes(finding.outcome) && counts(finding),
  )
}
