// Judges every case by what a careful reader found in it: holds criteria and score apart from the reading of texts.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { judge } from '../../src/judge/index.ts'
import { daysOf } from '../../src/model/duration.ts'
import type { Fact } from '../../src/model/fact.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Score } from '../../src/model/score.ts'
import { score } from '../../src/score/index.ts'
import { type LabelledDocument, labelledDocuments } from '../accuracy/labels.ts'
import { compiled } from '../rules/knowledge.ts'
import { root } from '../walk.ts'
import { betterThan, type Case, cases, folder, ordered } from './list.ts'

const results = new Map<string, { findings: readonly Finding[]; score: Score }>()

/** A document's labels as facts, each with its first line as the quotation. */
function factsOf({ path, labels }: LabelledDocument): readonly Fact[] {
  const lines = readFileSync(join(root, path), 'utf8').split('\n')
  return labels.map(({ facet, value, stance, of, lines: [line = 1] }) => {
    const quote = lines[line - 1] ?? ''
    const at = { line, column: 1, endLine: line, endColumn: quote.length + 1, start: 0, end: 0 }
    const days = facet === 'retention' ? daysOf(value) : null
    return {
      ...{ facet, value, stance, modality: 'does', origin: 'policy', confidence: 'high' },
      ...(of ? { of } : {}),
      ...(days === null ? {} : { amount: { iso: value, days } }),
      ...{ by: 'label', context: [] },
      place: { document: path, quote, locator: { kind: 'text', ...at } },
    } as Fact
  })
}

function documentsOf({ name }: Case): readonly LabelledDocument[] {
  return labelledDocuments(`${folder}/${name}`)
}

beforeAll(async () => {
  const { rulebook } = await compiled()
  for (const one of cases) {
    const documents = documentsOf(one)
    const situation = {
      ...{ asOf: one.asOf, set: one.set, profile: one.profile, drafts: false, topics: [] },
      documents: documents.map(({ path, kind }) => ({ name: path, kind })),
    }
    const packs = rulebook.packs.filter(({ id }) => one.jurisdictions.includes(id))
    const findings = judge(documents.flatMap(factsOf), { ...rulebook, packs }, situation)
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
