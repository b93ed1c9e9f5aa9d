// Judges every case by what a careful reader found in it: holds criteria and score apart from the reading of texts.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../../src/model/finding.ts'
import type { Score } from '../../src/model/score.ts'
import { score } from '../../src/score/index.ts'
import { compiled } from '../rules/knowledge.ts'
import { documentsOf, judgeCase } from './judged.ts'
import { betterThan, cases, ordered } from './list.ts'

const results = new Map<string, { findings: readonly Finding[]; score: Score }>()

beforeAll(async () => {
  const { rulebook } = await compiled()
  for (const one of cases) {
    const findings = judgeCase(one, rulebook, one.jurisdictions)
    results.set(one.name, { findings, score: score(findings, rulebook.themes) })
  }
})

const protection = (name: string): number => results.get(name)?.score.value ?? -1

test('every case is labelled, placed in the order, and scored', () => {
  expect(cases.map(({ name }) => name)).toEqual([...ordered].sort())
  expect(cases.filter((one) => documentsOf(one).length === 0)).toEqual([])
  expect(cases.filter(({ name }) => protection(name) < 0)).toEqual([])
})

test.each(betterThan)('%s protects workers better than %s', (one, other) => {
  expect(protection(one)).toBeGreaterThan(protection(other))
})

describe.each(cases)('$name', ({ name, expect: expected }) => {
  test('gets the outcomes that are expected of it', () => {
    const { findings, score: scored } = results.get(name) ?? { findings: [], score: undefined }
    const ids = Object.keys(expected.outcomes)
    const outcomes = ids.map((id) => [id, findings.find((finding) => finding.id === id)?.outcome])
    expect(Object.fromEntries(outcomes)).toEqual(expected.outcomes)
    if (expected.grades) expect(expected.grades).toContain(scored?.grade)
  })
})
