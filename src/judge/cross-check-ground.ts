// What the cross-check works on: what is said, what is set, and how far a statement reaches.
import type { Facet, Fact } from '../model/fact.ts'
import type { NearMiss } from '../model/near-miss.ts'
import type { Locator, Place } from '../model/place.ts'
import type { Vocabulary } from '../model/rulebook.ts'
import { wordAt } from '../text/mention.ts'
import { alsoCovers, limitingScopes } from './cross-check-relations.ts'

/** A product by the names that documents use for it; `id` is the tool id of its settings. */
export interface Product {
  readonly id: string
  readonly title: string
  readonly names: readonly string[]
}

/** `said`: statements; `set`: settings. `silence`: whether what no statement mentions is a finding. */
export interface Ground {
  readonly said: readonly Fact[]
  readonly set: readonly Fact[]
  readonly silence: boolean
  readonly vocabulary: Vocabulary
  readonly products: readonly Product[]
  /** Techniques that documents speak of without stating that they are used on workers. */
  readonly near: readonly NearMiss[]
}

/** In which respect a statement speaks of something else than the setting does. */
export type Respect = 'purpose' | 'subject' | 'condition' | 'product'

/** The value and its broader ones, narrowest first. */
export const lineageOf = (vocabulary: Vocabulary, facet: Facet, value: string): string[] => {
  const { values } = vocabulary.facets[facet]
  const lineage = [value]
  for (let at = values[value]?.broader; at !== undefined; at = values[at]?.broader) lineage.push(at)
  return lineage
}

/** Values of techniques whose mention discloses this one, narrowest first. */
export const coveringOf = (vocabulary: Vocabulary, value: string): string[] => {
  const lineage = lineageOf(vocabulary, 'technique', value)
  const wider = Object.entries(alsoCovers)
    .filter(([, covered]) => lineage.some((each) => covered.includes(each)))
    .map(([covering]) => covering)
  return [...lineage, ...wider]
}

const span = (locator: Locator): string =>
  locator.kind === 'setting' ? locator.path : JSON.stringify(locator)

const samePlace = (one: Place, other: Place): boolean =>
  one.document === other.document && span(one.locator) === span(other.locator)

/** Facts that the same statement gave. */
export const besides = (fact: Fact, facts: readonly Fact[]): Fact[] =>
  facts.filter((other) => other !== fact && samePlace(other.place, fact.place))

/** The techniques that a statement is about: named as such, or named beside it in the same statement; none: general. */
export const aboutOf = (fact: Fact, facts: readonly Fact[]): readonly string[] => {
  const own = (fact.of ?? []).filter((value) => value !== 'all')
  if (own.length > 0 || fact.of?.includes('all')) return own
  const beside = besides(fact, facts).filter(({ facet }) => facet === 'technique')
  return [...new Set(beside.map(({ value }) => value))].filter((value) => value !== 'systems-use')
}

/** Techniques a setting is about: named as such, or all that its tool collects. */
export const setAbout = (fact: Fact, { set }: Ground): readonly string[] => {
  const own = (fact.of ?? []).filter((value) => value !== 'all')
  if (own.length > 0) return own
  const same = set.filter(
    (other) => other.facet === 'technique' && other.place.document === fact.place.document,
  )
  return [...new Set(same.filter(isOn).map(({ value }) => value))]
}

/** Whether statement and setting can be about the same techniques; what is general is about all. */
export const related = (
  said: readonly string[],
  set: readonly string[],
  vocabulary: Vocabulary,
): boolean =>
  said.length === 0 ||
  set.length === 0 ||
  set.some((value) => coveringOf(vocabulary, value).some((each) => said.includes(each)))

/** Whether a setting, or a declaration, has it happen. */
export const isOn = (fact: Fact): boolean =>
  fact.stance === 'affirmed' &&
  (fact.evidence === undefined ? fact.modality === 'does' : fact.evidence === 'collects')

/** Whether it is only made possible. */
export const isPossible = (fact: Fact): boolean => fact.stance === 'affirmed' && !isOn(fact)

const namedIn = (fact: Fact, products: readonly Product[]): Product[] => {
  const text = [fact.place, ...fact.context].map(({ quote }) => quote).join('\n')
  return products.filter(({ title, names }) =>
    [title, ...names].some((name) => wordAt(text, name) >= 0),
  )
}

/** Whether the statement names products, and none of them is the one whose settings these are. */
export const isAboutOtherProduct = (said: Fact, set: readonly Fact[], ground: Ground): boolean => {
  const named = namedIn(said, ground.products)
  return named.length > 0 && !named.some(({ id }) => set.some(({ tool }) => tool === id))
}

/**
 * In which respect a statement is narrower than it looks, by its condition and by what else the same statement says;
 * undefined: in none. Consent is a condition by nature ("only if you agree"), which does not narrow the promise.
 */
export const limitOf = (said: Fact, set: readonly Fact[], ground: Ground): Respect | undefined => {
  if (isAboutOtherProduct(said, set, ground)) return 'product'
  const conditional = said.condition !== undefined || said.modality === 'conditional'
  if (conditional && said.facet !== 'basis') return 'condition'
  const beside = besides(said, ground.said)
  if (beside.some(({ facet, stance }) => facet === 'purpose' && stance === 'denied'))
    return 'purpose'
  const scope = beside.find(
    (fact) => fact.facet === 'scope' && limitingScopes[fact.value] !== undefined,
  )
  if (scope) return limitingScopes[scope.value]
  return said.subject === undefined ? undefined : 'subject'
}
