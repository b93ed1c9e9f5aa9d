// Holds that the text of PDFs made by other programs comes out whole and in its structure, layout by layout.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { ProseDocument } from '../../src/model/document.ts'
import { read } from '../../src/read/index.ts'
import { layouts } from '../layouts/layouts.ts'
import { scoreOf } from '../layouts/score.ts'
import { describeWith } from './needs.ts'

const root = mkdtempSync(join(tmpdir(), 'sousveil-layouts-'))
const results: string[] = []

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
  process.stdout.write(`\nsentences  structure\n${results.join('\n')}\n`)
})

layouts.forEach((layout, index) => {
  describeWith(layout.programs, layout.name, () => {
    test('is read back', async () => {
      const path = layout.print(join(root, String(index)))
      const { documents, diagnostics } = await read({ name: path, bytes: readFileSync(path) })
      const score = scoreOf(layout.policy, documents[0] as ProseDocument)
      const [sentences, structure] = [score.sentences, score.structure].map((s) => s.toFixed(3))
      results.push(`${sentences}      ${structure}      ${layout.name}`)
      expect(diagnostics).toEqual([])
      expect(score.sentences, score.missing.join('\n')).toBeGreaterThanOrEqual(0.99)
      expect(score.structure, score.displaced.join('\n')).toBeGreaterThanOrEqual(0.98)
    })
  })
})

test('every layout has a name of its own', () => {
  expect(new Set(layouts.map((layout) => layout.name)).size).toBe(layouts.length)
  expect(layouts.length).toBeGreaterThan(15)
})
