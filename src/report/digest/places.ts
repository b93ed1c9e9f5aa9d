// Places without repetition, and what a quotation stands under where it says little by itself.
import type { Fact } from '../../model/fact.ts'
import type { Finding } from '../../model/finding.ts'
import type { Place } from '../../model/place.ts'
import { whereIs } from '../words.ts'

/** The first of each place, in order. */
export function distinctPlaces(places: readonly Place[]): readonly Place[] {
  const seen = new Set<string>()
  return places.filter((place) => {
    const key = `${whereIs(place)}\n${place.quote}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

export interface Evidence {
  readonly place: Place
  /** The nearest heading, lead-in or table header of a short quotation; empty where it speaks for itself. */
  readonly under: string
}

/** A quotation of this many characters speaks for itself. */
const selfSufficient = 60

/** One per place: a quotation often carries several facts. */
export function distinctEvidence(facts: readonly Fact[]): readonly Evidence[] {
  return distinctPlaces(facts.map(({ place }) => place)).map((place) => {
    const context = facts.find((fact) => fact.place === place)?.context ?? []
    const short = place.quote.length < selfSufficient && place.locator.kind !== 'setting'
    return { place, under: short ? (context.at(-1)?.quote ?? '') : '' }
  })
}

/** The facts whose words a finding shows: of an absence none, but a setting that no document mentions. */
export function shownFacts({ absence, kind, facts }: Finding): readonly Fact[] {
  return absence && kind !== 'cross-check' ? [] : facts
}
