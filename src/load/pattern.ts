// The right-hand side of a facet key (`technique: [a, b]`, `{ value, stance, of }`) → FactPattern.
import type { FactPattern } from '../model/condition.ts'
import { daysOf } from '../model/duration.ts'
import type { Evidence, Facet, Modality, Origin, Stance } from '../model/fact.ts'
import type { Loading, Part } from './context.ts'
import { checkGroup, checkValue, complain } from './context.ts'
import { defined } from './defined.ts'
import { adviseWord } from './nearest.ts'

interface RawPattern {
  readonly value?: string | readonly string[]
  readonly 'other-than'?: string | readonly string[]
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
/** After `of`: matches facts about nothing in particular, too. */
const generalMark = 'general'

/** Decodes a pattern; `any` and an object without value match every value of the facet. */
export function loadPattern(
  on: Loading,
  facet: Facet,
  part: Part,
  stance: FactPattern['stance'],
): FactPattern {
  const raw = rawPattern(part.raw)
  const optional = defined({
    values: valuesOf(on, facet, part, raw),
    otherThan: othersOf(on, facet, part, raw),
    group: raw.group,
    origin: listed(raw.origin),
    evidence: listed(raw.evidence),
    modality: listed(raw.modality),
    of: raw.of === undefined ? undefined : aboutOf(on, part, raw.of),
    amount: amountOf(raw),
  })
  if (raw.group !== undefined) checkFacetGroup(on, facet, part, raw.group)
  return { facet, stance: raw.stance ?? stance, ...optional }
}

function valuesOf(
  on: Loading,
  facet: Facet,
  part: Part,
  raw: RawPattern,
): readonly string[] | undefined {
  const values = (listed(raw.value) ?? []).filter((value) => value !== 'any')
  for (const value of values) if (value !== eachMark) checkValue(on, part.path, facet, value)
  return values.length === 0 ? undefined : values
}

function othersOf(
  on: Loading,
  facet: Facet,
  part: Part,
  raw: RawPattern,
): readonly string[] | undefined {
  const values = listed(raw['other-than'])
  for (const value of values ?? []) checkValue(on, part.path, facet, value)
  return values
}

function rawPattern(raw: unknown): RawPattern {
  if (typeof raw === 'string') return { value: raw }
  if (Array.isArray(raw)) return { value: raw as readonly string[] }
  return raw as RawPattern
}

function listed<T extends string>(raw: T | readonly T[] | undefined): readonly T[] | undefined {
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
  if (typeof raw === 'object' && 'group' in raw) return techniquesOf(on, part, raw.group)
  const about = typeof raw === 'string' ? [raw] : raw
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
  if (value === eachMark || value === generalMark) return
  if (value in technique.values || value in purpose.values) return
  const message = `\`${value}\` after \`of\` is neither a technique nor a purpose.`
  const valid = [...Object.keys(technique.values), ...Object.keys(purpose.values)]
  complain(on, part.path, 'vocabulary-unknown', message, adviseWord(value, valid))
}

function amountOf(raw: RawPattern): FactPattern['amount'] {
  const bounds = [raw['at-most'], raw['longer-than'], raw.stated]
  if (bounds.every((bound) => bound === undefined)) return undefined
  return defined({
    atMost: daysIn(raw['at-most']),
    longerThan: daysIn(raw['longer-than']),
    stated: raw.stated,
  })
}

function daysIn(iso: string | undefined): number | undefined {
  return iso === undefined ? undefined : (daysOf(iso) ?? undefined)
}
