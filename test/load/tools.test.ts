// Holds that every mistake in a tool file is said at its line, with the nearest valid word.
import { describe, expect, test } from 'vitest'
import { parseSettingPath } from '../../src/load/setting-path.ts'
import { loadText } from '../tools/load.ts'

const good = `id: own
title: Own agent
vendor: Fernhollow
category: monitor
docs: https://docs.fernhollow.example
export: Ask for it.
gates: { running: { path: on, on: true } }
recognise: [{ format: [json], any: [{ path: agent }] }]
settings:
  - path: agent.shots
    reader: flag
    if: running
    fact: technique/screenshots
    note: Takes screenshots.
examples: [{ name: e, file: a.json, content: { agent: 1 }, facts: [] }]
`

/** The complaint on the file with one text replaced (one that knows the word, if any): its line, message and advice. */
function complaint(from: string, to: string) {
  const { tool, diagnostics } = loadText(good.replace(from, to))
  expect(tool).toBeNull()
  const first = diagnostics.find(({ advice }) => advice.startsWith('Did')) ?? diagnostics[0]
  const line = first?.locator?.kind === 'text' ? first.locator.line : undefined
  return [line, first?.message, first?.advice]
}

test('a good file loads', () => {
  const { tool, diagnostics } = loadText(good)
  expect(diagnostics).toEqual([])
  expect(tool).toMatchObject({ id: 'own', keys: 'exact', fallback: false })
  expect(tool?.settings[0]).toMatchObject({
    off: 'off',
    confidence: 'high',
    if: { kind: 'setting' },
  })
})

describe('mistakes', () => {
  test.each([
    ['reader: flag', 'reader: flg', 11, 'Did you mean `flag`?'],
    ['technique/screenshots', 'technique/screenshot', 13, 'Did you mean `screenshots`?'],
    ['technique/screenshots', 'tecnique/screenshots', 13, 'Did you mean `technique`?'],
    ['technique/screenshots', 'retention of keystroke', 13, 'Did you mean `keystrokes`?'],
    ['if: running', 'if: runing', 12, 'Did you mean `running`?'],
    ['note: Takes', 'nota: Takes', 14, 'Did you mean `note`?'],
    [
      'path: agent.shots',
      'path: agent.[shots',
      10,
      'Write it as a.b, list[*].key, map.{name}.key or ./sibling.',
    ],
    [
      '    fact: technique/screenshots\n',
      '',
      10,
      'Give it `fact:`, or list the path under `ignore:`.',
    ],
    ['reader: flag', 'reader: enum', 10, 'Say what each word means.'],
    ['{ path: on, on: true }', '{ all: [running] }', 12, 'Break the circle.'],
  ])('%s → %s', (from, to, line, advice) => {
    const [at, message, said] = complaint(from, to)
    expect(String(said)).toContain(advice)
    expect(at).toBe(line)
    expect(message).toMatch(/\.$/)
  })

  test('broken YAML has its line', () => {
    expect(complaint('vendor: Fernhollow', 'vendor: "Fernhollow')[0]).toBeGreaterThanOrEqual(3)
  })
})

describe('paths', () => {
  test.each([
    ['a.b', ['key', 'key']],
    ['"a.b".c', ['key', 'key']],
    ['a[*].b', ['key', 'items', 'key']],
    ['a[0]', ['key', 'items']],
    ['a[Type=x, Kind!=y].b', ['key', 'filter', 'key']],
    ['**.b', ['deep', 'key']],
    ['a.*.{name}', ['key', 'any', 'any']],
    ['a.b*c', ['key', 'glob']],
    ['./b', ['key']],
    ['../b', ['key']],
    ['.', []],
  ])('%s', (text, kinds) => {
    const parsed = parseSettingPath(text)
    expect('path' in parsed && parsed.path.steps.map(({ kind }) => kind)).toEqual(kinds)
  })

  test.each(['', 'a[', 'a[x y]'])('%s is none', (text) => {
    expect(parseSettingPath(text)).toHaveProperty('problem')
  })
})
