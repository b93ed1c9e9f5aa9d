// Holds how a judgement becomes a finding: outcomes, silence, elements, messages, confidence, law in time.
import { describe, expect, test } from 'vitest'
import { judge } from '../../src/judge/index.ts'
import type { LawRule } from '../../src/model/rulebook.ts'
import { criterion, fact, rulebook, situation } from '../making.ts'

const keystrokes = fact('technique', 'keystrokes', { quote: 'We record keystrokes.' })
const noKeystrokes = criterion({
  forbid: { technique: 'keystrokes' },
  require: { technique: { value: 'keystrokes', stance: 'denied' } },
  silence: 'pass',
  messages: { silence: 'Not found in {documents}.' },
})

function only(...args: Parameters<typeof judge>) {
  const findings = judge(...args)
  expect(findings).toHaveLength(1)
  return findings[0]!
}

describe('outcomes', () => {
  test('documents that are not about monitoring are not judged', () => {
    const finding = only([fact('right', 'access')], rulebook(noKeystrokes), situation())
    expect(finding.outcome).toBe('not-applicable')
    expect(finding.message).toBe('Nothing in this document brings this up.')
  })

  test('forbid fails with its facts; a denial is none of them', () => {
    const failed = only([keystrokes], rulebook(noKeystrokes), situation())
    expect(failed).toMatchObject({
      outcome: 'fail',
      facts: [keystrokes],
      absence: false,
      confidence: 'high',
    })
    expect(failed.message).toBe('Bad: keystrokes.')
    const denied = { ...keystrokes, stance: 'denied' as const }
    expect(only([denied], rulebook(noKeystrokes), situation())).toMatchObject({
      outcome: 'pass',
      facts: [denied],
    })
  })

  test('silence is an absence, with a message of its own', () => {
    const documents = [1, 2, 3].map((n) => ({ name: `${n}.md`, kind: 'handbook' }))
    const finding = only(
      [fact('technique', 'cctv')],
      rulebook(noKeystrokes),
      situation({ documents }),
    )
    expect(finding).toMatchObject({ outcome: 'pass', absence: true, confidence: 'low' })
    expect(finding.message).toBe('Not found in these 3 documents.')
  })

  test('absence is medium where a document of the kind is there', () => {
    const finding = only([fact('technique', 'cctv')], rulebook(noKeystrokes), situation())
    expect(finding.confidence).toBe('medium')
  })

  test('settings alone do not speak on what belongs in a document', () => {
    const documents = [{ name: 'agent.json', kind: 'settings' }]
    const setting = fact('technique', 'cctv', { origin: 'config', evidence: 'collects' })
    const rights = criterion({ require: { right: 'access' } })
    expect(only([setting], rulebook(rights), situation({ documents })).outcome).toBe('unknown')
    const inSettings = { ...noKeystrokes, where: ['settings'] }
    expect(only([setting], rulebook(inSettings), situation({ documents })).outcome).toBe('pass')
  })

  test('a press report gives a question, not a failure', () => {
    const reported = { ...keystrokes, origin: 'report' as const }
    const finding = only([fact('technique', 'cctv'), reported], rulebook(noKeystrokes), situation())
    expect(finding).toMatchObject({ outcome: 'unknown', facts: [reported] })
    expect(finding.message).toContain('press report')
  })

  test('settings that only permit say so, at medium confidence', () => {
    const permitted = fact('technique', 'keystrokes', { origin: 'config', evidence: 'capability' })
    const finding = only([permitted], rulebook(noKeystrokes), situation())
    expect(finding).toMatchObject({ outcome: 'fail', confidence: 'medium' })
    expect(finding.message).toContain('do not show that it happens')
  })

  test('confidence is that of the weakest fact', () => {
    const unsure = fact('technique', 'keystrokes', { confidence: 'low' })
    expect(only([keystrokes, unsure], rulebook(noKeystrokes), situation()).confidence).toBe('low')
  })

  test('what depends on an unknown employer asks', () => {
    const council = criterion({
      when: { profile: { 'works-council': true } },
      require: { right: 'access' },
    })
    const finding = only([keystrokes], rulebook(council), situation())
    expect(finding.message).toContain('works council')
  })
})

describe('elements', () => {
  const list = criterion({
    elements: [
      { id: 'types', title: 'the types', require: { technique: 'any' }, message: 'no types' },
      { id: 'why', title: 'the purposes', require: { purpose: 'any' }, message: 'no purposes' },
      { id: 'access', title: 'access', require: { right: 'access' }, message: 'no access' },
    ],
  })
  const purpose = fact('purpose', 'security')
  const access = fact('right', 'access')

  test('all pass, some partial with the missing ones named', () => {
    expect(only([keystrokes, purpose, access], rulebook(list), situation()).outcome).toBe('pass')
    const partial = only([keystrokes], rulebook(list), situation())
    expect(partial).toMatchObject({
      outcome: 'partial',
      message: 'Missing: the purposes and access.',
    })
    expect(partial.elements?.map(({ id, present }) => [id, present])).toEqual([
      ['types', true],
      ['why', false],
      ['access', false],
    ])
  })

  test('none fails', () => {
    const rest = { ...list, elements: list.elements.slice(1) }
    const finding = only([keystrokes], rulebook(rest), situation())
    expect(finding).toMatchObject({ outcome: 'fail', absence: true })
  })

  test('a partial one is known by what is missing, not by what is there', () => {
    const one = only([keystrokes], rulebook(list), situation())
    const other = only([fact('technique', 'cctv')], rulebook(list), situation())
    const fuller = only([keystrokes, access], rulebook(list), situation())
    expect(other.fingerprint).toBe(one.fingerprint)
    expect(fuller.fingerprint).not.toBe(one.fingerprint)
  })
})

describe('fingerprints', () => {
  const print = (quote: string, document = 'policy.md') => {
    const at = { ...keystrokes.place, quote, document }
    return only([{ ...keystrokes, place: at }], rulebook(noKeystrokes), situation()).fingerprint
  }

  test('are 16 hex digits of the words, whatever moves around them', () => {
    expect(print('We record keystrokes.')).toMatch(/^[0-9a-f]{16}$/)
    expect(print('  we record\n  keystrokes', 'elsewhere/other.pdf')).toBe(
      print('We record keystrokes.'),
    )
    expect(print('We record every keystroke.')).not.toBe(print('We record keystrokes.'))
  })

  test('of an absence follow the rule and the name of the set', () => {
    const absent = (set: string, id: string) =>
      only([fact('technique', 'cctv')], rulebook({ ...noKeystrokes, id }), situation({ set }))
        .fingerprint
    expect(absent('a', 'one')).toBe(absent('a', 'one'))
    expect(absent('b', 'one')).not.toBe(absent('a', 'one'))
    expect(absent('a', 'two')).not.toBe(absent('a', 'one'))
  })
})

describe('law', () => {
  const access = criterion({ require: { right: 'access' } }, 'access')
  const rule = (more: Partial<LawRule> = {}, norm: Partial<LawRule['norm']> = {}): LawRule => ({
    ...access,
    id: 'xx/access',
    jurisdiction: 'xx',
    criterion: 'access',
    status: 'active',
    norm: {
      rule: 'xx/access',
      jurisdiction: 'xx',
      instrument: 'Act',
      citation: '§ 1',
      url: 'https://example.org',
      from: '2026-01-01',
      until: null,
      checked: null,
      verified: 'official',
      force: 'law',
      ...norm,
    },
    ...more,
  })
  const book = (...rules: readonly LawRule[]) => ({
    ...rulebook(access),
    packs: [{ id: 'xx', title: 'XX', language: 'en', brings: [], rules }],
  })
  const lawOn = (asOf: string, one: LawRule, drafts = false) =>
    judge([keystrokes], book(one), situation({ asOf, drafts })).filter(({ kind }) => kind === 'law')

  test('a gap carries the norms that fail with it', () => {
    const [gap] = judge([keystrokes], book(rule()), situation())
    expect(gap).toMatchObject({ kind: 'criterion', outcome: 'fail' })
    expect(gap?.norms.map((norm) => norm.rule)).toEqual(['xx/access'])
    const [met] = judge([keystrokes, fact('right', 'access')], book(rule()), situation())
    expect(met?.norms).toEqual([])
  })

  test('to come, in force, gone: both sides of each day', () => {
    const dated = rule({}, { until: '2026-06-30' })
    expect(lawOn('2025-12-31', dated)[0]?.status).toBe('coming')
    expect(lawOn('2026-01-01', dated)[0]?.status).toBe('in-force')
    expect(lawOn('2026-06-30', dated)[0]?.status).toBe('in-force')
    expect(lawOn('2026-07-01', dated)).toEqual([])
  })

  test('what is to come does not yet count against the criterion', () => {
    const [gap] = judge([keystrokes], book(rule({}, { from: '2027-01-01' })), situation())
    expect(gap?.norms).toEqual([])
  })

  test('drafts are shown only when asked for, and never silence the criterion', () => {
    const draft = rule({ status: 'draft' })
    expect(lawOn('2026-11-21', draft)).toEqual([])
    expect(lawOn('2026-11-21', draft, true)[0]?.status).toBe('draft')
    const [gap] = judge([keystrokes], book(draft), situation({ drafts: true }))
    expect(gap).toMatchObject({ outcome: 'fail', norms: [] })
  })

  test('topics select across criteria and packs', () => {
    const tagged = rule({ topics: ['cctv'] })
    const found = judge([keystrokes], book(tagged), situation({ topics: ['cctv'] }))
    expect(found.map(({ id }) => id)).toEqual(['xx/access'])
  })
})
