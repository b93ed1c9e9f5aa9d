// The verdicts of the cross-check on facts made by hand, and the innocent look-alikes that must give none.
import { describe, expect, test } from 'vitest'
import { crossCheck, type Product } from '../../src/judge/cross-check.ts'
import type { Fact } from '../../src/model/fact.ts'
import { vocabulary } from '../tools/load.ts'
import { contact, on, techniqueCases } from './cross-check-cases.ts'
import { settings, situation, statement } from './cross-check-facts.ts'
import { termCases } from './cross-check-terms.ts'

const products: readonly Product[] = [
  { id: 'claude-code', title: 'Claude Code', names: ['Claude'] },
  { id: 'copilot', title: 'GitHub Copilot', names: ['Copilot'] },
]

const verdicts = (facts: readonly Fact[], where = situation()): string[] =>
  crossCheck(facts, vocabulary, where, products).map(({ id }) => id.replace('cross-check/', ''))

describe('verdicts', () => {
  test.each([...techniqueCases, ...termCases])('$name', ({ said, set, expected }) => {
    expect(verdicts([...said, ...set])).toEqual([...expected].sort())
  })
})

test('without a document that could speak there is no silence', () => {
  expect(verdicts(on, situation('settings'))).toEqual([])
})

test('a declaration is held against documents, and settings against the declaration', () => {
  const declared = statement('screenshots: off', 'not technique/screenshots').map(
    (fact): Fact => ({ ...fact, origin: 'declaration' }),
  )
  const set = settings('agent', 'technique/screenshots')
  expect(verdicts([...declared, ...set], situation('declaration', 'settings'))).toEqual([
    'contradicted/technique/screenshots',
  ])
  const admitted = statement('webcam: on', 'technique/webcam').map(
    (fact): Fact => ({ ...fact, origin: 'declaration' }),
  )
  expect(verdicts([...contact, ...admitted])).toEqual(['undisclosed/technique/webcam'])
})

test('findings say both sides, with question and fix, and are known again by their words', () => {
  const said = statement('Prompts are not recorded.', 'not technique/ai-prompts')
  const [finding] = crossCheck([...said, ...on], vocabulary, situation(), products)
  expect(finding).toMatchObject({
    kind: 'cross-check',
    verdict: 'contradicted',
    facet: 'technique',
    value: 'ai-prompts',
    outcome: 'fail',
    severity: 'high',
    confidence: 'high',
    absence: false,
  })
  expect(finding?.facts).toHaveLength(2)
  expect(finding?.message).toBe(
    'The settings of Claude Code are set to capture AI assistant use; the document says the opposite.',
  )
  expect(finding?.fingerprint).toMatch(/^[0-9a-f]{16}$/)
  const moved = said.map((fact) => ({ ...fact, place: { ...fact.place, document: 'moved.md' } }))
  const [again] = crossCheck([...moved, ...on], vocabulary, situation(), products)
  expect(again?.fingerprint).toBe(finding?.fingerprint)
})
