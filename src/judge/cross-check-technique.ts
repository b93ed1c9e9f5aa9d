// Cross-check of techniques: what settings capture against what documents name, deny or only hint at.
import type { Fact } from '../model/fact.ts'
import type { Claim } from './cross-check-finding.ts'
import {
  besides,
  coveringOf,
  type Ground,
  isAboutOtherProduct,
  isOn,
  isPossible,
  limitOf,
  lineageOf,
} from './cross-check-ground.ts'
import { entails, generalTerms, namedBy, nearTerms } from './cross-check-relations.ts'

/** What documents say on one technique, as far as it bears on the settings. */
interface Said {
  /** Naming it or a value that covers it, of this product or of none in particular. */
  readonly affirmed: readonly Fact[]
  /** Affirmed, but of other products only. */
  readonly elsewhere: readonly Fact[]
  /** Denials without a limit, and those that speak of something else. */
  readonly denied: readonly Fact[]
  readonly limited: readonly Fact[]
  /** Wide terms that may include it. */
  readonly general: readonly Fact[]
}

const ofTechniques = (ground: Ground, values: readonly string[]): Fact[] =>
  ground.said.filter(({ facet, value }) => facet === 'technique' && values.includes(value))

/** Statements of another facet that name the technique ("may watch without notice"). */
const byAnotherName = (ground: Ground, technique: string): Fact[] => {
  const named = namedBy[technique]
  return ground.said.filter(
    ({ facet, value, stance }) =>
      facet === named?.facet && value === named.value && stance === named.stance,
  )
}

const onlyManner = 'only its hours, place or manner are denied'

/** "None on private devices": a denial that extraction left aside because it denies a part alone. */
const partlyDenied = (values: readonly string[], { near }: Ground): Fact[] =>
  near
    .filter(({ value, rejection }) => rejection === onlyManner && values.includes(value))
    .map(({ value, place }) => ({
      facet: 'technique',
      value,
      stance: 'denied',
      modality: 'conditional',
      origin: 'policy',
      confidence: 'medium',
      by: 'cross-check',
      place,
      context: [],
    }))

const saidOn = (value: string, set: readonly Fact[], ground: Ground): Said => {
  const covering = ofTechniques(ground, coveringOf(ground.vocabulary, value))
  const affirmed = [
    ...covering.filter(({ stance }) => stance === 'affirmed'),
    ...byAnotherName(ground, value),
  ]
  const ruledOut = [...lineageOf(ground.vocabulary, 'technique', value), ...(entails[value] ?? [])]
  const denials = [
    ...ofTechniques(ground, ruledOut).filter(({ stance }) => stance === 'denied'),
    ...partlyDenied(ruledOut, ground),
  ]
  const near = Object.keys(nearTerms).filter((wide) => nearTerms[wide]?.includes(value))
  const other = (fact: Fact): boolean => isAboutOtherProduct(fact, set, ground)
  return {
    affirmed: affirmed.filter((fact) => !other(fact)),
    elsewhere: affirmed.filter(other),
    denied: denials.filter((fact) => limitOf(fact, set, ground) === undefined),
    limited: denials.filter((fact) => limitOf(fact, set, ground) !== undefined),
    general: ofTechniques(ground, [...generalTerms, ...near]).filter(
      ({ stance }) => stance === 'affirmed',
    ),
  }
}

/** A denial that names the technique more closely than any affirmation does outweighs it ("apps, but not window titles"). */
const outweighs = (said: Said, value: string, ground: Ground): boolean => {
  const order = [...coveringOf(ground.vocabulary, value), ...(entails[value] ?? [])]
  const closest = (facts: readonly Fact[]): number =>
    Math.min(...facts.map((fact) => order.indexOf(fact.value)), order.length)
  return said.denied.length > 0 && closest(said.denied) < closest(said.affirmed)
}

/** A trace of little weight goes without saying where documents speak of the content it belongs to, be it to rule that out. */
const isMinorBeside = (value: string, ground: Ground): boolean => {
  const weight = ground.vocabulary.facets.technique.values[value]?.intrusiveness ?? 3
  const wider = coveringOf(ground.vocabulary, value).filter((each) => each !== value)
  return weight <= 2 && ofTechniques(ground, wider).length > 0
}

/** Words of a ban on workers themselves, which tells nothing of what is done to them. */
const ban =
  /\b(?:must not|may not|shall not|are not (?:allowed|permitted)|prohibited|forbidden|d(?:arf|ürfen) nicht|untersagt|verboten|ne (?:doivent|peuvent) pas|interdit)/iu

/** Documents speak of it in a way that was not understood: whether they disclose it is open, so silence is not claimed. */
const isSpokenOf = (value: string, { near, vocabulary }: Ground): boolean => {
  const covering = coveringOf(vocabulary, value)
  return near.some((each) => covering.includes(each.value) && !ban.test(each.place.quote))
}

const isForCause = ({ facet, value, stance }: Fact): boolean =>
  facet === 'scope' && stance === 'affirmed' && ['targeted', 'random-spot-checks'].includes(value)

/** Named, but only for cause or by sample, where the settings take everything of everyone. */
const onlyForCause = (
  affirmed: readonly Fact[],
  base: Pick<Claim, 'facet' | 'value' | 'set'>,
  ground: Ground,
): Claim | undefined => {
  const always = base.set.every((fact) => isOn(fact) && fact.subject === undefined)
  const forCause = affirmed.every((fact) => besides(fact, ground.said).some(isForCause))
  const asScope = ground.set.some(
    ({ facet, value }) => facet === 'scope' && value === 'all-workers',
  )
  if (!always || !forCause || asScope) return undefined
  return { ...base, verdict: 'differs', said: affirmed, respect: 'condition' }
}

const claimOf = (value: string, set: readonly Fact[], ground: Ground): Claim | undefined => {
  const said = saidOn(value, set, ground)
  const base = { facet: 'technique' as const, value, set }
  if (outweighs(said, value, ground)) return { ...base, verdict: 'contradicted', said: said.denied }
  if (said.affirmed.length > 0) return onlyForCause(said.affirmed, base, ground)
  const aside = [...said.limited, ...said.elsewhere]
  const first = aside[0]
  if (first) {
    const respect = said.limited.includes(first) ? limitOf(first, set, ground) : 'product'
    return { ...base, verdict: 'differs', said: aside, ...(respect && { respect }) }
  }
  if (!ground.silence || isMinorBeside(value, ground) || isSpokenOf(value, ground)) return undefined
  if (said.general.length > 0) return { ...base, verdict: 'general-only', said: said.general }
  return { ...base, verdict: 'undisclosed', said: [] }
}

/** What a setting merely permits is only held against a plain denial. */
const permitted = (value: string, set: readonly Fact[], ground: Ground): Claim | undefined => {
  const claim = claimOf(value, set, ground)
  return claim?.verdict === 'contradicted' ? claim : undefined
}

/** Reserved by a document, switched off by a setting that speaks for everyone, and collected by nothing else. */
const overclaimed = (value: string, off: readonly Fact[], ground: Ground): Claim | undefined => {
  const alive = ground.set.some(
    (fact) =>
      fact.facet === 'technique' &&
      fact.stance === 'affirmed' &&
      coveringOf(ground.vocabulary, fact.value).includes(value),
  )
  if (alive) return undefined
  const said = ofTechniques(ground, [value]).filter(
    (fact) => fact.stance === 'affirmed' && limitOf(fact, off, ground) === undefined,
  )
  return said.length === 0
    ? undefined
    : { verdict: 'overclaimed', facet: 'technique', value, said, set: off }
}

const byValue = (facts: readonly Fact[]): Map<string, Fact[]> => {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) groups.set(fact.value, [...(groups.get(fact.value) ?? []), fact])
  return groups
}

const silent: ReadonlySet<Claim['verdict']> = new Set(['undisclosed', 'general-only'])

const documentsOf = ({ set }: Claim): string[] => set.map(({ place }) => place.document)

/** One denial is held against the technique that it names, not also against one that entails it ("no screenshots" against a recording). */
const withoutEntailed = (claims: readonly Claim[]): Claim[] =>
  claims.filter(
    (claim) =>
      claim.verdict !== 'contradicted' ||
      !claims.some(
        (other) =>
          other.verdict === 'contradicted' &&
          (entails[claim.value] ?? []).includes(other.value) &&
          claim.said.every((fact) => other.said.includes(fact)),
      ),
  )

/** Of what documents leave unsaid of one tool, the wider says it: recorded prompts include counts of their use. */
const withoutCovered = (claims: readonly Claim[], ground: Ground): Claim[] =>
  claims.filter((claim) => {
    if (!silent.has(claim.verdict)) return true
    const wider = coveringOf(ground.vocabulary, claim.value).filter((each) => each !== claim.value)
    return !claims.some(
      (other) =>
        wider.includes(other.value) &&
        documentsOf(claim).every((document) => documentsOf(other).includes(document)),
    )
  })

/** Claims on every technique that settings collect, permit or switch off. */
export const techniqueClaims = (ground: Ground): Claim[] => {
  const techniques = ground.set.filter(({ facet }) => facet === 'technique')
  const on = byValue(techniques.filter(isOn))
  const possible = byValue(techniques.filter((fact) => isPossible(fact) && !on.has(fact.value)))
  const off = byValue(
    techniques.filter((fact) => fact.stance === 'denied' && fact.subject === undefined),
  )
  const claims = [
    ...[...on].map(([value, set]) => claimOf(value, set, ground)),
    ...[...possible].map(([value, set]) => permitted(value, set, ground)),
    ...[...off].map(([value, set]) => overclaimed(value, set, ground)),
  ]
  const stated = claims.filter((claim) => claim !== undefined)
  return withoutEntailed(withoutCovered(stated, ground))
}
