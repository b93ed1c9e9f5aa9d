// JSON reports hold to their published schemas.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { factsJson } from '../../src/report/facts-json.ts'
import { json } from '../../src/report/json.ts'
import { root } from '../walk.ts'
import { fact } from './make.ts'
import { sample } from './sample.ts'

const schema = (name: string) =>
  JSON.parse(readFileSync(join(root, 'src/schema', `${name}.schema.json`), 'utf8')) as object

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false })
ajv.addSchema(schema('facts'))
ajv.addSchema(schema('audit'))
const faults = (name: string, value: unknown) => {
  const check = ajv.getSchema(`${name}.schema.json`)
  if (check === undefined) throw new Error(`no schema ${name}`)
  check(value)
  return check.errors ?? []
}

describe('facts as JSON', () => {
  const everywhere = [
    ...sample.facts,
    fact({
      facet: 'retention',
      value: 'P90D',
      amount: { iso: 'P90D', days: 90 },
      condition: 'unless needed',
      place: {
        document: 'notice.pdf',
        quote: 'kept 90 days',
        locator: { kind: 'page', page: 2, line: 4, endPage: 3, endLine: 1 },
      },
    }),
    fact({
      facet: 'choice',
      value: 'opt-out',
      place: {
        document: 'handbook.docx',
        quote: 'you may opt out',
        locator: { kind: 'paragraph', paragraph: 7, endParagraph: 7 },
      },
    }),
  ]
  const report = JSON.parse(factsJson(everywhere, sample.diagnostics))

  test('hold to the schema, every kind of place included', () => {
    expect(faults('facts', report)).toEqual([])
    expect(report.facts).toHaveLength(sample.facts.length + 2)
  })

  test('carry the places of their formats and no invented numbers', () => {
    const [first] = report.facts
    expect(first.source).toEqual({
      file: 'memo.md',
      line: 14,
      endLine: 14,
      column: 1,
      quote: expect.stringMatching(/^From Monday/),
    })
    expect(report.facts.at(-2).source).toEqual({
      file: 'notice.pdf',
      line: 4,
      endLine: 1,
      page: 2,
      endPage: 3,
      quote: 'kept 90 days',
    })
    expect(report.facts.at(-1).source).toEqual({
      file: 'handbook.docx',
      paragraph: 7,
      endParagraph: 7,
      quote: 'you may opt out',
    })
    const setting = report.facts.find((each: { origin: string }) => each.origin === 'config')
    expect(setting.source).toMatchObject({ path: 'capture.windowTitles', line: 8 })
  })

  test('the schema refuses what is no fact', () => {
    const broken = { ...report, facts: [{ ...report.facts[0], stance: 'maybe' }] }
    expect(faults('facts', broken).length).toBeGreaterThan(0)
  })
})

describe('the audit as JSON', () => {
  test('holds to the schema', () => {
    expect(faults('audit', JSON.parse(json([sample], { each: false })))).toEqual([])
  })

  test('one line holds the same', () => {
    const line = json([sample], { each: true })
    expect(line.trimEnd()).not.toContain('\n')
    expect(JSON.parse(line)).toEqual(JSON.parse(json([sample], { each: false })))
  })

  test('the schema refuses an unknown outcome', () => {
    const report = JSON.parse(json([sample], { each: false }))
    report.findings[0].outcome = 'perfect'
    expect(faults('audit', report).length).toBeGreaterThan(0)
  })
})
