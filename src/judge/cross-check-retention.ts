// Cross-check of retention: how long settings keep data against how long documents say, store by store the longest.
import { daysOf } from '../model/duration.ts'
import type { Fact } from '../model/fact.ts'
import type { Claim } from './cross-check-finding.ts'
import { aboutOf, coveringOf, type Ground, isAboutOtherProduct } from './cross-check-ground.ts'

/** Months and years are not of one length: a period counts as longer from this share on. */
const tolerance = 1.05

/** Length in days; no limit is infinite; a rule without a figure has no length. */
const lengthOf = (fact: Fact): number | undefined =>
  fact.value === 'indefinite' ? Number.POSITIVE_INFINITY : (daysOf(fact.value) ?? undefined)

const retentions = (facts: readonly Fact[]): Fact[] =>
  facts.filter(({ facet, stance }) => facet === 'retention' && stance === 'affirmed')

/** Settings keep nothing of a technique that they switch off. */
const isMoot = (technique: string, fact: Fact, { set }: Ground): boolean => {
  const same = set.filter(
    (other) =>
      other.facet === 'technique' &&
      other.value === technique &&
      other.place.document === fact.place.document,
  )
  return same.length > 0 && same.every(({ stance }) => stance === 'denied')
}

/** General statements on keeping data speak of what is collected, not of every store that a tool has. */
const isCollected = (technique: string, store: Fact, { set }: Ground): boolean =>
  set.some(
    (fact) =>
      fact.facet === 'technique' &&
      fact.value === technique &&
      fact.stance === 'affirmed' &&
      fact.place.document === store.place.document,
  )

/** What lies in a store of logs that its settings do not name: statements on any of these speak of it. */
const logged: ReadonlySet<string> = new Set([
  'systems-use',
  'login-records',
  'network-traffic',
  'web-history',
  'command-logging',
  'app-usage',
  'file-activity',
  'email-metadata',
  'device-inventory',
])

/** What documents say on keeping data of this technique: of it in particular, else in general. */
const saidOn = (technique: string, set: Fact, ground: Ground): Fact[] => {
  const all = retentions(ground.said).filter((fact) => !isAboutOtherProduct(fact, [set], ground))
  const covering =
    technique === 'systems-use' ? [...logged] : coveringOf(ground.vocabulary, technique)
  const own = all.filter((fact) =>
    aboutOf(fact, ground.said).some((value) => covering.includes(value)),
  )
  const general = technique === '' || technique === 'systems-use'
  if (own.length > 0 || (!general && !isCollected(technique, set, ground))) return own
  return all.filter((fact) => aboutOf(fact, ground.said).length === 0)
}

const longest = (facts: readonly Fact[]): Fact | undefined =>
  [...facts].sort((one, other) => (lengthOf(other) ?? 0) - (lengthOf(one) ?? 0))[0]

/** Kept beyond the longest period stated, or for ever where deletion is promised. */
const exceeds = (set: Fact, said: readonly Fact[]): boolean => {
  const kept = lengthOf(set)
  const top = longest(said.filter((fact) => lengthOf(fact) !== undefined))
  if (kept === undefined) return false
  if (top) return kept > (lengthOf(top) ?? 0) * tolerance
  return (
    kept === Number.POSITIVE_INFINITY && said.some(({ value }) => value === 'unspecified-delete')
  )
}

const techniquesOf = (fact: Fact): readonly string[] => {
  const own = (fact.of ?? []).filter((value) => value !== 'all')
  return own.length > 0 ? own : ['']
}

/** Claims on every technique that settings keep data of; a store without a named technique meets general statements only. */
export const retentionClaims = (ground: Ground): Claim[] => {
  const stores = retentions(ground.set)
  const techniques = [...new Set(stores.flatMap(techniquesOf))].sort()
  return techniques.flatMap((technique): Claim[] => {
    const set = longest(
      stores.filter(
        (fact) => techniquesOf(fact).includes(technique) && !isMoot(technique, fact, ground),
      ),
    )
    if (!set) return []
    const said = saidOn(technique, set, ground)
    if (!exceeds(set, said)) return []
    const about = technique === '' ? {} : { about: technique }
    return [
      { verdict: 'contradicted', facet: 'retention', value: set.value, said, set: [set], ...about },
    ]
  })
}
