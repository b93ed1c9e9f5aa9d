// Runs the examples of every tool file, and holds that each row is shown on and off and that no file has two owners.
import { describe, expect, test } from 'vitest'
import { adapt, factLine } from '../../src/adapt/index.ts'
import { recogniseAll } from '../../src/adapt/recognise.ts'
import { applyRow } from '../../src/adapt/rows.ts'
import type { SettingsDocument } from '../../src/model/document.ts'
import type { SettingRow, Tool, ToolExample } from '../../src/model/tool.ts'
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

/** What a row says of an example, as a text: nothing, its facts, their opposite, other facts. */
function said(row: SettingRow, tool: Tool, document: SettingsDocument): string {
  const anchors = recogniseAll(document, [tool])[0]?.anchors ?? []
  const { found } = applyRow(row, { root: document.root, style: tool.keys, anchors })
  return found
    .map(({ templates, denied, amount, endless }) =>
      templates.length === 0 ? '' : JSON.stringify({ templates, denied, amount, endless }),
    )
    .join('')
}

/** Rows as written: those of several paths count as one. */
function writtenRows(tool: Tool): readonly (readonly SettingRow[])[] {
  const groups = new Map<string, SettingRow[]>()
  for (const row of tool.settings) {
    const key = JSON.stringify({ ...row, path: undefined })
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()]
}

describe.each(tools)('$id', (tool) => {
  test.each(writtenRows(tool).map((rows) => ({ path: rows[0]?.path.text, rows })))(
    '$path is shown on and off',
    ({ rows }) => {
      const documents = cases.filter((each) => each.tool === tool).map((each) => each.document)
      const outcomes = new Set(
        documents.map((document) => rows.map((row) => said(row, tool, document)).join('')),
      )
      expect(outcomes.size).toBeGreaterThanOrEqual(2)
      expect([...outcomes].some((each) => each !== '')).toBe(true)
    },
  )
})
