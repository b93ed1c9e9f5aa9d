// Holds that the build compiles what is there, tolerates what is not, and tells what is wrong by file and line.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compileKnowledge } from '../../src/build/knowledge.ts'
import { root } from '../walk.ts'

let rules = ''

beforeEach(() => {
  rules = mkdtempSync(join(tmpdir(), 'sousveil-rules-'))
  copyFileSync(join(root, 'rules/vocabulary.yaml'), join(rules, 'vocabulary.yaml'))
})

afterEach(() => rmSync(rules, { recursive: true }))

function write(path: string, ...lines: readonly string[]): void {
  mkdirSync(join(rules, path, '..'), { recursive: true })
  writeFileSync(join(rules, path), lines.join('\n'))
}

async function compile() {
  const { json, diagnostics } = await compileKnowledge(rules, join(root, 'src/schema'))
  const told = diagnostics.map(({ document, locator, message }) => {
    const line = locator?.kind === 'text' ? `:${locator.line}` : ''
    return `${document}${line} ${message}`
  })
  return { json, told }
}

test('folders that are not there compile to nothing', async () => {
  const { json, told } = await compile()
  expect(told).toEqual([])
  expect(Object.keys(json)).toEqual(expect.arrayContaining(['vocabulary.json', 'criteria.json']))
  expect(json['criteria.json']).toEqual({ themes: [], criteria: [] })
})

test('a pack without pack.yaml, or of another name, is told', async () => {
  write('law/xx/some-rule.yaml', 'id: some-rule')
  write('law/yy/pack.yaml', 'id: zz', 'title: ZZ', 'language: en', 'brings: []')
  const { told } = await compile()
  expect(told).toEqual([
    'rules/law/xx/pack.yaml The pack has no `pack.yaml`.',
    'rules/law/yy/pack.yaml The id `zz` differs from the folder `yy`.',
  ])
})

test('mistakes are told by file and line, and what is right is compiled beside them', async () => {
  write('criteria/rights.yaml', 'theme: rights', 'title: Rights', 'wieght: 10', 'criteria: []')
  write('law/xx/pack.yaml', 'id: xx', 'title: XX', 'language: en', 'brings: [yy]')
  const { json, told } = await compile()
  expect(told).toEqual([
    'rules/criteria/rights.yaml:1 `weight` is missing.',
    'rules/criteria/rights.yaml:3 Unknown key `wieght`.',
    'rules/criteria/rights.yaml:4 The value in `criteria` must NOT have fewer than 1 items.',
    'rules/law/xx/pack.yaml There is no law pack `yy` to bring or adopt.',
  ])
  expect(json['law-xx.json']).toMatchObject({ id: 'xx', rules: [] })
})

test('a vocabulary that leads round in circles is told, and nothing else is looked at', async () => {
  const value = (broader: string) =>
    `{ label: A, definition: A., dpv: null, dpv_match: none, broader: ${broader} }`
  const facets =
    'purpose retention basis choice transparency recipient right governance safeguard scope decision'
  write(
    'vocabulary.yaml',
    'facets:',
    `  technique: { summary: S., values: { a: ${value('b')}, b: ${value('a')} } }`,
    ...facets
      .split(' ')
      .map(
        (facet) =>
          `  ${facet}: { summary: S., values: { c: { label: C, definition: C., dpv: null, dpv_match: none } } }`,
      ),
  )
  const { json, told } = await compile()
  expect(told).toHaveLength(2)
  expect(told[0]).toContain('leads back to it')
  expect(json).toEqual({})
})
