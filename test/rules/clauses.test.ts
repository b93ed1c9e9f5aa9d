// Holds that the clauses the criteria offer for pasting are understood: with its clause in a policy, a gap is closed.
import { expect, test } from 'vitest'
import { judge } from '../../src/judge/index.ts'
import type { Criterion } from '../../src/model/rulebook.ts'
import { situation } from '../making.ts'
import { compiled, pipelineOf } from './knowledge.ts'

const { rulebook, knowledge } = await compiled()
const understood = pipelineOf(knowledge)

/** Clauses that extraction does not understand yet: take out what it learns. */
const open = new Set(['no-continuous-individual-profile', 'representatives-protected'])

const tracked = 'Use of applications by employees is tracked.'
/** What brings a criterion up that does not concern every policy. */
const occasions: Readonly<Record<string, string>> = {
  'opt-out-real': tracked,
  'pause-available': tracked,
  'visible-while-running': tracked,
  'private-content-respected': tracked,
  'consent-withdrawable': 'Calls of employees are recorded with their written consent.',
  'home-respected': 'This policy also covers employees who work from home.',
  'no-pay-from-activity': 'Idle time of employees is measured.',
  'personal-devices-separated': 'Personal devices that employees use for work are monitored.',
  'private-spaces-free': 'Surveillance cameras film the entrances.',
  'ai-training-bounded': 'Clicks of employees are recorded to train our AI models.',
  'vendor-bound': 'The logs of employees are hosted by an external service provider.',
}

async function outcomeWith(criterion: Criterion): Promise<string> {
  const before = `We log web sites that employees visit.\n\n${occasions[criterion.id] ?? ''}`
  const text = `# Monitoring policy\n\n${before}\n\n${criterion.fix}\n`
  const documents = [{ name: 'policy.md', text, kind: 'monitoring-policy' }]
  const example = { name: criterion.id, outcome: 'pass' as const, documents, profile: {} }
  const { facts, documents: read } = await understood(example)
  const alone = { ...rulebook, criteria: [criterion], packs: [] }
  const [finding] = judge(facts, alone, situation({ documents: read }))
  return finding?.outcome ?? 'none'
}

test('every criterion offers a clause', () => {
  expect(rulebook.criteria.filter(({ fix }) => fix.trim().length > 40)).toHaveLength(59)
})

test('a clause pasted into a policy meets its criterion', async () => {
  const left: string[] = []
  for (const criterion of rulebook.criteria) {
    const outcome = await outcomeWith(criterion)
    if (outcome !== 'pass' && !open.has(criterion.id)) left.push(`${criterion.id}: ${outcome}`)
  }
  expect(left).toEqual([])
})
