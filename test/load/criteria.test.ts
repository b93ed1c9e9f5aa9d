// Holds how mistakes in criteria are told: file, line, column, what is wrong, the nearest valid word.
import { describe, expect, test } from 'vitest'
import { loadTheme } from '../../src/load/criteria.ts'
import { distance, nearest } from '../../src/load/nearest.ts'
import { verdictWord } from '../../src/load/wording.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { check, vocabulary } from '../making.ts'

const theme = `theme: rights
title: Rights
weight: 10
criteria:
  - id: access-to-own-data
    title: Workers see their data
    severity: high
    require: { right: access }
    silence: fail
    messages:
      pass: It can be seen.
      fail: It cannot be seen.
    why: Why.
    fix: Fix.
    ask: Ask?
    where: [monitoring-policy]
    examples:
      - { name: one, outcome: pass, text: x }
`

/** `line:column message advice` of each problem. */
function told(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ locator, message, advice }) => {
    const at = locator?.kind === 'text' ? `${locator.line}:${locator.column}` : '-'
    return `${at} ${message} ${advice}`
  })
}

function themeWith(from: string, to: string): readonly string[] {
  expect(theme).toContain(from)
  return told(loadTheme('rights.yaml', theme.replace(from, to), vocabulary, check).diagnostics)
}

describe('criteria', () => {
  test('a right file has no problems', () => {
    const { theme: head, criteria, diagnostics } = loadTheme('x.yaml', theme, vocabulary, check)
    expect(diagnostics).toEqual([])
    expect(head).toEqual({ id: 'rights', title: 'Rights', weight: 10 })
    expect(criteria.map(({ id, theme: own, redLine }) => [id, own, redLine])).toEqual([
      ['access-to-own-data', 'rights', false],
    ])
  })

  const mistakes: readonly (readonly [string, string, string, string])[] = [
    [
      'an unknown key',
      'silence: fail',
      'silense: fail',
      '9:5 Unknown key `silense` in `criteria`. Did you mean `silence`?',
    ],
    [
      'an unknown facet',
      '{ right: access }',
      '{ rights: access }',
      '8:16 Unknown key `rights` in `criteria.require`. Did you mean `right`?',
    ],
    [
      'an unknown value',
      'access }',
      'acess }',
      '8:23 `acess` is no value of the facet `right`. Did you mean `access`?',
    ],
    [
      'a bad severity',
      'severity: high',
      'severity: hihg',
      '7:15 `hihg` is no valid word in `criteria.severity`. Did you mean `high`?',
    ],
    [
      'an unknown kind of document',
      '[monitoring-policy]',
      '[monitorin-policy]',
      '16:13 `monitorin-policy` is no valid word in `criteria.where`. Did you mean `monitoring-policy`?',
    ],
    ['a missing key', '    why: Why.\n', '', '5:5 `why` is missing in `criteria`. Add `why:`.'],
    [
      'a missing message',
      '      pass: It can be seen.\n',
      '',
      '11:7 `access-to-own-data` can come out as pass but has no message for it. Add `pass:` under `messages:`.',
    ],
    [
      'a message that is never shown',
      'pass: It can',
      'partial: Some.\n      pass: It can',
      '11:16 The message for partial can never be shown. Remove it, or mend the conditions.',
    ],
    [
      'silence left open',
      '    silence: fail\n',
      '',
      '5:5 `access-to-own-data` does not say what silence means. Add `silence:` with pass, fail, unknown or not-applicable.',
    ],
    [
      'two keys in a condition',
      '{ right: access }',
      '{ right: access, scope: any }',
      '8:14 More than one key in `criteria.require`: `right`, `scope`. Join conditions by `all:` or `any:`; each holds one key.',
    ],
    [
      'an unknown technique after of',
      '{ right: access }',
      '{ retention: { stated: true, of: cctvv } }',
      '8:27 `cctvv` after `of` is neither a technique nor a purpose. Did you mean `cctv`?',
    ],
    [
      'an unknown group',
      '{ right: access }',
      '{ technique: { group: screens } }',
      '8:27 `screens` is no group of techniques. Did you mean `screen`?',
    ],
    [
      'an unknown profile key',
      '{ right: access }',
      '{ profile: { works-counsil: true } }',
      '8:27 Unknown profile key `works-counsil`. Did you mean `works-council`?',
    ],
    [
      'a profile value of the wrong kind',
      '{ right: access }',
      '{ profile: { sector: publik } }',
      '8:35 `sector` cannot be `publik`. Give `public` or `private`.',
    ],
    [
      'a verdict',
      'It cannot be seen.',
      'This is unlawful.',
      '12:13 `unlawful` reads as a verdict. Say what is stated, what is not found, or what a norm asks; give no verdict.',
    ],
    [
      'no condition at all',
      '    require: { right: access }\n',
      '',
      '5:5 At least one of `forbid`, `require`, `elements` is needed in `criteria`. Give at least one of `forbid`, `require`, `elements`.',
    ],
  ]

  test.each(mistakes)('%s', (_, from, to, expected) => {
    expect(themeWith(from, to)).toContain(expected)
  })

  test('a criterion with a mistake is left out, its neighbours stay', () => {
    const second = theme.slice(theme.indexOf('  - id')).replace('access-to-own-data', 'other')
    const text = `${theme.replace('right: access', 'right: acess')}${second}`
    const { criteria, diagnostics } = loadTheme('x.yaml', text, vocabulary, check)
    expect(criteria.map(({ id }) => id)).toEqual(['other'])
    expect(diagnostics).toHaveLength(1)
  })

  test('broken YAML, aliases without end and an empty file are told, not thrown', () => {
    expect(themeWith('title: Rights', 'title: [Rights')[0]).toMatch(/^\d+:\d+ /)
    const bomb = [
      'a: &a [1,1]',
      'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]',
      'c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]',
      'd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]',
    ]
    expect(told(loadTheme('x.yaml', bomb.join('\n'), vocabulary, check).diagnostics)[0]).toContain(
      'aliases',
    )
    expect(loadTheme('x.yaml', '', vocabulary, check).diagnostics).toHaveLength(1)
  })
})

describe('words', () => {
  test('edits are counted up to a limit', () => {
    expect(distance('keystroks', 'keystrokes', 3)).toBe(1)
    expect(distance('abc', 'xyz', 2)).toBe(3)
    expect(nearest('screnshots', ['screenshots', 'keystrokes'])).toBe('screenshots')
    expect(nearest('zebra', ['screenshots', 'keystrokes'])).toBeUndefined()
  })

  test('terms of art are no verdicts', () => {
    expect(verdictWord('The legal basis and the legal\nobligation are named.')).toBeUndefined()
    expect(verdictWord('This is not compliant.')).toBe('compliant')
    expect(verdictWord('It is legal.')).toBe('legal')
  })
})
