// Reads a declaration (monitoring.yaml): what the employer itself says that its tools do, and facts on the employer.
import type { Diagnostic } from '../model/diagnostic.ts'
import type { SettingNode, SettingsDocument } from '../model/document.ts'
import type { Fact } from '../model/fact.ts'
import type { Vocabulary } from '../model/rulebook.ts'
import type { Profile, ProfileValue } from '../model/situation.ts'
import { declaredFacts, type Keyword, keywords } from './declared.ts'
import { complainWord, type Reading } from './declared-words.ts'
import { scalarText } from './match.ts'

/** What a declaration gave. Entries with an unknown word are left out, and said. */
export interface Declared {
  readonly facts: readonly Fact[]
  readonly profile: Profile
  readonly diagnostics: readonly Diagnostic[]
}

const topKeys = ['declaration', 'organisation', 'date', 'profile', 'monitoring']

const entriesOf = (node: SettingNode | undefined): readonly (readonly [string, SettingNode])[] =>
  node?.kind === 'map' ? [...node.entries] : []

const child = (node: SettingNode, key: string): SettingNode | undefined =>
  node.kind === 'map' ? node.entries.get(key) : undefined

/** Whether settings are a declaration: they say so with `declaration: 1`. */
export const isDeclaration = ({ root }: SettingsDocument): boolean => {
  const version = child(root, 'declaration')
  return version !== undefined && scalarText(version) === '1'
}

const profileValue = (on: Reading, key: string, node: SettingNode): ProfileValue | undefined => {
  const known = on.vocabulary.profile?.[key]
  const value = node.kind === 'scalar' ? node.value : null
  if (!known) {
    complainWord(on, node, 'fact on the employer', key, Object.keys(on.vocabulary.profile ?? {}))
    return undefined
  }
  const fits = known.values ? known.values.includes(String(value)) : typeof value === known.type
  if (value !== null && fits) return value
  complainWord(on, node, `value of ${key}`, String(value), known.values ?? [`a ${known.type}`])
  return undefined
}

const profileOf = (on: Reading, node: SettingNode | undefined): Profile => {
  const entries = entriesOf(node).flatMap(([key, value]) => {
    const read = profileValue(on, key, value)
    return read === undefined ? [] : [[key, read] as const]
  })
  return Object.fromEntries(entries)
}

const checkKeys = (on: Reading, node: SettingNode, valid: readonly string[]): void => {
  for (const [key, value] of entriesOf(node)) {
    if (!valid.includes(key)) complainWord(on, value, 'key of a declaration', key, valid)
  }
}

/** Reads a declaration; every fact has the origin `declaration` and its place in the file. */
export const adaptDeclaration = (document: SettingsDocument, vocabulary: Vocabulary): Declared => {
  const on: Reading = { document, vocabulary, diagnostics: [] }
  checkKeys(on, document.root, topKeys)
  const monitoring = child(document.root, 'monitoring')
  const items = monitoring?.kind === 'list' ? monitoring.items : []
  const facts = items.flatMap((item) => {
    checkKeys(on, item, ['tool', ...Object.keys(keywords)])
    const known = entriesOf(item).filter((entry): entry is [Keyword, SettingNode] =>
      Object.hasOwn(keywords, entry[0]),
    )
    return declaredFacts(on, item, known)
  })
  const profile = profileOf(on, child(document.root, 'profile'))
  return { facts, profile, diagnostics: on.diagnostics }
}
