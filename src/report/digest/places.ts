// Places without repetition: one quotation often carries several facts.
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
