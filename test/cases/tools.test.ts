// Runs the examples of the tool files that cases bring along, and holds that the case's own settings are read by them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { adapt, factLine } from '../../src/adapt/index.ts'
import type { Tool, ToolExample } from '../../src/model/tool.ts'
import { loadText } from '../tools/load.ts'
import { readSettings } from '../tools/read-example.ts'
import { filesUnder, root } from '../walk.ts'
import { cases, folder } from './list.ts'

const withTools = cases.filter(({ tools }) => tools !== undefined)
const loaded = withTools.map((one) => ({
  one,
  files: filesUnder(`${folder}/${one.name}/${one.tools}`, '.yaml').map((path) =>
    loadText(readFileSync(join(root, path), 'utf8'), path),
  ),
}))
const examples = loaded.flatMap(({ files }) =>
  files.flatMap(({ tool }) =>
    (tool?.examples ?? []).map((example): { tool: Tool; example: ToolExample } => ({
      tool: tool as Tool,
      example,
    })),
  ),
)

test('tool files are there and load without complaint', () => {
  expect(withTools.length).toBeGreaterThan(0)
  expect(examples.length).toBeGreaterThanOrEqual(withTools.length * 2)
  expect(loaded.flatMap(({ files }) => files.flatMap(({ diagnostics }) => diagnostics))).toEqual([])
})

test.each(examples)('$tool.id: $example.name', async ({ tool, example }) => {
  const document = await readSettings(example.file, example.content)
  const { facts, unmapped } = adapt(document, [tool])
  expect(facts.map(factLine).sort()).toEqual([...example.facts].sort())
  expect(unmapped).toEqual(example.unmapped ?? [])
})

test.each(loaded)('$one.name: its settings are read whole', async ({ one, files }) => {
  const settings = filesUnder(`${folder}/${one.name}/${one.set}`, '.json')
  expect(settings.length).toBeGreaterThan(0)
  const tools = files.flatMap(({ tool }) => (tool ? [tool] : []))
  for (const path of settings) {
    const document = await readSettings(path, readFileSync(join(root, path), 'utf8'))
    const { tool, unmapped } = adapt(document, tools)
    expect([path, tools.some(({ id }) => id === tool)]).toEqual([path, true])
    expect([path, unmapped]).toEqual([path, []])
  }
})
