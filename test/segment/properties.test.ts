// Properties that hold for every text: statements lead back to their exact words, in order, whatever the input.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProseDocument } from '../../src/model/document.ts'
import { segment } from '../../src/segment/index.ts'
import { placeOf } from '../../src/text/place.ts'
import { proseOf, readingOf } from '../read/support.ts'
import { filesUnder, root } from '../walk.ts'

/** Every character of a statement stands at its offset in the source, or is masked there. */
function leadsBack(document: ProseDocument): void {
  for (const statement of segment(document)) {
    const block = document.blocks[statement.block]!
    expect(block.text.slice(statement.start, statement.end)).toBe(statement.text)
    expect(statement.text.trim()).not.toBe('')
    const { quote, locator } = placeOf(document, block, statement.start, statement.end)
    if (locator.kind !== 'text') continue
    expect(document.source!.slice(locator.start, locator.end)).toBe(quote)
    expect(quote.length).toBe(statement.text.length)
    const { line, column, endLine } = locator
    const before = document.source!.slice(0, locator.start).split(/\r\n|\n|\r/)
    expect([before.length, before.at(-1)!.length + 1]).toEqual([line, column])
    expect(endLine).toBeGreaterThanOrEqual(line)
    expectMasked(statement.text, quote)
    for (const context of statement.context) expect(context.place.quote).not.toBe('')
  }
}

/** Where text and source differ, the text holds a mask, a line break or the character of an entity. */
function expectMasked(text: string, quote: string): void {
  for (let at = 0; at < text.length; at++) {
    if (text[at] === quote[at] || /[\s\u00ad]/.test(text[at]!)) continue
    expect(quote[at]).toBe('&')
  }
}

const pieces = fc.constantFrom(
  'We log doors.',
  'Is it kept?',
  '# Title',
  '## Part',
  '- item',
  '  - inner',
  '1. first',
  '> quote',
  '| a | b |',
  '|---|---|',
  '**Term:** text',
  '*it*',
  '`code`',
  '[link](url)',
  '[x]',
  '<b>bold</b>',
  '<p>',
  '</p>',
  '<ul><li>',
  '<table><tr><td>',
  '</table>',
  '&amp;',
  '&uuml;',
  '\\*',
  '~~no~~',
  '<!-- c -->',
  '```',
  '---',
  '===',
  '***',
  '    code',
  '\t',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '.. note::',
  '::',
  '* a',
  ':field: v',
  '+--+--+',
  '====  ====',
  '| line',
  'Ünï',
  '\u200b',
  '😀',
  '§ 26 Abs. 1',
  'e.g. this',
)
const texts = fc.array(fc.oneof(pieces, fc.string({ maxLength: 12 })), { maxLength: 40 })

test.each(['a.md', 'a.mdx', 'a.txt', 'a.html', 'a.rst'])(
  'any text as %s leads back',
  async (name) => {
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom('', '\n', ' '), async (parts, joint) => {
        const { documents } = await readingOf(name, parts.join(joint))
        for (const document of documents) if (document.kind === 'prose') leadsBack(document)
      }),
      { numRuns: 400, seed: 7 },
    )
  },
)

test.each(['a.json', 'a.yaml', 'a.eml', 'a.docx', 'a.pdf', '-'])(
  'any bytes as %s are read or told',
  async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const { documents, diagnostics } = await readingOf(name, bytes)
        expect(documents.length + diagnostics.length).toBeGreaterThan(0)
      }),
      { numRuns: 60, seed: 7 },
    )
  },
)

test('nothing is lost: the words of a plain paragraph all stand in statements', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('log', 'Doors', 'e.g.', 'No.', '5', 'and.', 'why?', 'Art.', '(a)'), {
        minLength: 1,
        maxLength: 30,
      }),
      async (words) => {
        const document = await proseOf('a.txt', `x ${words.join(' ')}`)
        const said = segment(document)
          .map(({ text }) => text)
          .join(' ')
        expect(said.split(/\s+/)).toEqual(['x', ...words])
      },
    ),
    { seed: 7 },
  )
})

test('the statements of every fixture lead back', async () => {
  const files = filesUnder('fixtures').filter((file) => /\.(?:md|mdx|txt|html|rst|eml)$/.test(file))
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) {
    const { documents } = await readingOf(file, readFileSync(join(root, file)))
    for (const document of documents) if (document.kind === 'prose') leadsBack(document)
  }
})
