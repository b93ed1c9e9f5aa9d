// Holds that the documents made for measuring are what they are said to be, and the same each time.
import { expect, test } from 'vitest'
import { read } from '../../src/read/index.ts'
import { markdownOf, pdfOf } from './documents.ts'

test('Markdown of a given size, the same each time', () => {
  const text = markdownOf(50_000)
  expect(Buffer.byteLength(text)).toBeGreaterThanOrEqual(50_000)
  expect(Buffer.byteLength(text)).toBeLessThan(60_000)
  expect(markdownOf(50_000)).toBe(text)
  expect(text.match(/^## Part /gm)?.length).toBeGreaterThan(5)
})

test('a PDF that reads back, page by page', async () => {
  const { documents, diagnostics } = await read({ name: 'policy.pdf', bytes: pdfOf(3) })
  expect(diagnostics.filter(({ level }) => level === 'error')).toEqual([])
  const [document] = documents
  const blocks = document?.kind === 'prose' ? document.blocks : []
  const pages = blocks.flatMap(({ map }) =>
    map.kind === 'pages' ? map.lines.map(({ page }) => page) : [],
  )
  expect([...new Set(pages)]).toEqual([1, 2, 3])
})
