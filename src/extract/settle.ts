// What only the whole document can tell: whether it is about monitoring workers at all.
import type { Facet, Fact } from '../model/fact.ts'
import type { Lexicon } from './lexicon.ts'
import type { ReadStatement } from './surroundings.ts'

const free: readonly Facet[] = ['technique']

/**
 * Keeps facts that hang on monitoring only where the document tells of some: at least one technique done to workers.
 * A document that speaks to customers or members rather than workers keeps nothing.
 */
export function settle(
  facts: readonly Fact[],
  read: readonly ReadStatement[],
  lexicon: Lexicon,
): Fact[] {
  if (!addressesWorkers(read, lexicon)) return []
  const monitors = facts.some((fact) => free.includes(fact.facet))
  return monitors ? [...facts] : facts.filter((fact) => !isGated(fact, lexicon))
}

function isGated(fact: Fact, { compiled }: Lexicon): boolean {
  return compiled.patterns.find(({ id }) => id === fact.by)?.gated ?? false
}

/** Workers are spoken of, are not drowned by customers, members or visitors, and nothing is being sold. */
function addressesWorkers(read: readonly ReadStatement[], { compiled }: Lexicon): boolean {
  const { people, staff, outsiders, marketing } = compiled.marks
  const count = (cls: number): number =>
    read.reduce((sum, { scan }) => sum + scan.of(cls).length, 0)
  const told = count(staff)
  const others = count(outsiders)
  const advertises = count(marketing) >= leastAdvertising && count(marketing) * 2 > told
  if (advertises || (read.length >= longText && count(people) * rareInText < read.length))
    return false
  return told === 0 ? others * 8 <= count(people) || others === 0 : told * 4 >= others
}

/** Thresholds on counts of words, chosen on labelled documents: below them the words are chance. */
const leastAdvertising = 5
const longText = 15
const rareInText = 10
