// Holds the law packs: how much they carry, that the unverified stays a draft, and that each date has two sides.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { statusOf } from '../../src/judge/norms.ts'
import type { LawRule, Pack } from '../../src/model/rulebook.ts'
import { root } from '../walk.ts'
import { compiled } from './knowledge.ts'

/** First days: the day before, the rule is coming; from that day on it is in force. */
const firstDays: Readonly<Record<string, readonly [dayBefore: string, firstDay: string]>> = {
  'eu/no-emotion-inference': ['2025-02-01', '2025-02-02'],
  'eu/platform-transparency': ['2026-12-01', '2026-12-02'],
  'eu/workers-told-of-ai': ['2027-12-01', '2027-12-02'],
  'uk/automated-decision-safeguards': ['2026-02-04', '2026-02-05'],
  'uk/data-complaints': ['2026-06-18', '2026-06-19'],
  'us-ca/automated-decision-technology': ['2026-12-31', '2027-01-01'],
  'us-ca/risk-assessment': ['2025-12-31', '2026-01-01'],
  'us-ct/automated-tool-notice': ['2027-09-30', '2027-10-01'],
  'us-ct/places-named-and-posted': ['2026-09-30', '2026-10-01'],
  'us-me/notice-before-and-yearly': ['2026-07-13', '2026-07-14'],
}

/** Last days: the day after, the rule is silent. */
const lastDays: Readonly<Record<string, readonly [lastDay: string, dayAfter: string]>> = {
  'uk/automated-decisions-before-2026': ['2026-02-04', '2026-02-05'],
  'us/labour-board-memo-23-02': ['2025-02-14', '2025-02-15'],
}

let packs: readonly Pack[]
let rules: readonly LawRule[]

/** What the pack itself holds, without what it adopts from another. */
const own = (pack: Pack) => pack.rules.filter(({ id }) => id.startsWith(`${pack.id}/`))

beforeAll(async () => {
  packs = (await compiled()).rulebook.packs
  rules = packs.flatMap((pack) => pack.rules)
})

function statusOn(id: string, asOf: string) {
  const rule = rules.find((one) => one.id === id)
  if (rule === undefined) throw new Error(`no rule ${id}`)
  const drafts = rule.status === 'draft'
  return statusOf(rule, { asOf, set: '', documents: [], profile: {}, drafts, topics: [] })
}

describe('law packs', () => {
  test('there are as many as were researched, none empty', () => {
    expect(packs.length).toBeGreaterThanOrEqual(22)
    expect(packs.filter((pack) => pack.rules.length === 0).map(({ id }) => id)).toEqual([])
    expect(packs.flatMap(own).length).toBeGreaterThanOrEqual(187)
  })

  test('few are drafts, and whatever was not verified is one', () => {
    const drafts = rules.filter(({ status }) => status === 'draft')
    expect(drafts.length).toBeLessThanOrEqual(rules.length / 10)
    const unverified = rules.filter(({ norm }) => norm.verified === 'unverified')
    expect(unverified.filter(({ status }) => status !== 'draft').map(({ id }) => id)).toEqual([])
  })

  test('a rule serves a criterion, or says why it stands alone', () => {
    const reasonless = rules.filter(
      ({ criterion, standalone }) => (criterion === null) === (standalone === undefined),
    )
    expect(reasonless.map(({ id }) => id)).toEqual([])
  })

  test('a rule names the research that it carries, and a checklist shows one half met', () => {
    const bare = packs.flatMap(own).filter(({ records }) => (records ?? []).length === 0)
    expect(bare.map(({ id }) => id)).toEqual([])
    const unproven = rules.filter(
      ({ elements, examples }) =>
        elements.length > 0 && !examples.some(({ outcome }) => outcome === 'partial'),
    )
    expect(unproven.map(({ id }) => id)).toEqual([])
  })

  test('research that became no rule is told apart from what did', () => {
    const text = readFileSync(join(root, 'rules', 'law', 'uncovered.yaml'), 'utf8')
    const uncovered = Object.entries(parse(text) as Record<string, string>)
    expect(uncovered.length).toBeGreaterThan(0)
    const carried = new Set(rules.flatMap(({ records }) => records ?? []))
    expect(uncovered.filter(([record, why]) => carried.has(record) || why === '')).toEqual([])
  })

  test('no last day is before the first', () => {
    const turned = rules.filter(
      ({ norm: { from, until } }) => from !== null && until !== null && until < from,
    )
    expect(turned.map(({ id }) => id)).toEqual([])
  })

  test.each(Object.entries(firstDays))('%s comes on its day', (id, [before, first]) => {
    expect([statusOn(id, before), statusOn(id, first)]).toEqual(['coming', 'in-force'])
  })

  test.each(Object.entries(lastDays))('%s is silent after its last day', (id, [last, after]) => {
    expect([statusOn(id, last), statusOn(id, after)]).toEqual(['in-force', null])
  })
})
