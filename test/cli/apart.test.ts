// Reading apart: a document that hangs, swells or breaks its reader costs itself and nothing else.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { type Caps, capsOf, defaultCaps } from '../../src/cli/apart/caps.ts'
import { readApart } from '../../src/cli/apart/index.ts'
import { UsageError } from '../../src/cli/exit.ts'

const folder = mkdtempSync(join(tmpdir(), 'sousveil-apart-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The entry of a process apart that does `body` with each order. */
function entry(name: string, body: string): URL {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, `process.on('message', (order) => { ${body} })`)
  return pathToFileURL(path)
}

const tight: Caps = { ...defaultCaps, memory: 160 * 1024 * 1024 }
const pdf = { name: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.7 and so on') }
const memo = { name: 'memo.md', bytes: new TextEncoder().encode('# Memo\n\nWe log sign-ins.\n') }

const ids = ({ diagnostics }: { diagnostics: readonly { id: string }[] }) =>
  diagnostics.map(({ id }) => id)

describe('a document that oversteps', () => {
  it.each([
    ['limit-time', 'for (;;);', '--limit seconds=2', 1],
    [
      'limit-memory',
      'const held = []; for (;;) held.push(Buffer.alloc(1 << 20, 1))',
      '--limit memory=320',
      20,
    ],
    ['reader-crashed', 'process.exit(7)', 'new PDF', 20],
  ])('is told as %s with the way out', async (id, body, advice, seconds) => {
    const { read } = readApart({ ...tight, seconds }, entry(id, body))
    const { documents, diagnostics } = await read(pdf)
    expect(documents).toEqual([])
    expect(diagnostics).toMatchObject([{ id, level: 'error', source: 'input', document: 'a.pdf' }])
    expect(diagnostics[0]?.advice).toContain(advice)
  })

  it('leaves the next one to a new process', async () => {
    const body = `order.input.name === 'a.pdf' ? process.exit(7) : process.send({ documents: [], diagnostics: [] })`
    const { read } = readApart(tight, entry('next', body))
    expect(ids(await read(pdf))).toEqual(['reader-crashed'])
    expect(ids(await read({ ...pdf, name: 'b.pdf' }))).toEqual([])
  })
})

describe('who is read apart', () => {
  const nowhere = pathToFileURL(join(folder, 'nowhere.mjs'))

  it('is no Markdown: that starts no process', async () => {
    const { documents } = await readApart(tight, nowhere).read(memo)
    expect(documents).toHaveLength(1)
    expect(await readApart(tight, nowhere).understand(memo)).toBeUndefined()
  })

  it.each([
    ['a PDF', pdf],
    [
      'an archive, as DOCX and ODT are',
      { name: 'a', bytes: new TextEncoder().encode('PK\u0003\u0004') },
    ],
  ])('is %s', async (_, input) => {
    expect(ids(await readApart(tight, nowhere).read(input))).toEqual(['reader-crashed'])
  })

  it('is a very large text as a whole', async () => {
    const input = { name: 'log.txt', bytes: new Uint8Array(5 << 20).fill(0x61) }
    const understood = await readApart(tight, nowhere).understand(input)
    expect(understood?.diagnostics).toMatchObject([{ id: 'reader-crashed', document: 'log.txt' }])
  })
})

describe('--limit', () => {
  it('sets sizes in megabytes, pages and seconds as they are', () => {
    const caps = capsOf({ pdf: '3', pages: '40', seconds: '5', memory: '256' })
    expect(caps.read).toMatchObject({ pdf: 3 << 20, pages: 40, text: defaultCaps.read.text })
    expect(caps).toMatchObject({ seconds: 5, memory: 256 << 20 })
  })

  it.each([
    ['an unknown name', { page: '4' }],
    ['nothing', { pages: '0' }],
    ['words', { seconds: 'long' }],
  ])('refuses %s', (_, given) => {
    expect(() => capsOf(given as Record<string, string>)).toThrow(UsageError)
  })
})
