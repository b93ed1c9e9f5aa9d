// Audits every case of fixtures/cases from its files: holds the reports, what is expected of them, and the order of scores.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Outcome, Verdict } from '../../src/model/finding.ts'
import { type Grade, grades } from '../../src/model/score.ts'
import { sousveil } from '../cli/world.ts'
import { root } from '../walk.ts'
import { betterThan, type Case, cases, folder } from './list.ts'

interface Result {
  readonly findings: readonly {
    readonly id: string
    readonly outcome: Outcome
    readonly verdict?: Verdict
    readonly facet?: string
    readonly value?: string
  }[]
  readonly facts: readonly {
    readonly facet: string
    readonly value: string
    readonly stance: string
    readonly modality: string
    readonly of?: readonly string[]
    readonly source: { readonly file: string; readonly line?: number }
  }[]
  readonly score: {
    readonly grade: Grade | null
    readonly value: number | null
    readonly themes: readonly { readonly theme: string; readonly value: number | null }[]
  }
  readonly diagnostics: readonly { readonly level: string }[]
}

/** One line per theme, finding and fact: what a change of rules or language data does to a case can be read off the difference. */
const scoreLines = ({ score }: Result): readonly string[] => [
  `${score.grade} ${score.value}`,
  ...score.themes.map(
    ({ theme, value }) => `${theme}: ${value === null ? '-' : Math.round(value)}`,
  ),
]
const findingLines = ({ findings }: Result): readonly string[] =>
  findings.map(({ id, outcome }) => `${id}: ${outcome}`)
const factLines = ({ facts }: Result): readonly string[] =>
  facts
    .map(({ source, ...fact }) => ({ at: `${source.file}:${source.line}`, says: factLine(fact) }))
    .map(({ at, says }, _, all) => ({ says, at, first: all.findIndex((one) => one.at === at) }))
    .sort((a, b) => a.first - b.first || (a.says < b.says ? -1 : 1))
    .map(({ at, says }) => `${at} ${says}`)

function factLine(fact: Omit<Result['facts'][number], 'source'>): string {
  const about = fact.of ? ` of ${fact.of.join(',')}` : ''
  return `${fact.facet}/${fact.value}${about} ${fact.stance} ${fact.modality}`
}

const results = new Map<string, Result>()
const golden = (file: string): string => join(root, 'test', 'golden', 'cases', file)

function audit(one: Case, format: readonly string[]) {
  const base = `${folder}/${one.name}`
  return sousveil([
    ...['audit', `${base}/${one.set}`, '--jurisdiction', one.jurisdictions.join(',')],
    ...['--as-of', one.asOf, '--fail-on', 'never', ...format],
    ...Object.entries(one.profile).flatMap(([key, value]) => ['--profile', `${key}=${value}`]),
    ...(one.tools ? ['--tools', `${base}/${one.tools}`] : []),
  ])
}

beforeAll(async () => {
  for (const one of cases) {
    const { code, out, err } = await audit(one, ['--format', 'json'])
    if (code !== 0) throw new Error(`${one.name}: ended with ${code}\n${err}`)
    results.set(one.name, JSON.parse(out))
  }
})

describe.each(cases)('$name: $title', (one) => {
  test('understands and judges as it did', async () => {
    const result = results.get(one.name)
    const lines = result
      ? [...scoreLines(result), ...findingLines(result), ...factLines(result)]
      : []
    expect(lines.length).toBeGreaterThan(60)
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(golden(`${one.name}.lines.txt`))
  })

  test('reads as it did, on a terminal of 80 columns', async () => {
    const { out } = await audit(one, [])
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
    await expect(out).toMatchFileSnapshot(golden(`${one.name}.txt`))
  })

  test('is read without trouble', () => {
    const { diagnostics = [] } = results.get(one.name) ?? {}
    expect(diagnostics.filter(({ level }) => level === 'error')).toEqual([])
  })

  test('says what is expected of it', () => {
    const { outcomes: wanted, verdicts = [], grades: expected } = one.expect
    const { findings = [], score } = results.get(one.name) ?? {}
    const outcomes = Object.keys(wanted).map((id) => [
      id,
      findings.find((finding) => finding.id === id)?.outcome,
    ])
    const crossed = findings.map(({ verdict, facet, value }) => `${verdict}/${facet}/${value}`)
    expect(Object.fromEntries(outcomes)).toEqual(wanted)
    expect(crossed).toEqual(expect.arrayContaining([...verdicts]))
    if (expected) expect(expected).toContain(score?.grade)
  })
})

test.each(betterThan)('%s protects workers better than %s', (one, other) => {
  const [a, b] = [one, other].map((name) => results.get(name)?.score)
  expect(a?.value ?? -1).toBeGreaterThan(b?.value ?? 101)
  if (a?.grade && b?.grade) {
    expect(grades.indexOf(a.grade)).toBeLessThanOrEqual(grades.indexOf(b.grade))
  }
})

test('there is a golden for every case and none for others', () => {
  const kept = existsSync(golden('')) ? readdirSync(golden('')).sort() : []
  expect(kept).toEqual(cases.flatMap(({ name }) => [`${name}.lines.txt`, `${name}.txt`]))
})
