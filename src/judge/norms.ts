// The law in time: which rules speak on a day, and which norms a criterion's finding carries.
import type { Finding, Norm } from '../model/finding.ts'
import type { LawRule } from '../model/rulebook.ts'
import type { Situation } from '../model/situation.ts'

export type LawStatus = NonNullable<Finding['status']>

/** `coming` before its first day; null, which is silent, after its last day and for drafts that were not asked for. */
export function statusOf(rule: LawRule, { asOf, drafts }: Situation): LawStatus | null {
  const { from, until } = rule.norm
  if (until !== null && until < asOf) return null
  if (rule.status === 'draft') return drafts ? 'draft' : null
  return from !== null && from > asOf ? 'coming' : 'in-force'
}

/** Norms in force that fail, wholly or in part, by the criterion that they serve. */
export function failingNorms(findings: readonly Finding[]): ReadonlyMap<string, readonly Norm[]> {
  const norms = new Map<string, Norm[]>()
  for (const { criterion, outcome, status, norms: own } of findings) {
    if (criterion === undefined || status !== 'in-force') continue
    if (outcome !== 'fail' && outcome !== 'partial') continue
    norms.set(criterion, [...(norms.get(criterion) ?? []), ...own])
  }
  return norms
}
