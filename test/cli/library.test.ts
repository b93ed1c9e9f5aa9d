// The library: the example of the README runs as it stands, and inputs in memory count like files.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { audit, render } from '../../src/index.ts'
import { root } from '../walk.ts'

const bytes = new TextEncoder().encode('We record the keystrokes of employees on company laptops.')
const asOf = '2026-11-21'

describe('audit()', () => {
  test('takes inputs in memory', async () => {
    const done = await audit([{ name: 'memo.txt', bytes }], { asOf, jurisdictions: ['us-ny'] })
    expect(done.documents.map(({ name }) => name)).toEqual(['memo.txt'])
    expect(done.facts.map(({ value }) => value)).toContain('keystrokes')
    expect(done.jurisdictions.map(({ id }) => id)).toEqual(['us-ny', 'us'])
    expect(await render(done, 'markdown')).toContain('keystrokes')
  })

  test('tells what is wrong as diagnostics', async () => {
    const done = await audit(['none.md'], { asOf, jurisdictions: ['atlantis'] })
    expect(done.diagnostics.map(({ id }) => id)).toEqual(['file-unreadable', 'pack-unknown'])
  })

  test('the example of the README runs', () => {
    const page = readFileSync(join(root, 'README.md'), 'utf8')
    const code = /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
    expect(code).toContain("from 'sousveil'")
    const run = spawnSync(process.execPath, ['--input-type=module'], {
      cwd: root,
      input: code,
      encoding: 'utf8',
    })
    expect(run.stderr).toBe('')
    expect(run.stdout).toMatch(/^[A-F]\+? \d+\n# What the documents say/)
  })
})
