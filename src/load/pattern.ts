// The right-hand side of a facet key (`technique: [a, b]`, `{ value, stance, of }`) → FactPattern.
import type { FactPattern } from '../model/condition.ts'
import { daysOf } from '../model/duration.ts'
import type { Evidence, Facet, Modality, Origin, Stance } from '../model/fact.ts'
import type { Loading, Part } from './context.ts'
import { checkGroup, checkValue, complain } from './context.ts'
import { adviseWord } from './nearest.ts'

interface RawPattern {
  readonly value?: string | readonly string[]
  readonly group?: string
  readonly stance?: Stance | 'any'
  readonly modality?: Modality | readonly Modality[]
  readonly origin?: Origin | readonly Origin[]
  readonly evidence?: Evidence | readonly Evidence[]
  readonly of?: string | readonly string[] | { readonly group: string }
  readonly stated?: boolean
  readonly 'at-most'?: string
  readonly 'longer-than'?: string
}

/** Stands for the value of the enclosing `each`. */
const eachMark = '$each'

/** Decodes a pattern; `any` and an object without value match every value of the facet. */
export function loadPattern(
  on: Loading,
  facet: Facet,
  part: Part,
  stance: FactPattern['stance'],
): FactPattern {
  const raw = rawPattern(part.raw)
  const values =
    raw.value === undefined ? undefined : listed(raw.value).filter((value) => value !== 'any')
  for (const value of values ?? []) if (value !== eachMark) checkValue(on, part.path, facet, value)
  if (raw.group !== undefined) checkFacetGroup(on, facet, part, raw.group)
  const of = raw.of === undefined ? undefined : aboutOf(on, part, raw.of)
  const amount = amountOf(raw)
  return {
    facet,
    ...(values !== undefined && values.length > 0 && { values }),
    ...(raw.group !== undefined && { group: raw.group }),
    stance: raw.stance ?? stance,
    ...(raw.origin !== undefined && { origin: listed(raw.origin) }),
    ...(raw.evidence !== undefined && { evidence: listed(raw.evidence) }),
    ...(raw.modality !== undefined && { modality: listed(raw.modality) }),
    ...(of !== undefined && { of }),
    ...(amount !== undefined && { amount }),
  }
}

function rawPattern(raw: unknown): RawPattern {
  if (typeof raw === 'string') return { value: raw }
  if (Array.isArray(raw)) return { value: raw as readonly string[] }
  return raw as RawPattern
}

function listed<T extends string>(raw: T | readonly T[]): readonly T[] {
  return typeof raw === 'string' ? [raw] : raw
}

function checkFacetGroup(on: Loading, facet: Facet, part: Part, group: string): void {
  if (facet === 'technique') {
    checkGroup(on, part.path, group)
    return
  }
  const message = `The facet \`${facet}\` has no groups.`
  complain(
    on,
    part.path,
    'group-unknown',
    message,
    'Only techniques have groups; list the values instead.',
  )
}

/** What a fact must be about: a group becomes the list of its techniques. */
function aboutOf(on: Loading, part: Part, raw: NonNullable<RawPattern['of']>): readonly string[] {
  if (typeof raw === 'object' && !Array.isArray(raw))
    return techniquesOf(on, part, (raw as { readonly group: string }).group)
  const about = listed(raw as string | readonly string[])
  for (const value of about) checkAbout(on, part, value)
  return about
}

function techniquesOf(on: Loading, part: Part, group: string): readonly string[] {
  checkGroup(on, part.path, group)
  const values = Object.values(on.vocabulary.facets.technique.values)
  return values.filter((value) => value.group === group).map((value) => value.id)
}

function checkAbout(on: Loading, part: Part, value: string): void {
  const { technique, purpose } = on.vocabulary.facets
  if (value === eachMark || value in technique.values || value in purpose.values) return
  const message = `\`${value}\` after \`of\` is neither a technique nor a purpose.`
  const valid = [...Object.keys(technique.values), ...Object.keys(purpose.values)]
  complain(on, part.path, 'vocabulary-unknown', message, adviseWord(value, valid))
}

function amountOf(raw: RawPattern): FactPattern['amount'] {
  const atMost = raw['at-most'] === undefined ? null : daysOf(raw['at-most'])
  const longerThan = raw['longer-than'] === undefined ? null : daysOf(raw['longer-than'])
  if (atMost === null && longerThan === null && raw.stated === undefined) return undefined
  return {
    ...(atMost !== null && { atMost }),
    ...(longerThan !== null && { longerThan }),
    ...(raw.stated !== undefined && { stated: raw.stated }),
  }
}
