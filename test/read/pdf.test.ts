// Reading PDFs: what is wrong with a file is told, and text comes out in order.
import { describe, expect, it } from 'vitest'
import { read } from '../../src/read/index.ts'
import { bytes, pdfOf } from './pdf-support.ts'

const lines = (x: number, y: number, texts: readonly string[]): string =>
  texts.map((text, i) => `BT /F1 10 Tf ${x} ${y - 12 * i} Td (${text}) Tj ET`).join('\n')

async function textsOf(content: string): Promise<string[]> {
  const { documents } = await read({ name: 'policy.pdf', bytes: pdfOf(content) })
  return documents.flatMap((d) => (d.kind === 'prose' ? d.blocks.map((b) => b.text) : []))
}

describe('a PDF that cannot be read', () => {
  it.each([
    ['pdf-broken', 'this is no PDF at all\n%%EOF'],
    ['pdf-truncated', '%PDF-1.7\n1 0 obj\n<< /Type /Catal'],
    ['pdf-no-text', new TextDecoder().decode(pdfOf('0 0 10 10 re f'))],
  ])('is told as %s', async (id, content) => {
    const { documents, diagnostics } = await read({ name: 'a.pdf', bytes: bytes(content) })
    expect(documents).toEqual([])
    expect(diagnostics.map((d) => d.id)).toEqual([id])
    expect(diagnostics[0]?.advice).not.toBe('')
  })
})

describe('the text of a PDF', () => {
  it('joins lines, and words divided at their end', async () => {
    const texts = ['We record the location of company vehi-', 'cles and keep it for ninety days.']
    expect(await textsOf(lines(72, 700, texts))).toEqual([
      'We record the location of company vehicles and keep it for ninety days.',
    ])
  })
})
