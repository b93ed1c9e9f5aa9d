// Facts that cannot both hold: two periods for one technique, the same thing affirmed and denied.
import type { Fact } from '../model/fact.ts'

/** The facts in conflict with another one of the list. What holds only under a condition conflicts with nothing. */
export function conflicting(facts: readonly Fact[]): readonly Fact[] {
  const plain = facts.filter(
    (fact) => fact.modality !== 'conditional' && fact.condition === undefined,
  )
  return plain.filter((one) => plain.some((other) => conflict(one, other)))
}

function conflict(a: Fact, b: Fact): boolean {
  if (a === b || a.facet !== b.facet || !overlap(a.of, b.of)) return false
  if (a.value === b.value) return a.stance !== b.stance
  return (
    a.facet === 'retention' && a.stance === 'affirmed' && b.stance === 'affirmed' && differ(a, b)
  )
}

/** What is said in general overlaps with everything. */
function overlap(a: Fact['of'], b: Fact['of']): boolean {
  if (a === undefined || b === undefined || a.includes('all') || b.includes('all')) return true
  return a.some((value) => b.includes(value))
}

/** Only lengths of time, or a length against none, exclude each other. */
function differ(a: Fact, b: Fact): boolean {
  if (a.amount !== undefined && b.amount !== undefined) return a.amount.days !== b.amount.days
  const unlimited = [a.value, b.value].includes('indefinite')
  return unlimited && (a.amount !== undefined || b.amount !== undefined)
}
