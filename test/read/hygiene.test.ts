// Text hygiene: what hides words from a search is read as it looks, and told.
import { expect, test } from 'vitest'
import { outline, proseOf, readingOf, seen } from './support.ts'

test.each([
  ['zero-width space in a word', 'key\u200bstrokes', 'keystrokes', 'odd-characters'],
  ['Cyrillic letters in a Latin word', 'kеystrоkes', 'keystrokes', 'odd-characters'],
  ['reversed order', 'we \u202elog\u202c keys', 'we log keys', 'odd-characters'],
  ['full-width letters', 'ｋｅｙｓ', 'keys', undefined],
  ['mathematical letters', '𝐤𝐞𝐲𝐬', 'keys', undefined],
  ['no-break spaces and hyphens', '3\u00a0months, e\u2011mail', '3 months, e-mail', undefined],
  ['decomposed letters', 'U\u0308berwachung', 'Überwachung', undefined],
  ['a stray mark outside of words', '\u200bkeys', 'keys', undefined],
  ['Greek and Cyrillic text', 'Αθήνα Москва', 'Αθήνα Москва', undefined],
])('%s is read as it looks', async (_, text, expected, id) => {
  const { documents, diagnostics } = await readingOf('a.txt', text)
  const [document] = documents
  expect(document?.kind === 'prose' && document.blocks.map((block) => seen(block.text))).toEqual([
    expected,
  ])
  expect(document?.kind === 'prose' && document.blocks[0]?.text.length).toBe(text.length)
  expect(diagnostics.map((diagnostic) => diagnostic.id)).toEqual(id ? [id] : [])
})

test('the quotation stays as it is written', async () => {
  const document = await proseOf('a.txt', 'We log kеys.')
  expect(outline(document)).toEqual(['sentence: We log keys.'])
  expect(document.source).toBe('We log kеys.')
})
