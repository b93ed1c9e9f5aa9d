// Runs the examples of every tool file, and holds that each row is shown on and off and that no file has two owners.
import { describe, expect, test } from 'vitest'
import { adapt, factLine } from '../../src/adapt/index.ts'
import { recogniseAll } from '../../src/adapt/recognise.ts'
import { applyRow } from '../../src/adapt/rows.ts'
import type { SettingsDocument } from '../../src/model/document.ts'
import type { Tool, ToolExample } from '../../src/model/tool.ts'
import { loadedTools, tools } from './load.ts'
import { readSettings } from './read-example.ts'

interface Case {
  readonly tool: Tool
  readonly example: ToolExample
  readonly document: SettingsDocument
}

const cases: Case[] = []
for (const tool of tools)
  for (const example of tool.examples)
    cases.push({ tool, example, document: await readSettings(example.file, example.content) })

test('tool files are there and load without complaint', () => {
  expect(loadedTools.flatMap(({ diagnostics }) => diagnostics)).toEqual([])
  expect(tools.length).toBeGreaterThanOrEqual(1)
  expect(cases.length).toBeGreaterThanOrEqual(tools.length * 2)
})

describe.each(cases)('$tool.id: $example.name', ({ tool, example, document }) => {
  test('gives the facts it says', () => {
    const adapted = adapt(document, tools)
    expect(adapted.tool).toBe(tool.id)
    expect(adapted.facts.map(factLine).sort()).toEqual([...example.facts].sort())
    if (example.unmapped) expect(adapted.unmapped).toEqual(example.unmapped)
  })

  test('belongs to this tool alone', () => {
    expect(recogniseAll(document, tools).map((each) => each.tool.id)).toEqual([tool.id])
  })

  test('does not rest on its file name alone', () => {
    const bare: SettingsDocument = {
      ...document,
      root: { kind: 'map', entries: new Map(), path: '' },
    }
    expect(recogniseAll(bare, tools)).toEqual([])
  })
})

/** Whether an example of the tool makes the row state facts, and whether another keeps it silent or has it deny. */
function shown(tool: Tool, index: number): { readonly on: boolean; readonly off: boolean } {
  const row = tool.settings[index]!
  const states = cases
    .filter((each) => each.tool === tool)
    .map(({ document }) => {
      const anchors = recogniseAll(document, [tool])[0]?.anchors.map((node) => node) ?? []
      const { found } = applyRow(row, { root: document.root, style: tool.keys, anchors })
      return found.some(({ templates, denied }) => templates.length > 0 && !denied)
    })
  return { on: states.includes(true), off: states.includes(false) }
}

describe.each(tools)('$id', (tool) => {
  test.each(tool.settings.map((row, index) => ({ path: row.path.text, index })))(
    'row $index ($path) is shown on and off',
    ({ index }) => {
      expect(shown(tool, index)).toEqual({ on: true, off: true })
    },
  )
})
