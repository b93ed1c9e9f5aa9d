// Tests the adapter on small tools of its own: gates, defaults, overrides, placeholders, places, counts.
import { expect, test } from 'vitest'
import { adapt, factLine } from '../../src/adapt/index.ts'
import type { Tool } from '../../src/model/tool.ts'
import { loadText } from '../tools/load.ts'
import { settingsOf } from './settings-of.ts'

const head = `
id: own
title: Own agent
vendor: Fernhollow
category: monitor
docs: https://docs.fernhollow.example
export: Ask for it.
recognise: [{ format: [json], any: [{ path: agent }] }]
examples: [{ name: e, file: a.json, content: { agent: 1 }, facts: [] }]
`

function toolWith(settings: string): Tool {
  const { tool, diagnostics } = loadText(`${head}settings:\n${settings}`)
  if (!tool) throw new Error(JSON.stringify(diagnostics))
  return tool
}

const lines = (settings: string, value: unknown): string[] =>
  adapt(settingsOf(value), [toolWith(settings)]).facts.map(factLine)

const shots = `
  - path: agent.shots
    reader: flag
    if: { path: agent.on, on: true }
    fact: technique/screenshots
    note: Takes screenshots.`

test('a closed gate keeps a row silent, an open one lets it speak', () => {
  expect(lines(shots, { agent: { on: true, shots: true } })).toEqual(['technique/screenshots'])
  expect(lines(shots, { agent: { on: false, shots: true } })).toEqual([])
  expect(lines(shots, { agent: { shots: true } })).toEqual([])
})

test('a gate that hangs on a placeholder leaves only a possibility, and says on what it hangs', () => {
  const { facts } = adapt(settingsOf({ agent: { on: '{{ on }}', shots: true } }), [toolWith(shots)])
  expect(facts).toMatchObject([
    {
      evidence: 'capability',
      modality: 'may',
      confidence: 'medium',
      condition: 'hangs on agent.on, which this file leaves open',
    },
  ])
})

test('a placeholder is not false: no fact, but a note with its place', () => {
  const { facts, diagnostics } = adapt(settingsOf({ agent: { on: true, shots: '{{ shots }}' } }), [
    toolWith(shots),
  ])
  expect(facts).toEqual([])
  expect(diagnostics).toMatchObject([
    { id: 'setting-unresolved', level: 'note', locator: { kind: 'setting', path: 'agent.shots' } },
  ])
})

test('a value that the reader does not know is said', () => {
  const { diagnostics } = adapt(settingsOf({ agent: { on: true, shots: 'sometimes' } }), [
    toolWith(shots),
  ])
  expect(diagnostics.map(({ id }) => id)).toEqual(['setting-unclear'])
})

const kept = `
  - path: agent.days
    reader: days
    never: [-1]
    if: { path: agent.shots, on: true }
    fact: retention of screenshots
    absent: retention/P180D of screenshots
    note: Kept so long.`

test('a default holds where the setting is missing, placed at the gate it rests on', () => {
  const { facts } = adapt(settingsOf({ agent: { shots: true } }), [toolWith(kept)])
  expect(facts.map(factLine)).toEqual(['retention/P180D of screenshots'])
  expect(facts).toMatchObject([
    {
      confidence: 'medium',
      note: 'Kept so long. Not set in this file: this is the default.',
      place: { quote: '"shots": true', locator: { path: 'agent.shots' } },
    },
  ])
  expect(lines(kept, { agent: { shots: true, days: 30 } })).toEqual([
    'retention/P30D of screenshots',
  ])
  expect(lines(kept, { agent: { shots: true, days: -1 } })).toEqual([
    'retention/indefinite of screenshots',
  ])
  expect(lines(kept, { agent: { shots: true, days: null } })).toEqual([
    'retention/P180D of screenshots',
  ])
  expect(lines(kept, { agent: { shots: false } })).toEqual([])
})

const ordered = `
  - path: agent.rules[*].on
    reader: list
    subject: value
    override: users
    fact: technique/keystrokes
    note: On for these.
  - path: agent.rules[*].off
    reader: list
    values: { "*": off }
    subject: value
    override: users
    fact: technique/keystrokes
    note: Off for these.`

test('rows of one group override each other in the order of the file', () => {
  expect(lines(ordered, { agent: { rules: [{ on: 'ada,ben' }, { off: 'ben' }] } })).toEqual([
    'technique/keystrokes @ada',
    'technique/keystrokes off @ben',
  ])
  expect(
    lines(ordered, { agent: { rules: [{ on: 'ada' }, { off: '*' }, { on: 'ben' }] } }),
  ).toEqual(['technique/keystrokes off', 'technique/keystrokes @ben'])
})

const queries = `
  - path: agent.{name}.sql
    reader: sql-tables
    values: { shell_history: technique/command-logging, process_events.cmdline: technique/command-logging, event_taps: none }
    subject: "{name}"
    note: Runs a query.`

test('tables and columns of a query have their meaning', () => {
  const run = (sql: string) => lines(queries, { agent: { q: { sql } } })
  expect(run("select * from shell_history where command like '%from event_taps%'")).toEqual([
    'technique/command-logging @q',
  ])
  expect(run('SELECT p.cmdline FROM users u JOIN process_events AS p ON u.uid=p.uid')).toEqual([
    'technique/command-logging @q',
  ])
  expect(run('select name from os_version, event_taps -- from shell_history')).toEqual([])
})

test('settings read by no row are counted and listed, a switched-off way is moot beside a working one', () => {
  const rows = `${shots}
  - path: agent.other
    reader: flag
    fact: technique/screenshots
    note: Another way.`
  const value = { agent: { on: true, shots: false, other: true, colour: 'red', list: [] } }
  const { facts, mapped, unmapped } = adapt(settingsOf(value), [toolWith(rows)])
  expect(facts.map(factLine)).toEqual(['technique/screenshots'])
  expect(mapped).toBe(3)
  expect(unmapped).toEqual(['agent.colour', 'agent.list'])
})

test('settings of no known tool give a warning, those of two a warning and the first', () => {
  const tool = toolWith(shots)
  expect(adapt(settingsOf({ other: 1 }), [tool]).diagnostics.map(({ id }) => id)).toEqual([
    'settings-unrecognised',
  ])
  const value = settingsOf({ agent: { on: true, shots: true } })
  const { tool: used, diagnostics } = adapt(value, [tool, { ...tool, id: 'twin' }])
  expect(used).toBe('own')
  expect(diagnostics.map(({ id }) => id)).toEqual(['settings-ambiguous'])
})
