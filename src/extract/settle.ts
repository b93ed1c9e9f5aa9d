// What only the whole document can tell: whether it is about monitoring workers at all.
import type { Facet, Fact } from '../model/fact.ts'
import type { Lexicon } from './lexicon.ts'
import type { ReadStatement } from './surroundings.ts'

/** A fact with the statement it was read in. */
export interface Found {
  readonly fact: Fact
  readonly read: ReadStatement
}

const free: readonly Facet[] = ['technique']

/**
 * Keeps facts that hang on monitoring only where the document tells of some: at least one technique done to workers.
 * A document that speaks to customers or members rather than workers keeps nothing.
 */
export function settle(
  found: readonly Found[],
  read: readonly ReadStatement[],
  lexicon: Lexicon,
): Fact[] {
  if (!addressesWorkers(read, lexicon)) return []
  return undisputed(kept(found, read, lexicon)).map(({ fact }) => fact)
}

/** What one sentence denies by one pattern, another pattern that missed the negation does not affirm. */
function undisputed(found: readonly Found[]): readonly Found[] {
  const key = ({ fact, read }: Found) =>
    `${fact.facet} ${fact.value} ${read.statement.block} ${read.statement.start}`
  const denied = new Set(found.filter(({ fact }) => fact.stance === 'denied').map(key))
  return found.filter((one) => one.fact.stance === 'denied' || !denied.has(key(one)))
}

function kept(
  found: readonly Found[],
  read: readonly ReadStatement[],
  lexicon: Lexicon,
): readonly Found[] {
  const monitors = found.some(({ fact }) => free.includes(fact.facet))
  if (!monitors) return found.filter(({ fact }) => !isGated(fact, lexicon))
  return read.length < handbook ? found : inMonitoringSections(found, read, lexicon)
}

/** From this many statements on a document is a handbook of many matters, and only its sections on monitoring count. */
const handbook = 200

function inMonitoringSections(
  found: readonly Found[],
  read: readonly ReadStatement[],
  lexicon: Lexicon,
): Found[] {
  const { matter } = lexicon.compiled.marks
  const watched = new Set([
    ...found.filter(({ fact }) => free.includes(fact.facet)).map((one) => sectionOf(one.read)),
    ...read
      .filter(({ scan, surroundings }) => scan.has(matter) || surroundings.has(matter))
      .map(sectionOf),
  ])
  return found.filter((one) => !isGated(one.fact, lexicon) || watched.has(sectionOf(one.read)))
}

/** The block of the innermost heading over a statement. */
function sectionOf({ statement }: ReadStatement): number {
  return statement.context.findLast(({ kind }) => kind === 'heading')?.block ?? -1
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
