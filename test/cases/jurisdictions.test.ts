// Judges the case `mci` under the law of seven jurisdictions, and holds that the outcomes differ as the law differs.
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { selectPacks } from '../../src/load/packs.ts'
import type { Outcome } from '../../src/model/finding.ts'
import type { Pack } from '../../src/model/rulebook.ts'
import { compiled } from '../rules/knowledge.ts'
import { root } from '../walk.ts'
import { judgeCase } from './judged.ts'
import { cases } from './list.ts'

const jurisdictions = ['de', 'fr', 'uk', 'us-ny', 'us-ca', 'ca-on', 'au-nsw'] as const
type Jurisdiction = (typeof jurisdictions)[number]

/** What each law asks about the employer, the same everywhere, so that only the law differs. */
const profile = { sector: 'private', 'works-council': true, headcount: 5000, 'ccpa-business': true }
const golden = join(root, 'test', 'golden', 'jurisdictions', 'mci.txt')

let packs: ReadonlyMap<string, Pack>
/** Outcome of every law rule that is selected, by its id. */
const results = new Map<Jurisdiction, ReadonlyMap<string, Outcome>>()

beforeAll(async () => {
  const { rulebook } = await compiled()
  packs = new Map(rulebook.packs.map((pack) => [pack.id, pack]))
  const mci = cases.find(({ name }) => name === 'mci')
  if (mci === undefined) throw new Error('there is no case mci')
  for (const jurisdiction of jurisdictions) {
    const { ids } = selectPacks(packs, [jurisdiction])
    const findings = judgeCase({ ...mci, profile }, rulebook, ids)
    const law = findings.filter(({ kind, status }) => kind === 'law' && status === 'in-force')
    results.set(jurisdiction, new Map(law.map(({ id, outcome }) => [id, outcome])))
  }
})

const outcomes = (jurisdiction: Jurisdiction): ReadonlyMap<string, Outcome> =>
  results.get(jurisdiction) ?? new Map()
const linesOf = (pack: string, from: ReadonlyMap<string, Outcome>): readonly string[] =>
  [...from]
    .filter(([id]) => id.startsWith(`${pack}/`))
    .map(([id, outcome]) => `${id}: ${outcome}`)
    .sort()

/** The lists with ids cut to the demand, so that the same demand under two laws is the same. */
const demands = (jurisdiction: Jurisdiction): string =>
  [...outcomes(jurisdiction)]
    .map(([id, outcome]) => `${id.slice(id.indexOf('/') + 1)}: ${outcome}`)
    .sort()
    .join('\n')

test('each law judges as it did; what several bring stands once', async () => {
  const own = jurisdictions.flatMap((jurisdiction) => {
    const brings = packs.get(jurisdiction)?.brings ?? []
    const head = brings.length === 0 ? jurisdiction : `${jurisdiction}, with ${brings.join(', ')}`
    return ['', head, ...linesOf(jurisdiction, outcomes(jurisdiction))]
  })
  const all = new Map([...results.values()].flatMap((result) => [...result]))
  const brought = [...new Set(jurisdictions.flatMap((id) => packs.get(id)?.brings ?? []))].sort()
  const rest = brought.flatMap((pack) => ['', pack, ...linesOf(pack, all)])
  const lines = [...own, ...rest].slice(1)
  expect(lines.length).toBeGreaterThan(140)
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(golden)
})

test('no rule of a pack that several bring comes out differently under one of them', () => {
  const [de, fr] = [outcomes('de'), outcomes('fr')]
  expect(linesOf('eu', de).length).toBeGreaterThan(40)
  expect(linesOf('eu', fr)).toEqual(linesOf('eu', de))
})

test('no two laws give the same list', () => {
  expect(results.size).toBe(jurisdictions.length)
  expect(new Set(jurisdictions.map(demands)).size).toBe(jurisdictions.length)
})

describe('the lists differ as the law differs', () => {
  const has = (jurisdiction: Jurisdiction, part: RegExp): readonly string[] =>
    [...outcomes(jurisdiction)].filter(([id]) => part.test(id)).map(([id, is]) => `${id}: ${is}`)

  test('rules on what is kept and how long come from Europe and California alone', () => {
    const limit = /\/(?:storage-limitation|retention-per-category|data-minimisation)$/
    const gaps = ['eu/data-minimisation: fail', 'eu/storage-limitation: fail']
    expect(has('de', limit)).toEqual(gaps)
    expect(has('fr', limit)).toEqual(gaps)
    expect(has('uk', limit)).toEqual(gaps.map((gap) => gap.replace('eu/', 'uk/')))
    expect(has('us-ca', limit)).toEqual(['us-ca/retention-per-category: fail'])
    for (const notice of ['us-ny', 'ca-on', 'au-nsw'] as const)
      expect(has(notice, limit)).toEqual([])
  })

  test('Germany asks for agreement with the works council, France for its consultation, others for neither', () => {
    expect(has('de', /\/codetermination$/)).toEqual(['de/codetermination: fail'])
    expect(has('fr', /\/codetermination$/)).toEqual([])
    expect(has('fr', /\/council-consulted-on-monitoring$/)).toHaveLength(1)
    for (const other of ['us-ny', 'us-ca', 'ca-on', 'au-nsw'] as const) {
      expect(has(other, /council|codetermination|consult|representatives/)).toEqual([])
    }
  })

  test('Germany and France hold keystroke logging itself against it, the others do not', () => {
    const keys = /\/key/
    expect(has('de', keys)).toEqual(['de/keylogger-ruling: fail'])
    expect(has('fr', keys)).toEqual(['fr/keyloggers-exceptional: fail'])
    for (const other of ['uk', 'us-ny', 'us-ca', 'ca-on', 'au-nsw'] as const) {
      expect(has(other, keys)).toEqual([])
    }
  })

  test('the United Kingdom asks what the GDPR asks, under its own citations', () => {
    const [uk, de] = [outcomes('uk'), outcomes('de')]
    expect([...uk.keys()].filter((id) => id.startsWith('eu/'))).toEqual([])
    const adopted = [...uk].filter(([id]) => de.has(id.replace('uk/', 'eu/')))
    expect(adopted.length).toBeGreaterThanOrEqual(30)
    expect(adopted.filter(([id, is]) => de.get(id.replace('uk/', 'eu/')) !== is)).toEqual([])
  })

  test('New York asks for one notice, Ontario for a written policy, New South Wales for fourteen days', () => {
    expect(has('us-ny', /^us-ny\//)).toEqual(['us-ny/written-notice: partial'])
    expect(has('ca-on', /\/written-policy-exists$/)).toEqual(['ca-on/written-policy-exists: pass'])
    expect(has('au-nsw', /\/fourteen-days-notice$/)).toEqual(['au-nsw/fourteen-days-notice: fail'])
    expect([...outcomes('ca-on').keys()].every((id) => id.startsWith('ca-on/'))).toBe(true)
  })
})
