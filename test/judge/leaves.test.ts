// Holds that the runner notices wrong outcomes and leaves that no example demonstrates.
import { expect, test } from 'vitest'
import { runExamples } from '../../src/judge/examples.ts'
import { withoutEachLeaf } from '../../src/judge/leaves.ts'
import type { Example } from '../../src/model/rulebook.ts'
import { criterion, fact, rulebook, situation } from '../making.ts'

const { documents } = situation()

/** Understands texts that are lists of `facet:value` or `facet:value:denied`. */
const pipeline = (example: Example) => {
  const words = example.documents.flatMap(({ text }) => text.split(' '))
  const facts = words.map((word) => {
    const [facet, value, stance] = word.split(':')
    return fact(facet as 'right', value ?? '', {
      stance: stance === 'denied' ? stance : 'affirmed',
    })
  })
  return Promise.resolve({ facts, documents })
}

const keys = {
  when: { technique: 'webcam' },
  require: { any: [{ right: 'access' }, { right: 'erasure' }] },
}
const examples = [
  { name: 'a', outcome: 'pass', text: 'technique:webcam right:access' },
  { name: 'b', outcome: 'fail', text: 'technique:webcam right:objection' },
  { name: 'c', outcome: 'not-applicable', text: 'technique:cctv right:access' },
]

test('a leaf without an example is told, and only that', async () => {
  const report = await runExamples(rulebook(criterion({ ...keys, examples })), pipeline)
  expect(report.runs.map(({ passed }) => passed)).toEqual([true, true, true])
  expect(report.idleLeaves).toEqual([{ judgement: 'one', leaf: 'require.any.right erasure' }])
  expect(report.walked).toEqual({ criteria: 1, rules: 0, examples: 3, leaves: 3 })
})

test('a leaf counts that only changes silence into something said', async () => {
  const forbid = { right: { value: 'access', stance: 'denied' } }
  const keys = { forbid, require: { right: 'access' } }
  const said = { name: 'a', outcome: 'fail', text: 'technique:webcam right:access:denied' }
  const silent = { name: 'b', outcome: 'fail', text: 'technique:webcam' }
  const granted = { name: 'c', outcome: 'pass', text: 'technique:webcam right:access' }
  const without = criterion({ ...keys, examples: [silent, granted] })
  const full = criterion({ ...keys, examples: [said, silent, granted] })
  const idle = [{ judgement: 'one', leaf: 'forbid.right access denied' }]
  expect((await runExamples(rulebook(without), pipeline)).idleLeaves).toEqual(idle)
  expect((await runExamples(rulebook(full), pipeline)).idleLeaves).toEqual([])
})

test('with its example, every leaf is demonstrated', async () => {
  const more = { name: 'd', outcome: 'pass', text: 'technique:webcam right:erasure' }
  const full = criterion({ ...keys, examples: [...examples, more] })
  expect((await runExamples(rulebook(full), pipeline)).idleLeaves).toEqual([])
})

test('a wrong outcome, and a wrong list of what is missing, do not pass', async () => {
  const wrong = criterion({ ...keys, examples: [{ ...examples[0], outcome: 'fail' }] })
  expect((await runExamples(rulebook(wrong), pipeline)).runs[0]).toMatchObject({
    passed: false,
    outcome: 'pass',
  })
  const list = criterion({
    elements: [
      { id: 'x', title: 'x', require: { right: 'access' }, message: 'no x' },
      { id: 'y', title: 'y', require: { right: 'erasure' }, message: 'no y' },
    ],
    examples: [
      { name: 'a', outcome: 'partial', text: 'technique:webcam right:access', missing: ['x'] },
    ],
  })
  expect((await runExamples(rulebook(list), pipeline)).runs[0]).toMatchObject({
    passed: false,
    missing: ['y'],
  })
})

test('leaves are counted through every kind of condition', () => {
  const deep = criterion({
    when: { all: [{ technique: 'any' }, { profile: { union: true } }] },
    forbid: { not: { any: [{ right: 'access' }, { document: ['handbook'] }] } },
    require: { each: { technique: 'any', require: { retention: { of: '$each', stated: true } } } },
  })
  expect(withoutEachLeaf(deep).map(({ leaf }) => leaf)).toEqual([
    'when.all.technique any',
    'when.all.profile union',
    'forbid.not.any.right access',
    'forbid.not.any.document handbook',
    'require.each technique any',
    'require.each.retention stated true of $each',
  ])
})
