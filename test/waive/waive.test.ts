// Waivers and baselines: what holds, what has ended, what matches nothing.
import { describe, expect, test } from 'vitest'
import type { Waiver } from '../../src/model/waiver.ts'
import { baselineOf, waive } from '../../src/waive/index.ts'
import { fact, finding, textPlace } from '../report/make.ts'

const quoted = finding({
  id: 'no-indefinite',
  facts: [
    fact({
      facet: 'retention',
      value: 'indefinite',
      place: textPlace('memo.md', 3, 'We keep the logs\nfor as long as we like.'),
    }),
  ],
})
const absent = finding({ id: 'objection', absence: true, fingerprint: 'aaaaaaaaaaaaaaaa' })
const passed = finding({ id: 'reviewed', outcome: 'pass', fingerprint: 'bbbbbbbbbbbbbbbb' })

const waiver = (parts: Partial<Waiver>): Waiver => ({
  rule: 'no-indefinite',
  quote: 'keep the LOGS for as long',
  kind: 'accepted-risk',
  reason: 'agreed until the new system is there',
  owner: 'A. Muster',
  until: '2027-01-31',
  file: 'waivers.yaml',
  line: 2,
  ...parts,
})
const run = (waivers: readonly Waiver[], asOf = '2026-11-21') =>
  waive([quoted, absent, passed], { waivers }, asOf)

describe('waivers', () => {
  test('hold by words of the quotation, whatever their case and line breaks', () => {
    const { findings, diagnostics } = run([waiver({})])
    expect(findings[0]?.waiver).toEqual({
      reason: 'agreed until the new system is there',
      owner: 'A. Muster',
      until: '2027-01-31',
      kind: 'accepted-risk',
    })
    expect(diagnostics).toEqual([])
  })

  test('hold for an absence', () => {
    const { findings } = run([waiver({ rule: 'objection', quote: null })])
    expect(findings.map((each) => each.waiver !== undefined)).toEqual([false, true, false])
  })

  test.each([
    ['words that changed', waiver({ quote: 'keep the records for as long' }), 'waiver-unmatched'],
    ['half a word', waiver({ quote: 'eep the logs for as long' }), 'waiver-unmatched'],
    ['another rule', waiver({ rule: 'objection' }), 'waiver-unmatched'],
    ['an absence that is a quotation', waiver({ quote: null }), 'waiver-unmatched'],
    ['a finding that passes', waiver({ rule: 'reviewed', quote: null }), 'waiver-unmatched'],
    ['a day that is over', waiver({ until: '2026-11-20' }), 'waiver-expired'],
  ])('do not hold for %s, and say so', (_, one, id) => {
    const { findings, diagnostics } = run([one])
    expect(findings.filter((each) => each.waiver)).toEqual([])
    expect(diagnostics).toMatchObject([
      { id, level: 'warning', document: 'waivers.yaml', locator: { line: 2 } },
    ])
  })

  test('hold on their last day', () => {
    expect(run([waiver({})], '2027-01-31').diagnostics).toEqual([])
  })
})

describe('baselines', () => {
  const known = new Set(baselineOf([quoted, passed]).map(({ fingerprint }) => fingerprint))

  test('remember gaps and open questions, not what passes', () => {
    expect(baselineOf([passed, absent, quoted]).map(({ id }) => id)).toEqual([
      'no-indefinite',
      'objection',
    ])
  })

  test('tell new findings from known ones', () => {
    const { findings } = waive(
      [quoted, absent],
      { baseline: { fingerprints: known } },
      '2026-11-21',
    )
    expect(findings.map(({ baseline }) => baseline)).toEqual(['unchanged', 'new'])
  })

  test('without one, nothing is marked', () => {
    expect(run([]).findings.filter(({ baseline }) => baseline)).toEqual([])
  })
})

test('severities are set by id, for gate and order', () => {
  const { findings } = waive([quoted, absent], { severities: { objection: 'low' } }, '2026-11-21')
  expect(findings.map(({ severity }) => severity)).toEqual(['high', 'low'])
})
