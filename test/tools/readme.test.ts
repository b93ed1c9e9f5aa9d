// Runs the tool file that rules/tools/README.md shows, so that the page stays true.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { adapt, factLine } from '../../src/adapt/index.ts'
import { root } from '../walk.ts'
import { loadText } from './load.ts'
import { readSettings } from './read-example.ts'

test('the file shown loads, and its examples give what they say', async () => {
  const page = readFileSync(join(root, 'rules/tools/README.md'), 'utf8')
  const shown = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
  const { tool, diagnostics } = loadText(shown)
  expect(diagnostics).toEqual([])
  expect(tool?.examples).toHaveLength(2)
  for (const { file, content, facts } of tool?.examples ?? []) {
    const adapted = adapt(await readSettings(file, content), tool ? [tool] : [])
    expect(adapted.facts.map(factLine).sort()).toEqual([...facts].sort())
    expect(adapted.unmapped).toEqual([])
  }
})
