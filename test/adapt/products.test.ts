// Notes on products that documents name: what they can do, as questions, and never as facts.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { namedProducts } from '../../src/adapt/index.ts'
import { loadCatalogue } from '../../src/load/catalogue.ts'
import type { ProseDocument } from '../../src/model/document.ts'
import { read } from '../../src/read/index.ts'
import { check, vocabulary } from '../tools/load.ts'
import { root } from '../walk.ts'

const file = 'rules/tools/catalogue.yaml'
const text = readFileSync(join(root, file), 'utf8')
const { products, diagnostics } = loadCatalogue(file, text, vocabulary, check)

async function prose(content: string): Promise<ProseDocument> {
  const { documents } = await read({ name: 'policy.md', bytes: new TextEncoder().encode(content) })
  const [document] = documents
  if (document?.kind !== 'prose') throw new Error('no prose')
  return document
}

test('the catalogue loads, each product with source and date', () => {
  expect(diagnostics).toEqual([])
  expect(products.length).toBeGreaterThanOrEqual(5)
})

test('a product that is named gives one note, at its first mention', async () => {
  const document = await prose('# Tools\n\nWe use TERAMIND. Teramind runs on laptops.\n')
  const notes = namedProducts(document, products)
  expect(notes).toMatchObject([
    { id: 'product-named', level: 'note', locator: { kind: 'text', line: 3, column: 8 } },
  ])
  expect(notes[0]?.message).toContain('keystrokes')
  expect(notes[0]?.advice).toMatch(/^Ask which of these are switched on\./)
})

test('a part of another word is no product', async () => {
  expect(namedProducts(await prose('Our teraminds like clockifying.\n'), products)).toEqual([])
})

test('an unknown capability is said at its line', () => {
  const wrong = loadCatalogue(
    file,
    text.replace('[screenshots, working-time]', '[screenshot]'),
    vocabulary,
    check,
  )
  expect(wrong.products).toEqual([])
  expect(wrong.diagnostics[0]?.advice).toBe('Did you mean `screenshots`?')
})
