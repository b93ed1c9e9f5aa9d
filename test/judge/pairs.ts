// Reads the pairs of policy and settings, and runs each through reading, extraction, adaptation and cross-check.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { crossCheck } from '../../src/judge/index.ts'
import type { Fact } from '../../src/model/fact.ts'
import type { Vocabulary } from '../../src/model/rulebook.ts'
import { type Reader, understand } from '../../src/understand.ts'
import { filesUnder, root } from '../walk.ts'

export interface Pair {
  readonly file: string
  readonly name: string
  readonly policy: string
  readonly settings: readonly { readonly file: string; readonly content: unknown }[]
  /** `verdict/facet/value`; none for an innocent look-alike. */
  readonly expected?: readonly string[]
}

export const pairs: readonly Pair[] = filesUnder('fixtures/pairs', '.yaml').flatMap((file) =>
  (parse(readFileSync(join(root, file), 'utf8')) as Pair[]).map((pair) => ({ ...pair, file })),
)

const encode = (text: string) => new TextEncoder().encode(text)

export interface Outcome {
  readonly found: readonly string[]
  readonly facts: readonly Fact[]
}

/** The verdicts that a pair gives, sorted, and the facts behind them. */
export async function outcomeOf(
  pair: Pair,
  knowledge: Reader,
  vocabulary: Vocabulary,
): Promise<Outcome> {
  const inputs = [
    { name: 'policy.md', bytes: encode(pair.policy) },
    ...pair.settings.map(({ file, content }) => ({
      name: file,
      bytes: encode(typeof content === 'string' ? content : JSON.stringify(content, null, 2)),
    })),
  ]
  const { facts, documents, tools, near } = await understand(inputs, knowledge)
  const situation = {
    asOf: '2026-11-01',
    set: 'pair',
    documents,
    profile: {},
    drafts: false,
    topics: [],
  }
  const findings = crossCheck(facts, vocabulary, situation, tools, near)
  return { found: findings.map(({ id }) => id.replace('cross-check/', '')), facts }
}

export interface Tally {
  readonly right: number
  readonly wrong: readonly string[]
  readonly missed: readonly string[]
}

/** Verdicts found and expected, found only, expected only. */
export function tally(
  outcomes: readonly { readonly pair: Pair; readonly found: readonly string[] }[],
): Tally {
  const of = (pair: Pair, id: string) => `${pair.name}: ${id}`
  const right = outcomes.flatMap(({ pair, found }) =>
    found.filter((id) => pair.expected?.includes(id)),
  )
  const wrong = outcomes.flatMap(({ pair, found }) =>
    found.filter((id) => !pair.expected?.includes(id)).map((id) => of(pair, id)),
  )
  const missed = outcomes.flatMap(({ pair, found }) =>
    (pair.expected ?? []).filter((id) => !found.includes(id)).map((id) => of(pair, id)),
  )
  return { right: right.length, wrong, missed }
}
