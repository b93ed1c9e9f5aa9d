// What a fact is about: the techniques named in its statement, or around it, or that "this data" refers back to.
import type { Facet } from '../model/fact.ts'
import type { Lexicon } from './lexicon.ts'
import type { Scan } from './scan.ts'
import type { ReadStatement } from './surroundings.ts'

const linked: readonly Facet[] = ['retention', 'purpose', 'recipient', 'safeguard', 'basis']

/** Looks up which techniques a scan names; built once per language. */
export type TechniquesOf = (scan: Scan) => readonly string[]

export function techniqueFinder({ compiled, facetOf }: Lexicon): TechniquesOf {
  return (scan) => {
    const things = scan.values.filter((value) => facetOf[value] === 'technique')
    const ids = things.map((value) => compiled.values[value]?.split('/')[1] ?? '')
    return [...new Set(ids)].sort()
  }
}

/**
 * Nearest first: the row header, the statement itself, the lead-in, the statement referred to, the innermost heading.
 * Retention without any is about all (`['all']`); other facets then have no `of`.
 */
export function linkOf(
  facet: Facet,
  read: ReadStatement,
  previous: ReadStatement | undefined,
  reference: number,
  techniquesOf: TechniquesOf,
): readonly string[] | undefined {
  if (!linked.includes(facet)) return undefined
  const around = read.surroundings.read
  const ofKind = (...kinds: readonly string[]) =>
    around.filter(({ context }) => kinds.includes(context.kind)).reverse()
  const candidates = [
    ...ofKind('row').map(({ scan }) => scan),
    read.scan,
    ...ofKind('term', 'lead-in').map(({ scan }) => scan),
    ...(previous !== undefined && read.scan.has(reference) ? [previous.scan] : []),
    ...ofKind('heading')
      .slice(0, 1)
      .map(({ scan }) => scan),
  ]
  for (const scan of candidates) {
    const found = techniquesOf(scan).filter((value) => value !== 'systems-use')
    if (found.length > 0) return found
  }
  return facet === 'retention' ? ['all'] : undefined
}
