// Holds that a hostile file costs its document and no more: 20 seconds, 512 MB, and the rest of the set is audited.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import * as office from '../hostile/office.ts'
import * as pdf from '../hostile/pdf.ts'
import { type Run, run } from '../hostile/run.ts'
import * as text from '../hostile/text.ts'

const folder = mkdtempSync(join(tmpdir(), 'sousveil-hostile-'))
const results: string[] = []
const memo = join(folder, 'memo.md')
writeFileSync(memo, '# Monitoring\n\nWe record the phone calls of all employees.\n')

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  process.stdout.write(`\n   MB  seconds  peak of all processes\n${results.join('\n')}\n`)
})

/** Audits the file beside a harmless one. */
async function auditBeside(
  name: string,
  content: Buffer,
): Promise<Run & { readonly ids: string[] }> {
  const path = join(folder, name)
  writeFileSync(path, content)
  const result = await run(['audit', path, memo, '--format', 'json', '--fail-on', 'never'])
  results.push(
    `${result.peak.toFixed(0).padStart(5)} ${result.seconds.toFixed(1).padStart(8)}  ${name}`,
  )
  const { diagnostics, facts } = JSON.parse(result.stdout) as {
    diagnostics: { id: string; file?: string }[]
    facts: { source: { file: string } }[]
  }
  expect(facts.some(({ source }) => source.file.endsWith('memo.md'))).toBe(true)
  expect(result.peak).toBeLessThan(512)
  const ids = diagnostics.filter(({ file }) => file?.endsWith(name)).map(({ id }) => id)
  return { ...result, ids }
}

describe('a hostile PDF', () => {
  test.each([
    ['flate-bomb.pdf', pdf.flateBomb, ['limit-memory']],
    ['nested-flate-bomb.pdf', pdf.nestedFlateBomb, ['limit-memory', 'limit-time']],
    ['text-operators.pdf', pdf.textOperators, ['limit-memory', 'limit-time']],
    ['doubling-forms.pdf', pdf.doublingForms, ['limit-memory', 'limit-time']],
    ['circular-pages.pdf', pdf.circularPages, ['pdf-page-count']],
  ])('%s is stopped', async (name, build, either) => {
    const { code, ids, seconds } = await auditBeside(name, await build())
    expect(code).toBe(3)
    expect(ids).toHaveLength(1)
    expect(either).toContain(ids[0])
    expect(seconds).toBeLessThan(40)
  })

  test('with a script that never ends is read, its script is not run', async () => {
    expect(await auditBeside('endless-script.pdf', pdf.endlessScript())).toMatchObject({
      code: 0,
      ids: [],
    })
  })

  test('that declares 100 million pages is read as far as it goes', async () => {
    const { code, ids } = await auditBeside('countless-pages.pdf', pdf.countlessPages())
    expect(code).toBe(0)
    expect(ids).toContain('pdf-page-count')
  })
})

describe('a hostile DOCX', () => {
  test('that unpacks to a gigabyte is refused', async () => {
    const { code, ids } = await auditBeside('zip-bomb.docx', await office.zipBomb())
    expect({ code, ids }).toEqual({ code: 3, ids: ['too-large'] })
  })

  test('that lies about its size is read to that size or stopped', async () => {
    const { ids } = await auditBeside('lying-zip-bomb.docx', await office.lyingZipBomb())
    expect(ids).toHaveLength(1)
    expect(['office-broken-part', 'limit-time', 'limit-memory']).toContain(ids[0])
  })

  test('with external and doubling entities gives neither', async () => {
    const { stdout } = await auditBeside('external-entity.docx', office.externalEntity())
    expect(stdout).not.toContain('root:')
    expect(stdout).not.toContain('xxxxxxxx')
  })

  test('with external relations asks no server', async () => {
    const asked: string[] = []
    const server = createServer((request) => asked.push(request.url ?? '')).listen(0)
    const { port } = server.address() as AddressInfo
    const content = office.externalRelation(`http://127.0.0.1:${port}/template`)
    expect(await auditBeside('external-relation.docx', content)).toMatchObject({ code: 0, ids: [] })
    server.close()
    expect(asked).toEqual([])
  })
})

describe('a hostile text', () => {
  test.each([
    ['deep.html', text.deepHtml, 0],
    ['deep.md', text.deepMarkdown, 0],
    ['long-line.txt', text.longLine, 3],
    ['long-word.txt', text.longWord, 3],
  ])('%s is held', async (name, build, expected) => {
    const { code, ids } = await auditBeside(name, build())
    expect(code, ids.join()).toBe(expected)
  })
})
