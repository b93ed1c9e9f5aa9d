// The report for a terminal: order, width, ASCII, colour, and harmless quotations.
import { describe, expect, test } from 'vitest'
import type { View } from '../../src/model/view.ts'
import { text } from '../../src/report/terminal/index.ts'
import { widthOf } from '../../src/report/width.ts'
import { fact, finding, textPlace, view } from './make.ts'
import { sample } from './sample.ts'

const plain = text(sample, view)

describe('the report for a terminal', () => {
  test('asks the questions of the person who is watched before it grades', () => {
    const order = [
      'Judged by',
      'What is recorded about me?',
      'Why?',
      'How long is it kept?',
      'Who sees it?',
      'Can I say no?',
      'What should I ask?',
      'Grade E',
      'THE LAW BESIDE IT',
      'INVENTORY',
      'RETENTION',
      'RECIPIENTS',
      'CHOICE',
      'SAID AGAINST SET',
      'FINDINGS',
      'NOTES ON THE INPUT',
      'HOW TO READ THIS',
    ]
    const places = order.map((words) => plain.indexOf(words))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('names the jurisdictions and why in its first lines', () => {
    const first = plain.split('\n').slice(0, 10).join(' ').replace(/\s+/g, ' ')
    expect(first).toContain('New York (given)')
    expect(first).toContain('United States (brought by New York)')
    const none = text({ ...sample, jurisdictions: [] }, view)
      .split('\n')
      .slice(0, 10)
      .join(' ')
    expect(none.replace(/\s+/g, ' ')).toContain('no jurisdiction was given or detected')
  })

  test.each([60, 72, 80, 100, 200])('keeps to %i columns', (width) => {
    const long = finding({ id: 'x'.repeat(150), message: `長い文章 ${'字'.repeat(120)}` })
    const lines = text({ ...sample, findings: [...sample.findings, long] }, { ...view, width })
    const widest = Math.max(...lines.split('\n').map(widthOf))
    expect(widest).toBeLessThanOrEqual(Math.min(width, 100))
    expect(lines.split('\n').length).toBeGreaterThan(60)
  })

  test('needs neither colour nor anything beyond ASCII', () => {
    const ascii = text(sample, { ...view, unicode: false })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
    expect(ascii.replace(/§/g, '')).toMatch(/^[\x0a\x20-\x7e]+$/)
    expect(plain).not.toContain('\u001b')
    expect(text(sample, { ...view, colour: true })).toContain('\u001b[')
  })

  test('colour changes nothing but colour', () => {
    const coloured = text(sample, { ...view, colour: true })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what it strips
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain)
  })

  test('escapes what a document could steer the terminal with', () => {
    const evil = 'red \u001b[31m bell \u0007 \u202eoverride \u009b2J\u2066'
    const place = textPlace(`a\u001b]0;x\u0007.md`, 3, evil)
    const bad = fact({ facet: 'technique', value: 'keystrokes', place })
    const attacked = text(
      {
        ...sample,
        facts: [bad],
        findings: [finding({ id: evil, message: evil, ask: evil, facts: [bad] })],
        documents: sample.documents.map((document) => ({ ...document, name: evil, tool: evil })),
        jurisdictions: [{ id: 'x', title: evil, from: 'detected', why: evil }],
        diagnostics: [{ ...sample.diagnostics[0]!, message: evil, document: evil }],
      },
      view,
    )
    expect(attacked).toMatch(/^[^\p{Cc}\p{Cf}]+$/mu)
    expect(attacked.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    expect(attacked).toContain('\\u{1b}[31m')
  })

  test('without a grade it says why', () => {
    const score = { ...sample.score, grade: null, value: null, low: null, high: null }
    const none = text({ ...sample, score: { ...score, note: 'No grade: coverage is 40%' } }, view)
    expect(none).toContain('No grade: coverage is 40%')
  })

  test('same audit, same bytes', () => {
    const other = text(structuredClone(sample), { ...view } satisfies View)
    expect(other).toBe(plain)
    const reversed = { ...sample, findings: [...sample.findings].reverse() }
    expect(text(reversed, view)).toBe(plain)
  })
})
