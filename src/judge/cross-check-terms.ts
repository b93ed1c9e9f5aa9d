// Cross-check of the terms of monitoring: hours, population, recipients, notice, choice, safeguards.
import type { Fact } from '../model/fact.ts'
import type { Claim } from './cross-check-finding.ts'
import {
  aboutOf,
  type Ground,
  limitOf,
  lineageOf,
  related,
  setAbout,
} from './cross-check-ground.ts'
import { oppositions, type Proposition, promises, reaches } from './cross-check-relations.ts'

const isA = (fact: Fact, { facet, value, stance }: Proposition): boolean =>
  fact.facet === facet && fact.value === value && fact.stance === stance

/** Statements of these kinds that can be about the setting's techniques. */
const saidAs = (kinds: readonly Proposition[], set: Fact, ground: Ground): Fact[] =>
  ground.said.filter(
    (fact) =>
      kinds.some((kind) => isA(fact, kind)) &&
      related(aboutOf(fact, ground.said), setAbout(set, ground), ground.vocabulary),
  )

const opposite = { affirmed: 'denied', denied: 'affirmed' } as const

/** What a setting takes back: the opposite of the same or a broader value, where it is a promise broken or a reach too far. */
const opposed = (set: Fact, ground: Ground): Proposition[] => {
  const { facet, stance } = set
  const listed = oppositions.filter((each) => isA(set, each.set)).flatMap((each) => each.said)
  const broken = promises.includes(facet) && stance === 'denied'
  const beyond = reaches.some((reach) => isA(set, reach))
  if (!broken && !beyond) return listed
  const same = lineageOf(ground.vocabulary, facet, set.value).map((value) => ({
    facet,
    value,
    stance: opposite[stance],
  }))
  return [...listed, ...same]
}

/** A statement that also says what the setting does (both stances stand in the documents) contradicts nothing. */
const alsoSaid = (set: Fact, ground: Ground): boolean =>
  saidAs([{ facet: set.facet, value: set.value, stance: set.stance }], set, ground).length > 0

/** A promise that the same settings keep elsewhere: an agent that cannot be removed may still be paused. */
const isSetToo = (said: Fact, set: Fact, ground: Ground): boolean =>
  ground.set.some(
    ({ facet, value, stance, tool }) =>
      tool === set.tool && facet === said.facet && value === said.value && stance === said.stance,
  )

const contradiction = (set: Fact, ground: Ground): Claim[] => {
  const kinds = opposed(set, ground)
  if (kinds.length === 0 || set.evidence === 'capability' || alsoSaid(set, ground)) return []
  const said = saidAs(kinds, set, ground).filter((fact) => !isSetToo(fact, set, ground))
  const plain = said.filter((fact) => limitOf(fact, [set], ground) === undefined)
  const { facet, value } = set
  if (plain.length > 0) return [{ verdict: 'contradicted', facet, value, said: plain, set: [set] }]
  const first = said[0]
  if (!first) return []
  const respect = limitOf(first, [set], ground)
  return [{ verdict: 'differs', facet, value, said, set: [set], ...(respect && { respect }) }]
}

/** Recipients are named, but not the one that settings send data to. */
const unnamedRecipient = (set: Fact, ground: Ground): Claim[] => {
  if (set.facet !== 'recipient' || set.stance !== 'affirmed' || !ground.silence) return []
  const named = ground.said.filter(
    (fact) =>
      fact.facet === 'recipient' &&
      related(aboutOf(fact, ground.said), setAbout(set, ground), ground.vocabulary),
  )
  if (named.length === 0 || named.some(({ value }) => value === set.value)) return []
  return [{ verdict: 'undisclosed', facet: 'recipient', value: set.value, said: [], set: [set] }]
}

/** Everyone is recorded where documents speak of cause or sample. */
const population = (set: Fact, ground: Ground): Claim[] => {
  if (!isA(set, { facet: 'scope', value: 'all-workers', stance: 'affirmed' })) return []
  if (alsoSaid(set, ground)) return []
  const kinds = ['targeted', 'random-spot-checks'].map(
    (value): Proposition => ({ facet: 'scope', value, stance: 'affirmed' }),
  )
  const said = saidAs(kinds, set, ground)
  if (said.length === 0) return []
  return [
    {
      verdict: 'differs',
      facet: 'scope',
      value: 'all-workers',
      said,
      set: [set],
      respect: 'subject',
    },
  ]
}

/** Reserved by documents, switched off by settings. */
const reservedInVain = (set: Fact, ground: Ground): Claim[] => {
  if (set.stance !== 'denied' || set.subject !== undefined) return []
  const affirmed: Proposition = { facet: set.facet, value: set.value, stance: 'affirmed' }
  const isReach = reaches.some(({ facet, value }) => facet === set.facet && value === set.value)
  const alive = ground.set.some((fact) => isA(fact, affirmed))
  if (!isReach || alive) return []
  const said = saidAs([affirmed], set, ground)
  if (said.length === 0) return []
  return [{ verdict: 'overclaimed', facet: set.facet, value: set.value, said, set: [set] }]
}

/** Claims on everything that settings say beside techniques and retention. */
export const termClaims = (ground: Ground): Claim[] =>
  ground.set
    .filter(({ facet, value }) => facet !== 'technique' || value === 'covert-monitoring')
    .flatMap((set) => [
      ...contradiction(set, ground),
      ...unnamedRecipient(set, ground),
      ...population(set, ground),
      ...reservedInVain(set, ground),
    ])
