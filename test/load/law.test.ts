// Holds how law rules and packs are loaded: ids, norms, mistakes told, what is brought and adopted.
import { describe, expect, test } from 'vitest'
import { loadPackHead, loadRule } from '../../src/load/law.ts'
import { joinPacks, selectPacks } from '../../src/load/packs.ts'
import { check, vocabulary } from '../making.ts'

const rule = `id: written-notice
title: Notice in writing
severity: high
criterion: access-to-own-data
norm:
  instrument: Act
  citation: § 1
  url: https://example.org/act
  from: 2022-05-07
  checked: 2026-11-21
  verified: secondary
status: active
require: { right: access }
silence: fail
messages: { pass: Good., fail: Bad. }
why: Why.
fix: Fix.
ask: Ask?
where: [monitoring-policy]
examples: [{ name: one, outcome: pass, text: x }]
`

function ruleWith(from: string, to: string, file = 'rules/law/xx/written-notice.yaml') {
  expect(rule).toContain(from)
  const known = { vocabulary, criteria: new Set(['access-to-own-data']) }
  return loadRule(file, rule.replace(from, to), 'xx', known, check)
}

describe('law', () => {
  test('the id is formed of folder and file; the norm knows its rule', () => {
    const { rule: made, diagnostics } = ruleWith('§ 1', '§ 2')
    expect(diagnostics).toEqual([])
    expect(made).toMatchObject({ id: 'xx/written-notice', jurisdiction: 'xx', status: 'active' })
    expect(made?.norm).toMatchObject({ rule: 'xx/written-notice', until: null, force: 'law' })
  })

  const mistakes: readonly (readonly [string, string, string, string])[] = [
    [
      'an unknown criterion',
      'criterion: access-to-own-data',
      'criterion: acess-to-own-data',
      'criterion-unknown',
    ],
    [
      'no criterion and no reason',
      'criterion: access-to-own-data',
      'criterion: null',
      'standalone-missing',
    ],
    [
      'an unverified rule that is active',
      'verified: secondary',
      'verified: unverified',
      'unverified-active',
    ],
    ['no date and no note', 'from: 2022-05-07', 'from: null', 'date-missing'],
    ['an id unlike the file', 'id: written-notice', 'id: other-notice', 'rule-id'],
    ['a date that is none', 'from: 2022-05-07', 'from: 2022-13-07', 'knowledge-shape'],
  ]

  test.each(mistakes)('%s', (_, from, to, id) => {
    expect(ruleWith(from, to).diagnostics.map((one) => one.id)).toEqual([id])
    expect(ruleWith(from, to).rule).toBeNull()
  })

  test('packs: what is brought, each once; unknown ones told', () => {
    const heads = { de: ['eu', 'int'], eu: ['int'], int: [] as string[], fr: ['eu'] }
    const packs = new Map(Object.entries(heads).map(([id, brings]) => [id, { id, brings }]))
    expect(selectPacks(packs, ['de', 'fr']).ids).toEqual(['de', 'fr', 'eu', 'int'])
    expect(selectPacks(packs, ['der']).diagnostics[0]?.advice).toBe('Did you mean `de`?')
  })

  test('packs: adopted rules stand under the new citation; unverified ones are drafts', () => {
    const head = (text: string) => loadPackHead('pack.yaml', text, check).head!
    const adopts = (verified: string) => `id: yy
title: YY
language: en
brings: []
adopts:
  - pack: xx
    instrument: YY Act
    url: https://example.org/yy
    from: 2021-01-01
    checked: 2026-11-21
    verified: ${verified}
    citations: { written-notice: Art 9 }
`
    const own = ruleWith('§ 1', '§ 1').rule!
    const xx = {
      head: head('id: xx\ntitle: XX\nlanguage: en\nbrings: []\n'),
      file: 'a',
      rules: [own],
    }
    const join = (verified: string) =>
      joinPacks([xx, { head: head(adopts(verified)), file: 'b', rules: [] }]).packs[1]?.rules[0]
    expect(join('official')).toMatchObject({
      id: 'yy/written-notice',
      jurisdiction: 'yy',
      status: 'active',
    })
    expect(join('official')?.norm).toMatchObject({
      instrument: 'YY Act',
      citation: 'Art 9',
      from: '2021-01-01',
    })
    expect(join('unverified')?.status).toBe('draft')
  })
})
