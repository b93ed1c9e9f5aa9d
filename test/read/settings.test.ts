// Settings in YAML and JSON: values, places, placeholders, duplicates, bounds.
import { expect, test } from 'vitest'
import { nodeAt, readingOf, settingsOf } from './support.ts'

test('JSON with comments and trailing commas keeps path, line and quotation', async () => {
  const document = await settingsOf(
    'settings.json',
    `{
  // prompts
  "env": {"LOG_PROMPTS": "1", /* off */ "n": -2.5e1,},
  "a.b": [true, null, {"deep": "\\u00fc"}],
}`,
  )
  expect(nodeAt(document, 'env', 'LOG_PROMPTS')).toEqual({
    kind: 'scalar',
    value: '1',
    unresolved: false,
    path: 'env.LOG_PROMPTS',
    line: 3,
    column: 11,
    quote: '"LOG_PROMPTS": "1"',
  })
  expect(nodeAt(document, 'env', 'n')).toMatchObject({ value: -25 })
  expect(nodeAt(document, 'a.b', 2, 'deep')).toMatchObject({ value: 'ü', path: '["a.b"][2].deep' })
})

test('YAML resolves anchors and merges, keeps block scalars, reads every document', async () => {
  const text = `base: &base {k: 1, j: yes}
one:
  <<: *base
  k: 2
sql: |
  select *
  from keys
empty:
---
two: 2
`
  const { documents } = await readingOf('a.yaml', text)
  expect(documents).toHaveLength(2)
  const document = await settingsOf('a.yaml', text)
  expect(nodeAt(document, 'one', 'k')).toMatchObject({ value: 2, line: 4, quote: 'k: 2' })
  expect(nodeAt(document, 'one', 'j')).toMatchObject({ value: 'yes', path: 'one.j', line: 1 })
  expect(nodeAt(document, 'sql')).toMatchObject({ value: 'select *\nfrom keys\n', line: 5 })
  expect(nodeAt(document, 'empty')).toMatchObject({ value: null, quote: 'empty:' })
})

test.each([
  [`"$\{VAR}"`, true],
  ['{{ monitoring.days }}', true],
  ['"{{ x }}d"', true],
  ['<fill in>', true],
  ['!vault secret', true],
  ['"30d"', false],
  ['"a < b"', false],
])('placeholder %s: %s', async (value, unresolved) => {
  const document = await settingsOf('a.yaml', `key: ${value}\n`)
  expect(nodeAt(document, 'key')).toMatchObject({ unresolved })
})

test.each([
  ['a.json', '{"a": 1,\n "a": 2}', 2],
  ['a.yaml', 'a: 1\na: 2\n', 2],
])('a duplicate key in %s is told with its line, the last holds', async (name, text, line) => {
  const { documents, diagnostics } = await readingOf(name, text)
  expect(documents).toHaveLength(1)
  expect(diagnostics).toMatchObject([{ id: 'duplicate-key', level: 'warning', locator: { line } }])
})

test.each([
  ['a.json', '{"a": \n', 2],
  ['a.json', '{"a" 1}', 1],
  ['a.json', '{"a": 1} x', 1],
  ['a.json', '{"a": "x\n"}', 1],
  ['a.yaml', 'a: [1\nb: 2\n', 2],
])('broken syntax in %s is told with its line', async (name, text, line) => {
  const { documents, diagnostics } = await readingOf(name, text)
  expect(documents).toEqual([])
  expect(diagnostics).toMatchObject([{ id: 'settings-syntax', level: 'error', locator: { line } }])
})

const laughs = `${['a: &a [x,x,x,x,x,x,x,x,x]', ...'bcdefgh']
  .map((line, at) =>
    at === 0 ? line : `${line}: &${line} [${`*${'abcdefgh'[at - 1]},`.repeat(9)}]`,
  )
  .join('\n')}\n`

test.each([
  ['a.json', '['.repeat(100_000)],
  ['a.json', '{"a":'.repeat(100_000)],
  ['a.yaml', laughs],
  ['a.yaml', 'a: &a\n  <<: *a\n'],
  ['a.yaml', '['.repeat(20_000)],
])('bombs in %s end as a diagnostic', async (name, text) => {
  const { documents, diagnostics } = await readingOf(name, text)
  expect(documents).toEqual([])
  expect(diagnostics).toHaveLength(1)
})

test('a file of comments only is told', async () => {
  expect((await readingOf('a.yaml', '# nothing\n')).diagnostics).toMatchObject([
    { id: 'empty-file' },
  ])
})

test('JSON is told from its content without a name', async () => {
  expect((await settingsOf('-', '{ "a": 1 }')).format).toBe('json')
})
