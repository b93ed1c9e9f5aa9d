// Audits every case of fixtures/cases: holds its report, what is expected of it, and the order of the scores.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Outcome, Verdict } from '../src/model/finding.ts'
import { type Grade, grades } from '../src/model/score.ts'
import { sousveil } from './cli/world.ts'
import { root } from './walk.ts'

interface Case {
  readonly title: string
  readonly set: string
  readonly tools?: string
  readonly asOf: string
  readonly jurisdictions: readonly string[]
  readonly profile: Readonly<Record<string, string | number | boolean>>
  readonly expect: {
    readonly grades?: readonly Grade[]
    readonly pass?: readonly string[]
    readonly fail?: readonly string[]
    readonly verdicts?: readonly string[]
  }
}

interface Result {
  readonly findings: readonly {
    readonly id: string
    readonly outcome: Outcome
    readonly verdict?: Verdict
    readonly facet?: string
    readonly value?: string
  }[]
  readonly score: { readonly grade: Grade | null; readonly value: number | null }
  readonly diagnostics: readonly { readonly level: string }[]
}

/** Best first, as a works council would put them; what stands together may come in any order. */
const order: readonly (readonly string[])[] = [
  ['model-policy'],
  ['warehouse-movements'],
  ['developer-activity'],
  ['mci', 'search-raters'],
  ['surveillance-fined', 'notice-only'],
]

const folder = 'fixtures/cases'
const names = readdirSync(join(root, folder), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()
const cases = names.map((name) => {
  const settings: Case = parse(readFileSync(join(root, folder, name, 'case.yaml'), 'utf8'))
  return { name, ...settings }
})
const results = new Map<string, Result>()

function audit(one: Case & { readonly name: string }, format: readonly string[]) {
  const base = `${folder}/${one.name}`
  return sousveil([
    'audit',
    `${base}/${one.set}`,
    ...['--jurisdiction', one.jurisdictions.join(',')],
    ...['--as-of', one.asOf, '--fail-on', 'never', ...format],
    ...Object.entries(one.profile).flatMap(([key, value]) => ['--profile', `${key}=${value}`]),
    ...(one.tools ? ['--tools', `${base}/${one.tools}`] : []),
  ])
}

const golden = (file: string): string => join(root, 'test', 'golden', 'cases', file)

beforeAll(async () => {
  for (const one of cases) {
    const { code, out, err } = await audit(one, ['--format', 'json'])
    if (code !== 0) throw new Error(`${one.name}: ended with ${code}\n${err}`)
    results.set(one.name, JSON.parse(out))
  }
})

function idsWith(name: string, outcome: Outcome): readonly string[] {
  const findings = results.get(name)?.findings ?? []
  return findings.filter((finding) => finding.outcome === outcome).map(({ id }) => id)
}

describe.each(cases)('$name: $title', (one) => {
  test('reads as it did, as JSON', async () => {
    const { out } = await audit(one, ['--format', 'json'])
    await expect(out).toMatchFileSnapshot(golden(`${one.name}.json`))
  })

  test('reads as it did, on a terminal of 80 columns', async () => {
    const { out, err } = await audit(one, [])
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(err).toBe('')
    await expect(out).toMatchFileSnapshot(golden(`${one.name}.txt`))
  })

  test('is read without trouble', () => {
    const errors = results.get(one.name)?.diagnostics.filter(({ level }) => level === 'error')
    expect(errors).toEqual([])
  })

  test('says what is expected of it', () => {
    const { pass = [], fail = [], verdicts = [], grades: expected } = one.expect
    const { findings = [], score } = results.get(one.name) ?? {}
    const crossed = findings.map(({ verdict, facet, value }) => `${verdict}/${facet}/${value}`)
    expect(idsWith(one.name, 'pass')).toEqual(expect.arrayContaining([...pass]))
    expect(idsWith(one.name, 'fail')).toEqual(expect.arrayContaining([...fail]))
    expect(crossed).toEqual(expect.arrayContaining([...verdicts]))
    if (expected) expect(expected).toContain(score?.grade)
  })
})

describe('order', () => {
  const scoreOf = (name: string) => results.get(name)?.score ?? { value: null, grade: null }

  test('holds every case, each scored', () => {
    expect(order.flat().sort()).toEqual(names)
    expect(names.filter((name) => scoreOf(name).value === null)).toEqual([])
  })

  test('is what a works council would expect', () => {
    const pairs = order.flatMap((better, at) =>
      better.flatMap((one) => (order[at + 1] ?? []).map((other) => [one, other] as const)),
    )
    expect(pairs.length).toBeGreaterThan(4)
    const wrong = pairs.filter(([one, other]) => {
      const [a, b] = [scoreOf(one), scoreOf(other)]
      return (a.value ?? 0) <= (b.value ?? 0) || rank(a.grade) > rank(b.grade)
    })
    expect(wrong).toEqual([])
  })
})

/** 0 is best; no grade is worst. */
function rank(grade: Grade | null): number {
  return grade === null ? grades.length : grades.indexOf(grade)
}

test('there is a golden for every case and none for others', () => {
  const kept = existsSync(golden('')) ? readdirSync(golden('')).sort() : []
  expect(kept).toEqual(names.flatMap((name) => [`${name}.json`, `${name}.txt`]))
})
