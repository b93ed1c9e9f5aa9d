// Facts by facet, value and group, built once per document set so that hundreds of conditions only look up.
import type { Facet, Fact } from '../model/fact.ts'
import type { Vocabulary } from '../model/rulebook.ts'

export interface FactIndex {
  readonly facts: readonly Fact[]
  /** Every fact of the facet, in the order given. */
  readonly ofFacet: (facet: Facet) => readonly Fact[]
  /** Facts on the value or a narrower one. */
  readonly ofValue: (facet: Facet, value: string) => readonly Fact[]
  /** Facts on techniques of the group. */
  readonly ofGroup: (group: string) => readonly Fact[]
  /** The value and the broader ones that it counts for. */
  readonly lineage: (facet: Facet, value: string) => readonly string[]
}

/** Indexes the facts; a fact on a narrower value stands under its broader ones, too. */
export function indexFacts(facts: readonly Fact[], vocabulary: Vocabulary): FactIndex {
  const lists = new Map<string, Fact[]>()
  const lineages = new Map<string, readonly string[]>()
  const lineage = (facet: Facet, value: string) => {
    const key = `${facet}/${value}`
    const known = lineages.get(key) ?? lineageOf(vocabulary, facet, value)
    lineages.set(key, known)
    return known
  }
  for (const fact of facts) {
    for (const key of keysOf(fact, lineage(fact.facet, fact.value), vocabulary)) {
      const list = lists.get(key)
      if (list === undefined) lists.set(key, [fact])
      else list.push(fact)
    }
  }
  return {
    facts,
    ofFacet: (facet) => lists.get(facet) ?? [],
    ofValue: (facet, value) => lists.get(`${facet}/${value}`) ?? [],
    ofGroup: (group) => lists.get(`group:${group}`) ?? [],
    lineage,
  }
}

function keysOf(fact: Fact, lineage: readonly string[], vocabulary: Vocabulary): Iterable<string> {
  const { values } = vocabulary.facets[fact.facet]
  const keys = new Set<string>([fact.facet])
  for (const value of lineage) {
    keys.add(`${fact.facet}/${value}`)
    const group = values[value]?.group
    if (group !== undefined) keys.add(`group:${group}`)
  }
  return keys
}

function lineageOf(vocabulary: Vocabulary, facet: Facet, value: string): readonly string[] {
  const { values } = vocabulary.facets[facet]
  const lineage = [value]
  for (let at = values[value]?.broader; at !== undefined; at = values[at]?.broader) lineage.push(at)
  return lineage
}
