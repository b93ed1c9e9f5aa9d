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

/** Workers are mentioned, and not drowned by mentions of customers, members, visitors. */
function addressesWorkers(read: readonly ReadStatement[], { compiled }: Lexicon): boolean {
  let workers = 0
  let outsiders = 0
  for (const { scan } of read) {
    workers += scan.of(compiled.marks.people).length
    outsiders += scan.of(compiled.marks.outsiders).length
  }
  return workers > 0 && workers * 2 >= outsiders
}
