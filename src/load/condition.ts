// A condition as written in YAML (one-key maps) → Condition.
import type { Condition } from '../model/condition.ts'
import type { Facet } from '../model/fact.ts'
import { facets } from '../model/fact.ts'
import { profileKeyOf } from '../model/profile.ts'
import type { Loading, Part } from './context.ts'
import { child, complain } from './context.ts'
import { adviseWord } from './nearest.ts'
import { loadPattern } from './pattern.ts'

/** Decodes a condition whose shape the schema has checked; unknown words become problems. */
export function loadCondition(on: Loading, part: Part): Condition {
  const key = Object.keys(part.raw as object)[0] ?? ''
  const inner = child(part, key)
  const load = loaders[key]
  if (load !== undefined) return load(on, inner)
  return { kind: 'fact', pattern: loadPattern(on, key as Facet, inner, 'affirmed') }
}

/** Decodes the condition under `key`, or null where it is not given. */
export function optionalCondition(on: Loading, part: Part, key: string): Condition | null {
  const inner = child(part, key)
  return inner.raw === undefined ? null : loadCondition(on, inner)
}

const loaders: Readonly<Record<string, (on: Loading, part: Part) => Condition>> = {
  all: (on, part) => ({ kind: 'all', of: conditions(on, part) }),
  any: (on, part) => ({ kind: 'any', of: conditions(on, part) }),
  not: (on, part) => ({ kind: 'not', of: loadCondition(on, part) }),
  each: loadEach,
  agree(on, part) {
    const facet = facetIn(part)
    return { kind: 'agree', pattern: loadPattern(on, facet, child(part, facet), 'any') }
  },
  profile: loadProfile,
  document: (_, part) => ({ kind: 'document', kinds: part.raw as readonly string[] }),
}

function conditions(on: Loading, part: Part): readonly Condition[] {
  return (part.raw as readonly unknown[]).map((_, index) => loadCondition(on, child(part, index)))
}

function loadEach(on: Loading, part: Part): Condition {
  const facet = facetIn(part)
  const pattern = loadPattern(on, facet, child(part, facet), 'affirmed')
  return { kind: 'each', pattern, require: loadCondition(on, child(part, 'require')) }
}

function facetIn(part: Part): Facet {
  const keys = Object.keys(part.raw as object)
  return facets.find((facet) => keys.includes(facet)) ?? 'technique'
}

function loadProfile(on: Loading, part: Part): Condition {
  const [key, is] = Object.entries(part.raw as Record<string, string | number | boolean>)[0] ?? [
    '',
    '',
  ]
  const base = profileKeyOf(key).key
  const keys = on.vocabulary.profile ?? {}
  const known = keys[base]
  const at = [...part.path, key]
  if (known === undefined) {
    const valid = [...Object.keys(keys), 'headcount-at-least']
    complain(
      on,
      at,
      'profile-unknown',
      `Unknown profile key \`${key}\`.`,
      adviseWord(key, valid),
      'key',
    )
  } else if (
    typeof is !== known.type ||
    (known.values !== undefined && !known.values.includes(String(is)))
  ) {
    const expected = known.values?.map((one) => `\`${one}\``).join(' or ') ?? `a ${known.type}`
    complain(
      on,
      at,
      'profile-value',
      `\`${key}\` cannot be \`${String(is)}\`.`,
      `Give ${expected}.`,
    )
  }
  return { kind: 'profile', key, is }
}
