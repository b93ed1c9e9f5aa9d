// Holds the arithmetic of the score on hand-made findings: weights, shares, coverage, grades, interval, caps.
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/model/finding.ts'
import type { Theme } from '../../src/model/rulebook.ts'
import { explainScore } from '../../src/score/explain.ts'
import { score } from '../../src/score/index.ts'

const themes: readonly Theme[] = [
  { id: 'proportionality', title: 'Proportionality', weight: 20 },
  { id: 'rights', title: 'Rights', weight: 10 },
]

/** A quoted, certain failure of high severity in the first theme. */
function finding(more: Partial<Finding> = {}): Finding {
  return {
    id: 'one',
    kind: 'criterion',
    title: 'One',
    outcome: 'fail',
    severity: 'high',
    confidence: 'high',
    message: '',
    why: '',
    ask: '',
    fix: '',
    norms: [],
    facts: [],
    absence: false,
    theme: 'proportionality',
    redLine: false,
    fingerprint: '0000000000000000',
    ...more,
  }
}

const pass = finding({ id: 'good', outcome: 'pass' })
const element = (present: boolean) => ({ id: 'x', present, message: '', facts: [] })

describe('value', () => {
  test('criteria weigh by severity', () => {
    const light = finding({ id: 'light', severity: 'low' })
    expect(score([pass, light], themes).value).toBe(75)
    const heavy = finding({ id: 'heavy', severity: 'critical' })
    expect(score([pass, heavy], themes).value).toBe(43)
  })

  test('a checklist counts by its share', () => {
    const half = finding({ outcome: 'partial', elements: [element(true), element(false)] })
    expect(score([half], themes).value).toBe(50)
  })

  test('themes weigh; one without a value is left out', () => {
    const right = finding({ id: 'right', theme: 'rights', outcome: 'pass' })
    expect(score([finding(), right], themes).value).toBe(33)
    expect(score([right], themes).value).toBe(100)
    expect(score([right], themes).themes.map(({ value }) => value)).toEqual([null, 100])
  })

  test('law findings count for nothing', () => {
    expect(score([pass, finding({ kind: 'law' })], themes).value).toBe(100)
  })
})

describe('coverage', () => {
  const unknown = finding({ id: 'open', outcome: 'unknown' })
  const absent = (confidence: 'medium' | 'low') =>
    finding({ id: 'gone', absence: true, confidence })

  test('unknown and absence elsewhere are not decided; due absence is', () => {
    expect(score([pass, unknown], themes)).toMatchObject({ coverage: 0.5, value: 100, grade: null })
    expect(score([pass, absent('low')], themes)).toMatchObject({ coverage: 0.5, value: 100 })
    expect(score([pass, absent('medium')], themes)).toMatchObject({ coverage: 1, value: 50 })
  })

  test('below 60% there is no grade, and the note says so', () => {
    const findings = [pass, { ...pass, id: 'b' }, { ...unknown, severity: 'critical' as const }]
    expect(score(findings, themes)).toMatchObject({ coverage: 0.6, grade: 'A' })
    expect(score([pass, unknown], themes).note).toContain('less than 60%')
  })

  test('what does not apply is not there', () => {
    const off = finding({ id: 'off', outcome: 'not-applicable' })
    expect(score([pass, off], themes)).toMatchObject({ coverage: 1, value: 100 })
    expect(score([off], themes)).toMatchObject({ grade: null, value: null, low: null, high: null })
    expect(score([off], themes).note).toContain('about monitoring workers')
  })
})

describe('grade', () => {
  /** A value of about `share` percent, by quoted findings of low severity. */
  const worth = (share: number) =>
    Array.from({ length: 100 }, (_, n) =>
      finding({ id: `${n}`, severity: 'low', outcome: n < share ? 'pass' : 'fail' }),
    )

  test.each([
    [100, 'A+'],
    [95, 'A+'],
    [94, 'A'],
    [85, 'A'],
    [84, 'B'],
    [70, 'B'],
    [69, 'C'],
    [55, 'C'],
    [54, 'D'],
    [40, 'D'],
    [39, 'E'],
    [25, 'E'],
    [24, 'F'],
  ] as const)('%d is %s', (value, grade) => {
    expect(score(worth(value), themes)).toMatchObject({ value, grade })
  })

  test('A+ needs 90% coverage and no gap of high severity', () => {
    const open = Array.from({ length: 12 }, (_, n) =>
      finding({ id: `o${n}`, severity: 'low', outcome: 'unknown' }),
    )
    expect(score([...worth(100), ...open], themes).grade).toBe('A')
    const many = Array.from({ length: 30 }, (_, n) => ({ ...pass, id: `p${n}` }))
    expect(score([...many, finding()], themes)).toMatchObject({ value: 97, grade: 'A' })
  })

  test('absence alone is never below D', () => {
    const absent = finding({ absence: true, confidence: 'medium' })
    expect(score([absent], themes)).toMatchObject({ value: 0, grade: 'D' })
    expect(score([absent, finding({ id: 'said' })], themes)).toMatchObject({ value: 0, grade: 'F' })
  })
})

describe('caps', () => {
  const good = Array.from({ length: 20 }, (_, n) => ({ ...pass, id: `p${n}` }))
  const line = finding({ id: 'no-keystroke-content', redLine: true })
  const gradeWith = (one: Finding) => score([...good, one], themes).grade

  test('red lines cap at E, the two worst at F', () => {
    expect(gradeWith(line)).toBe('E')
    expect(gradeWith({ ...line, id: 'no-covert-monitoring' })).toBe('F')
    expect(gradeWith({ ...line, id: 'no-emotion-inference' })).toBe('F')
  })

  test('a setting that contradicts the policy caps at D', () => {
    const cross = finding({
      id: 'cross-check/contradicted/technique/keystrokes',
      kind: 'cross-check',
    })
    expect(gradeWith({ ...cross, verdict: 'contradicted' })).toBe('D')
    expect(gradeWith({ ...cross, verdict: 'undisclosed' })).toBe('A+')
  })

  test('only at high confidence with a quotation, and only when crossed', () => {
    expect(gradeWith({ ...line, confidence: 'medium' })).toBe('A')
    expect(gradeWith({ ...line, absence: true })).toBe('A')
    expect(gradeWith({ ...line, outcome: 'pass' })).toBe('A+')
  })

  test('a cap names its finding', () => {
    const { caps } = score([...good, line], themes)
    expect(caps).toEqual([{ finding: 'no-keystroke-content', grade: 'E', reason: 'One' }])
  })
})

describe('interval', () => {
  test('low confidence is flipped both ways', () => {
    const unsure = finding({ id: 'unsure', outcome: 'pass', confidence: 'low' })
    expect(score([pass, unsure], themes)).toMatchObject({ low: 50, value: 100, high: 100 })
    expect(score([pass, finding()], themes)).toMatchObject({ low: 50, value: 50, high: 50 })
  })

  test('what was not found where it need not stand widens it', () => {
    const absent = finding({ absence: true, confidence: 'low' })
    expect(score([pass, absent], themes)).toMatchObject({ low: 50, value: 100, high: 100 })
  })
})

describe('explanation', () => {
  const right = finding({ id: 'right', theme: 'rights', severity: 'low' })
  const { score: own, lines, fixes } = explainScore([pass, finding(), right], themes)

  test('points add up to the value', () => {
    const sum = lines.reduce((total, line) => total + line.points, 0)
    expect(own.value).toBe(Math.round(sum))
    expect(lines.reduce((total, line) => total + line.possible, 0)).toBeCloseTo(100)
  })

  test('each fix says what it returns, the best first', () => {
    expect(fixes.map((fix) => [fix.finding, fix.gain])).toEqual([
      ['one', 34],
      ['right', 34],
    ])
    expect(fixes[0]?.value).toBe(67)
  })
})
