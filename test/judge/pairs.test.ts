// Measures the cross-check on pairs of policy and settings, half of them innocent look-alikes, from text to verdict.
import { expect, test } from 'vitest'
import { compiled } from '../rules/knowledge.ts'
import { outcomeOf, pairs, tally } from './pairs.ts'

const { knowledge, rulebook } = await compiled()

test('verdicts have a precision of 0.95 and a recall of 0.85', async () => {
  const innocent = pairs.filter(({ expected }) => !expected)
  expect(pairs.length).toBeGreaterThanOrEqual(90)
  expect(innocent.length * 2).toBeGreaterThanOrEqual(pairs.length)
  const outcomes = []
  for (const pair of pairs)
    outcomes.push({ pair, ...(await outcomeOf(pair, knowledge, rulebook.vocabulary)) })
  const { right, wrong, missed } = tally(outcomes)
  const precision = right / (right + wrong.length)
  const recall = right / (right + missed.length)
  expect({ precision, wrong, missed }).toSatisfy(() => precision >= 0.95)
  expect({ recall, wrong, missed }).toSatisfy(() => recall >= 0.85)
})
