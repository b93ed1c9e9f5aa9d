// Facts by facet, value and group, built once per document set so that hundreds of conditions only look up.
import type { Facet, Fact } from '../model/fact.ts'
import type { Vocabulary } from '../model/rulebook.ts'

export interface FactIndex {
  readonly facts: readonly Fact[]
  /** Every fact of the facet, in the order given. */
  readonly ofFacet: (facet: Facet) => readonly Fact[]
  /**
   * Facts that speak on the value: affirmed on it or a narrower one, denied on it or a broader one. What is done in a
   * narrower way is done; what is not done at all is done in no narrower way, but not the other way round.
   */
  readonly ofValue: (facet: Facet, value: string) => readonly Fact[]
  /** Facts on techniques of the group. */
  readonly ofGroup: (group: string) => readonly Fact[]
  /** The value and the broader ones that it counts for. */
  readonly lineage: (facet: Facet, value: string) => readonly string[]
}

type Lists = Map<string, Fact[]>

/** Indexes the facts of a document set. */
export function indexFacts(facts: readonly Fact[], vocabulary: Vocabulary): FactIndex {
  const lineage = lineageIn(vocabulary)
  const byFacet: Lists = new Map()
  const byGroup: Lists = new Map()
  const byValue = new Map<Facet, Lists>()
  for (const fact of facts) {
    const { facet, value, stance } = fact
    add(byFacet, facet, fact)
    for (const group of groupsOf(vocabulary, facet, lineage(facet, value)))
      add(byGroup, group, fact)
    const ofFacet = byValue.get(facet) ?? new Map<string, Fact[]>()
    byValue.set(facet, ofFacet)
    const spoken =
      stance === 'affirmed' ? lineage(facet, value) : narrower(vocabulary, facet, value, lineage)
    for (const one of spoken) add(ofFacet, one, fact)
  }
  return {
    facts,
    lineage,
    ofFacet: (facet) => byFacet.get(facet) ?? [],
    ofValue: (facet, value) => byValue.get(facet)?.get(value) ?? [],
    ofGroup: (group) => byGroup.get(group) ?? [],
  }
}

function add(lists: Lists, key: string, fact: Fact): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [fact])
  else list.push(fact)
}

function groupsOf(
  vocabulary: Vocabulary,
  facet: Facet,
  lineage: readonly string[],
): ReadonlySet<string> {
  const { values } = vocabulary.facets[facet]
  const groups = lineage.map((value) => values[value]?.group)
  return new Set(groups.filter((group) => group !== undefined))
}

/** The value itself and every value that counts for it. */
function narrower(
  vocabulary: Vocabulary,
  facet: Facet,
  value: string,
  lineage: FactIndex['lineage'],
): readonly string[] {
  const others = Object.keys(vocabulary.facets[facet].values).filter((one) => one !== value)
  return [value, ...others.filter((one) => lineage(facet, one).includes(value))]
}

/** Follows the broader values, each chain once. */
function lineageIn(vocabulary: Vocabulary): FactIndex['lineage'] {
  const known = new Map<Facet, Map<string, readonly string[]>>()
  return (facet, value) => {
    const chains = known.get(facet) ?? new Map<string, readonly string[]>()
    known.set(facet, chains)
    const chain = chains.get(value) ?? chainOf(vocabulary, facet, value)
    chains.set(value, chain)
    return chain
  }
}

function chainOf(vocabulary: Vocabulary, facet: Facet, value: string): readonly string[] {
  const { values } = vocabulary.facets[facet]
  const chain = [value]
  for (let at = values[value]?.broader; at !== undefined; at = values[at]?.broader) chain.push(at)
  return chain
}
