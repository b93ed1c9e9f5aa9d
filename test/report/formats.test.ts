// The formats for machines: SARIF, JUnit, GitLab, GitHub, CSV, badge; each read by what consumes it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import ajvDraft4 from 'ajv-draft-04'
import { parse } from 'csv-parse/sync'
import { parse as parseJunit } from 'junit2json'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Audit } from '../../src/model/audit.ts'
import { auditFormats } from '../../src/report/formats.ts'
import { type Reporter, reporters } from '../../src/report/index.ts'
import { fact, finding, textPlace, view } from './make.ts'
import { sample } from './sample.ts'

/** The published schema, as a test library brings it. */
const schemaFile = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
)
const isSarif = new ajvDraft4.default({
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
}).compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object)

const evil =
  '=cmd|\'/c calc\'!A0 <script>alert(1)</script> "quoted", \u001b[31m ]]> ::error::x\u202e %0A'
const waiver = {
  reason: 'agreed with the council',
  owner: 'A. Muster',
  until: '2027-01-01',
  kind: 'accepted-risk',
} as const
const hostile: Audit = {
  ...sample,
  set: evil,
  facts: [
    fact({ facet: 'technique', value: 'keystrokes', place: textPlace('a b&<c>.md', 3, evil) }),
  ],
  findings: [
    finding({
      id: 'x',
      title: evil,
      message: evil,
      why: evil,
      ask: evil,
      fix: evil,
      facts: [
        fact({ facet: 'technique', value: 'keystrokes', place: textPlace('a b&<c>.md', 3, evil) }),
      ],
    }),
    finding({ id: 'y', outcome: 'unknown', message: evil, absence: true }),
    finding({ id: 'z', waiver }),
    finding({
      id: 'pdf',
      facts: [
        fact({
          facet: 'retention',
          value: 'P90D',
          place: {
            document: 'notice.pdf',
            quote: evil,
            locator: { kind: 'page', page: 2, line: 7, endPage: 2, endLine: 7 },
          },
        }),
      ],
    }),
  ],
  diagnostics: [
    { id: 'd', level: 'error', source: 'input', document: evil, message: evil, advice: evil },
  ],
}

const texts = new Map<string, { calm: string; hostile: string }>()
const of = (format: string) => texts.get(format) ?? { calm: '', hostile: '' }

beforeAll(async () => {
  for (const format of auditFormats) {
    const report: Reporter = await reporters[format]()
    texts.set(format, { calm: report([sample], view), hostile: report([hostile], view) })
  }
})

function parseXml(text: string): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
}

describe('every format', () => {
  test.each(auditFormats)('%s tells something, and nothing that steers a terminal', (format) => {
    const { calm, hostile: attacked } = of(format)
    expect(calm.length).toBeGreaterThan(200)
    const text = format === 'json' || format === 'sarif' || format === 'gitlab' ? '' : attacked
    expect(text.replace(/\r?\n/g, '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })

  test.each(auditFormats)(
    '%s gives the same bytes again, in whatever order findings come',
    async (format) => {
      const reversed = { ...sample, findings: [...sample.findings].reverse() }
      const report: Reporter = await reporters[format]()
      expect(report([structuredClone(reversed)], view)).toBe(of(format).calm)
    },
  )
})

describe('SARIF', () => {
  test('is valid', () => {
    for (const text of Object.values(of('sarif'))) {
      isSarif(JSON.parse(text))
      expect(isSarif.errors ?? []).toEqual([])
    }
  })

  test('lists every rule that was judged, and each gap with its region', () => {
    const [run] = JSON.parse(of('sarif').calm).runs
    const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id)
    expect(ids).toEqual([...new Set(sample.findings.map(({ id }) => id))].sort())
    const [first] = run.results
    expect(run.tool.driver.rules[first.ruleIndex].id).toBe(first.ruleId)
    expect(first.locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'memo.md' },
      region: { startLine: 14, startColumn: 1, endLine: 14 },
    })
  })

  test('invents no line: pages stand in properties, absences on the file', () => {
    const [run] = JSON.parse(of('sarif').hostile).runs
    const pdf = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'pdf')
    expect(pdf.locations[0].physicalLocation.region).toBeUndefined()
    expect(pdf.locations[0].properties).toMatchObject({ page: 2, line: 7 })
  })

  test('carries waivers as suppressions and fingerprints', () => {
    const [run] = JSON.parse(of('sarif').hostile).runs
    const waived = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'z')
    expect(waived.suppressions).toMatchObject([{ kind: 'external', status: 'accepted' }])
    expect(waived.partialFingerprints).toEqual({ 'sousveil/v1': '0123456789abcdef' })
  })

  test('names files from the repository, as URIs', async () => {
    const report = await reporters.sarif()
    const text = report([hostile], { ...view, base: 'docs/' })
    expect(text).toContain('"uri": "docs/a%20b%26%3Cc%3E.md"')
  })
})

describe('JUnit', () => {
  test('is read by a consumer, with the numbers that were written', async () => {
    for (const text of Object.values(of('junit'))) {
      parseXml(text)
      const read = (await parseJunit(text)) as {
        tests: number
        testsuite: { testcase: object[] }[]
      }
      const cases = read.testsuite.flatMap(({ testcase }) => testcase)
      expect(cases).toHaveLength(read.tests)
      expect(read.tests).toBeGreaterThan(3)
    }
  })
})

describe('GitLab code quality', () => {
  test('has what the service demands', () => {
    for (const text of Object.values(of('gitlab'))) {
      const issues = JSON.parse(text) as Record<string, unknown>[]
      expect(issues.length).toBeGreaterThan(1)
      for (const issue of issues) {
        expect(issue).toMatchObject({
          description: expect.any(String),
          check_name: expect.any(String),
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
          severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/),
          location: { path: expect.any(String), lines: { begin: expect.any(Number) } },
        })
      }
      expect(text).not.toContain('"check_name": "z"')
    }
  })
})

describe('GitHub annotations', () => {
  test('are one command a line, whatever the documents say', () => {
    for (const text of Object.values(of('github'))) {
      const lines = text.trimEnd().split('\n')
      expect(lines.length).toBeGreaterThan(1)
      for (const line of lines) {
        expect(line).toMatch(/^::(error|warning|notice) ([a-zA-Z]+=[^,:]*,?)*::[^\r\n]*$/)
        expect(line.replace(/%(25|0A|0D|3A|2C)/g, '')).not.toContain('%')
      }
    }
  })
})

describe('CSV', () => {
  test('is read back cell by cell, and no cell is a formula', () => {
    for (const [text, audit] of [
      [of('csv').calm, sample],
      [of('csv').hostile, hostile],
    ] as const) {
      const rows = parse(text, { columns: true }) as Record<string, string>[]
      expect(rows).toHaveLength(audit.findings.length)
      const cells = rows.flatMap((row) => Object.values(row))
      expect(cells.filter((cell) => /^[=+\-@\t\r|%]/.test(cell))).toEqual([])
    }
    expect(of('csv').hostile).toContain("'=cmd")
  })
})

describe('badge', () => {
  test('is an image with its words in it', () => {
    parseXml(of('badge').calm)
    expect(of('badge').calm).toContain('aria-label="monitoring protection: E · 31/100"')
  })
})

describe('HTML', () => {
  test('runs nothing and fetches nothing', () => {
    const text = of('html').hostile
    expect(text).not.toMatch(/<script|<img|<link|<iframe|\son\w+=|javascript:|@import|url\(/i)
    expect(text).toContain("default-src 'none'")
    expect(text).toContain('&lt;script&gt;')
  })

  test('is well formed', () => {
    for (const text of Object.values(of('html'))) {
      const body = text
        .replace('<!doctype html>', '')
        .replace(/<(meta|br|link)([^>]*)>/g, '<$1$2/>')
      parseXml(body)
    }
  })
})

describe('Markdown', () => {
  test('documents cannot write markup', () => {
    const text = of('markdown').hostile.replace(/`[^`]*`/g, '')
    expect(text).not.toContain('<script>')
    expect(text).toContain('\\<script\\>')
  })
})
