// Makes facts, situations and rulebooks by hand, for tests of the stages after extraction.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSchemas } from '../src/build/knowledge.ts'
import { loadTheme } from '../src/load/criteria.ts'
import { loadProfile } from '../src/load/profile.ts'
import { schemaCheck } from '../src/load/schema.ts'
import { loadVocabulary } from '../src/load/vocabulary.ts'
import { daysOf } from '../src/model/duration.ts'
import type { Facet, Fact } from '../src/model/fact.ts'
import type { Criterion, Rulebook } from '../src/model/rulebook.ts'
import type { Situation } from '../src/model/situation.ts'
import { root } from './walk.ts'

export const check = await schemaCheck(readSchemas(join(root, 'src/schema')))

const loaded = loadVocabulary(
  'rules/vocabulary.yaml',
  readFileSync(join(root, 'rules/vocabulary.yaml'), 'utf8'),
  check,
)
if (loaded.vocabulary === null) throw new Error(JSON.stringify(loaded.diagnostics))
const profile = loadProfile(
  'rules/profile.yaml',
  readFileSync(join(root, 'rules/profile.yaml'), 'utf8'),
  check,
)
export const vocabulary = { ...loaded.vocabulary, profile: profile.profile }

/** An affirmed, certain fact of a policy, quoted by its own words unless told otherwise. */
export function fact(
  facet: Facet,
  value: string,
  more: Partial<Fact> & { quote?: string } = {},
): Fact {
  const { quote = `${facet} ${value}`, ...rest } = more
  const days = daysOf(value)
  return {
    facet,
    value,
    stance: 'affirmed',
    modality: 'does',
    origin: 'policy',
    confidence: 'high',
    by: 'test',
    place: place(quote),
    context: [],
    ...(days !== null && { amount: { iso: value, days } }),
    ...rest,
  }
}

/** A place with the quotation, in a document of that name. */
export function place(quote: string, document = 'policy.md'): Fact['place'] {
  const span = { line: 1, column: 1, endLine: 1, endColumn: 1, start: 0, end: 0 }
  return { document, quote, locator: { kind: 'text', ...span } }
}

/** One monitoring policy, judged on a fixed day. */
export function situation(more: Partial<Situation> = {}): Situation {
  return {
    asOf: '2026-11-21',
    set: 'set',
    documents: [{ name: 'policy.md', kind: 'monitoring-policy' }],
    profile: {},
    drafts: false,
    topics: [],
    ...more,
  }
}

/** A criterion from the keys that matter, as they stand in YAML; `silence: fail` and the rest unless given. */
export function criterion(keys: Readonly<Record<string, unknown>>, id = 'one'): Criterion {
  const silence = 'elements' in keys ? {} : { silence: 'fail' }
  const filler = {
    id,
    title: 'A title',
    severity: 'high',
    why: 'Why.',
    fix: 'Fix.',
    ask: 'Ask?',
    where: ['monitoring-policy'],
    examples: [{ name: 'one', outcome: 'pass', text: 'x' }],
  }
  const made = { ...filler, ...silence, ...keys }
  const messages = { ...messagesFor(made), ...(keys.messages as object | undefined) }
  const theme = { theme: 'rights', title: 'Rights', weight: 10, criteria: [{ ...made, messages }] }
  const { criteria, diagnostics } = loadTheme('test.yaml', JSON.stringify(theme), vocabulary, check)
  if (criteria[0] === undefined) throw new Error(JSON.stringify(diagnostics, null, 1))
  return criteria[0]
}

/** A message for each outcome that can occur. */
function messagesFor(keys: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const spoken = (key: string) => key in keys
  const is = (outcome: string) => keys.silence === outcome
  return {
    ...((spoken('forbid') || spoken('elements') || is('fail')) && { fail: 'Bad: {values}.' }),
    ...((spoken('require') || spoken('elements') || is('pass')) && { pass: 'Good: {values}.' }),
    ...(spoken('elements') && { partial: 'Missing: {missing}.' }),
    ...(is('unknown') && { unknown: 'Open.' }),
  }
}

/** A rulebook of these criteria alone. */
export function rulebook(...criteria: readonly Criterion[]): Rulebook {
  return {
    vocabulary,
    themes: [{ id: 'rights', title: 'Rights', weight: 10 }],
    criteria,
    packs: [],
  }
}
