// What the keys of a declaration mean as facts.

import type { SettingNode } from '../model/document.ts'
import { daysOf } from '../model/duration.ts'
import type { Facet, Fact, Modality, Stance } from '../model/fact.ts'
import { complainWord, type Reading } from './declared-words.ts'
import { settingPlace } from './facts.ts'
import { scalarText } from './match.ts'

interface Meaning {
  readonly facet: Facet
  readonly stance: Stance
  readonly modality: Modality
  /** Words of the key's own that stand for facts of the facet. */
  readonly words?: Readonly<Record<string, { readonly value: string; readonly stance: Stance }>>
}

const does = (facet: Facet): Meaning => ({ facet, stance: 'affirmed', modality: 'does' })
const not = (facet: Facet): Meaning => ({ facet, stance: 'denied', modality: 'does' })

/** Keys of one entry under `monitoring`. */
export const keywords = {
  techniques: does('technique'),
  reserved: { facet: 'technique', stance: 'affirmed', modality: 'may' },
  not: not('technique'),
  purposes: does('purpose'),
  'not-for': not('purpose'),
  retention: does('retention'),
  recipients: does('recipient'),
  'not-to': not('recipient'),
  scope: does('scope'),
  'not-in': not('scope'),
  hours: {
    ...does('scope'),
    words: {
      'working-hours': { value: 'outside-hours', stance: 'denied' },
      always: { value: 'outside-hours', stance: 'affirmed' },
    },
  },
  notice: does('transparency'),
  choice: does('choice'),
  basis: does('basis'),
  safeguards: does('safeguard'),
  'no-safeguards': not('safeguard'),
} as const satisfies Readonly<Record<string, Meaning>>
export type Keyword = keyof typeof keywords

const wordsIn = (node: SettingNode): readonly SettingNode[] => {
  if (node.kind === 'list') return node.items
  return node.kind === 'scalar' && node.value !== null ? [node] : []
}

interface Entry {
  readonly tool: string | undefined
  readonly techniques: readonly string[]
}

const entryOf = (item: SettingNode): Entry => {
  const at = (key: string): readonly string[] => {
    const node = item.kind === 'map' ? item.entries.get(key) : undefined
    return node ? wordsIn(node).map(scalarText) : []
  }
  return { tool: at('tool')[0], techniques: [...at('techniques'), ...at('reserved')] }
}

const slug = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')

const factAt = (
  on: Reading,
  key: string,
  node: SettingNode,
  proposition: Pick<Fact, 'facet' | 'value' | 'stance' | 'modality'>,
  { tool, techniques }: Entry,
  about: readonly string[] = techniques,
): Fact => {
  const days = proposition.facet === 'retention' ? daysOf(proposition.value) : null
  const of = proposition.facet === 'technique' || about.length === 0 ? {} : { of: about }
  return {
    ...proposition,
    ...of,
    ...(days === null ? {} : { amount: { iso: proposition.value, days } }),
    origin: 'declaration',
    confidence: 'high',
    by: `declaration/${key}`,
    place: settingPlace(on.document.name, node),
    context: [],
    ...(tool === undefined ? {} : { tool: slug(tool) }),
  }
}

const isKnown = (on: Reading, facet: Facet, value: string): boolean =>
  Object.hasOwn(on.vocabulary.facets[facet].values, value) ||
  (facet === 'retention' && daysOf(value) !== null)

const wordFacts = (on: Reading, key: Keyword, node: SettingNode, entry: Entry): Fact[] => {
  const meaning: Meaning = keywords[key]
  return wordsIn(node).flatMap((each) => {
    const word = scalarText(each)
    const own = meaning.words?.[word]
    const { facet, modality } = meaning
    const { value, stance } = own ?? { value: word, stance: meaning.stance }
    if (isKnown(on, facet, value))
      return [factAt(on, key, each, { facet, value, stance, modality }, entry)]
    const valid = meaning.words ?? on.vocabulary.facets[facet].values
    complainWord(on, each, `value of ${key}`, word, Object.keys(valid))
    return []
  })
}

/** `retention: { screenshots: P14D }`: a period for each technique. */
const periodFacts = (on: Reading, node: SettingNode, entry: Entry): Fact[] => {
  if (node.kind !== 'map') return []
  return [...node.entries].flatMap(([technique, each]) => {
    const value = scalarText(each)
    const known = technique === 'all' || isKnown(on, 'technique', technique)
    if (known && isKnown(on, 'retention', value)) {
      const proposition = {
        facet: 'retention',
        value,
        stance: 'affirmed',
        modality: 'does',
      } as const
      return [factAt(on, 'retention', each, proposition, entry, [technique])]
    }
    const valid = known
      ? [...Object.keys(on.vocabulary.facets.retention.values), 'P30D', 'P6M']
      : Object.keys(on.vocabulary.facets.technique.values)
    complainWord(on, each, known ? 'period' : 'technique', known ? value : technique, valid)
    return []
  })
}

/** The facts of one entry under `monitoring`; what it says beside techniques is about the techniques that it names. */
export const declaredFacts = (
  on: Reading,
  item: SettingNode,
  known: readonly (readonly [Keyword, SettingNode])[],
): Fact[] => {
  const entry = entryOf(item)
  return known.flatMap(([key, node]) =>
    key === 'retention' && node.kind === 'map'
      ? periodFacts(on, node, entry)
      : wordFacts(on, key, node, entry),
  )
}
