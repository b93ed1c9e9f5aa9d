// Which facts a pattern matches.
import type { FactPattern } from '../model/condition.ts'
import type { Fact } from '../model/fact.ts'
import type { FactIndex } from './fact-index.ts'

/** What conditions are evaluated over. */
export interface Scene {
  readonly index: FactIndex
  /** Whether press reports count like the organisation's own word; by default only patterns that ask for them see them. */
  readonly reports: boolean
  /** The value that `$each` stands for. */
  readonly each?: string
}

const eachMark = '$each'
const generalMark = 'general'
/** A day's fraction lost in turning months into days. */
const tolerance = 0.01

/** The facts that the pattern matches, in the order of the index, each once. */
export function matching(pattern: FactPattern, scene: Scene): readonly Fact[] {
  return candidates(pattern, scene).filter((fact) => matches(pattern, fact, scene))
}

function candidates(
  { facet, values, group }: FactPattern,
  { index, each }: Scene,
): readonly Fact[] {
  if (values === undefined) return group === undefined ? index.ofFacet(facet) : index.ofGroup(group)
  const lists = values.map((value) =>
    index.ofValue(facet, value === eachMark ? (each ?? value) : value),
  )
  if (group !== undefined) lists.push(index.ofGroup(group))
  const found = lists.filter((list) => list.length > 0)
  return found.length < 2 ? (found[0] ?? []) : [...new Set(found.flat())]
}

function matches(pattern: FactPattern, fact: Fact, scene: Scene): boolean {
  return (
    (pattern.stance === 'any' || pattern.stance === fact.stance) &&
    !isAnyOf(pattern.otherThan, fact, scene) &&
    (pattern.origin?.includes(fact.origin) ?? (scene.reports || fact.origin !== 'report')) &&
    (pattern.modality?.includes(fact.modality) ?? true) &&
    (pattern.evidence === undefined || includes(pattern.evidence, fact.evidence)) &&
    (pattern.of === undefined || isAbout(pattern.of, fact, scene)) &&
    (pattern.amount === undefined || fits(pattern.amount, fact))
  )
}

function isAnyOf(others: readonly string[] | undefined, fact: Fact, { index }: Scene): boolean {
  if (others === undefined) return false
  return index.lineage(fact.facet, fact.value).some((value) => others.includes(value))
}

function includes<T>(list: readonly T[], value: T | undefined): boolean {
  return value !== undefined && list.includes(value)
}

/** A statement on a broader or narrower value is about this one, too; one about `all` is about everything. */
function isAbout(wanted: readonly string[], { of }: Fact, { index, each }: Scene): boolean {
  if (of === undefined) return wanted.includes(generalMark)
  if (of.includes('all')) return true
  return wanted.some((mark) => {
    const value = mark === eachMark ? (each ?? mark) : mark
    return of.some((one) => one === value || isKin(index, one, value))
  })
}

function isKin(index: FactIndex, a: string, b: string): boolean {
  return index.lineage('technique', a).includes(b) || index.lineage('technique', b).includes(a)
}

/** Keeping without limit is longer than any bound. */
function fits(amount: NonNullable<FactPattern['amount']>, fact: Fact): boolean {
  const days = fact.amount?.days ?? (fact.value === 'indefinite' ? Number.POSITIVE_INFINITY : null)
  const { atMost, longerThan, stated } = amount
  if (stated !== undefined && stated !== (fact.amount !== undefined)) return false
  if (atMost !== undefined && (days === null || days > atMost + tolerance)) return false
  return longerThan === undefined || (days !== null && days > longerThan + tolerance)
}
