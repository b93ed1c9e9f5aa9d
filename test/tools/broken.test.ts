// Cuts and garbles the examples of every family: nothing throws, and a half file of each family is said to be wrong somewhere.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adapt } from '../../src/adapt/index.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { read } from '../../src/read/index.ts'
import { tools } from './load.ts'

/** What is said of a text read and adapted as the file. */
async function said(name: string, text: string): Promise<readonly Diagnostic[]> {
  const { documents, diagnostics } = await read({ name, bytes: new TextEncoder().encode(text) })
  const adapted = documents.flatMap((document) =>
    document.kind === 'settings' ? [adapt(document, tools)] : [],
  )
  return [...diagnostics, ...adapted.flatMap((each) => each.diagnostics)]
}

const byFamily = tools.map((tool) => ({ id: tool.id, examples: tool.examples }))

describe.each(byFamily)('$id', ({ examples }) => {
  test('a file cut off is said to be wrong', async () => {
    const complaints: Diagnostic[] = []
    for (const { file, content } of examples) {
      for (const share of [0.05, 0.2, 0.5, 0.8]) {
        const half = content.slice(0, Math.floor(content.length * share))
        complaints.push(...(await said(file, half)).filter(({ level }) => level !== 'note'))
      }
    }
    expect(complaints.length).toBeGreaterThan(0)
    for (const { message, advice } of complaints) {
      expect(message).toMatch(/\S/)
      expect(advice).toMatch(/\S/)
    }
  })
})

test('garbled files never throw', async () => {
  const all = tools.flatMap((tool) => tool.examples)
  const garbled = fc.record({
    example: fc.constantFrom(...all),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.integer({ min: 0, max: 20 }),
    put: fc.string({ maxLength: 12 }),
  })
  await fc.assert(
    fc.asyncProperty(garbled, async ({ example: { file, content }, at, drop, put }) => {
      const from = Math.floor(content.length * at)
      await said(file, content.slice(0, from) + put + content.slice(from + drop))
    }),
    { numRuns: 400, seed: 7 },
  )
})
