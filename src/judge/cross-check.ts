// The cross-check: what documents say against what tools are set to do, with both quotations.
import type { Fact } from '../model/fact.ts'
import type { Finding } from '../model/finding.ts'
import type { NearMiss } from '../model/near-miss.ts'
import type { Vocabulary } from '../model/rulebook.ts'
import type { Situation } from '../model/situation.ts'
import { type Claim, crossFinding, type Desk } from './cross-check-finding.ts'
import type { Ground, Product } from './cross-check-ground.ts'
import { retentionClaims } from './cross-check-retention.ts'
import { techniqueClaims } from './cross-check-technique.ts'
import { termClaims } from './cross-check-terms.ts'

export type { Product } from './cross-check-ground.ts'

const ofOrigin = (facts: readonly Fact[], ...origins: Fact['origin'][]): Fact[] =>
  facts.filter(({ origin }) => origins.includes(origin))

/** A possibility read from a weak sign is nothing to hold against a document. */
const isTelling = (fact: Fact): boolean =>
  fact.evidence !== 'capability' || fact.confidence !== 'low'

/** Claims of one kind on one value are one: settings of several tools, statements of several documents. */
const merged = (claims: readonly Claim[]): Claim[] => {
  const byKey = new Map<string, Claim>()
  for (const claim of claims) {
    const key = `${claim.verdict}/${claim.facet}/${claim.value}`
    const known = byKey.get(key)
    byKey.set(
      key,
      known
        ? {
            ...known,
            said: [...new Set([...known.said, ...claim.said])],
            set: [...new Set([...known.set, ...claim.set])],
          }
        : claim,
    )
  }
  return [...byKey.values()]
}

/** What was said twice over is left out: covert capture is a technique and a term; a contradiction says more than a difference. */
const withoutEchoes = (claims: readonly Claim[]): Claim[] =>
  claims.filter(
    (claim) =>
      claim.verdict === 'contradicted' ||
      !claims.some(
        (other) =>
          other.verdict === 'contradicted' &&
          other.facet === claim.facet &&
          other.value === claim.value,
      ),
  )

const claimsOn = (ground: Ground): Claim[] => [
  ...techniqueClaims(ground),
  ...retentionClaims(ground),
  ...termClaims(ground),
]

const byId = (one: Finding, other: Finding): number =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : 0

/** Documents of the organisation in prose: what can be silent. */
const speaks = ({ documents }: Situation): boolean =>
  documents.some(
    ({ kind, origin }) => origin !== 'report' && !['settings', 'declaration'].includes(kind),
  )

/**
 * Compares statements (policies and other documents) with settings and declaration, and the declaration with settings.
 * Purpose, subject, condition and product come first: what differs only there is said to differ. Without a document that
 * could speak there is no silence to report. `products`: names by which documents speak of tools. `near`: techniques that
 * documents speak of without a fact coming of it, on which they are not silent. Sorted by id.
 */
export const crossCheck = (
  facts: readonly Fact[],
  vocabulary: Vocabulary,
  situation: Situation,
  products: readonly Product[] = [],
  near: readonly NearMiss[] = [],
): readonly Finding[] => {
  const policy = ofOrigin(facts, 'policy')
  const declared = ofOrigin(facts, 'declaration')
  const config = ofOrigin(facts, 'config').filter(isTelling)
  const desk: Desk = { vocabulary, situation, products }
  const shared = { vocabulary, products }
  const claims = [
    ...claimsOn({
      ...shared,
      said: policy,
      set: [...config, ...declared],
      near,
      silence: speaks(situation),
    }),
    ...claimsOn({ ...shared, said: declared, set: config, near: [], silence: false }),
  ]
  return withoutEchoes(merged(claims))
    .map((claim) => crossFinding(claim, desk))
    .sort(byId)
}
