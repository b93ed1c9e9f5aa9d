// Plain text: encodings, paragraphs, items, headings.
import { expect, test } from 'vitest'
import { outline, proseOf, seen } from './support.ts'

const outlineOf = async (text: string | Uint8Array) => outline(await proseOf('a.txt', text))

test('wrapped lines form one paragraph, blank lines part paragraphs', async () => {
  const text =
    'We record calls that are made\r\nfrom company phones. They are kept\r\nfor a year.\r\n\r\nNobody listens live.\r\n'
  expect(await outlineOf(text)).toEqual([
    'sentence: We record calls that are made from company phones.',
    'sentence: They are kept for a year.',
    'sentence: Nobody listens live.',
  ])
})

test('headings are told from capitals, numbers and underlines', async () => {
  const text = `MONITORING POLICY

1. Purpose

This policy explains.

1.1 Scope of monitoring

All staff.

Contact
-------

Ask HR.
`
  const { blocks } = await proseOf('a.txt', text)
  expect(blocks.map(({ kind, level, text }) => `${kind}${level} ${seen(text)}`)).toEqual([
    'heading1 MONITORING POLICY',
    'heading2 1. Purpose',
    'paragraph0 This policy explains.',
    'heading3 1.1 Scope of monitoring',
    'paragraph0 All staff.',
    'heading2 Contact',
    'paragraph0 Ask HR.',
  ])
})

test('items of bullets and numbers hang under their lead-in', async () => {
  const text = `We collect:
- door logs, which are kept
  for a week
- calls
   * inbound
   * outbound
(a) e-mail
(b) chat

After the list.
`
  expect(await outlineOf(text)).toEqual([
    'sentence: We collect:',
    'item: door logs, which are kept for a week <lead-in We collect:>',
    'item: calls <lead-in We collect:>',
    'item: inbound <lead-in We collect: | lead-in calls>',
    'item: outbound <lead-in We collect: | lead-in calls>',
    'item: e-mail <lead-in We collect:>',
    'item: chat <lead-in We collect:>',
    'sentence: After the list.',
  ])
})

test('text without wrapping has a paragraph to each line', async () => {
  const long =
    'The company monitors the use of its systems in order to keep them safe and to plan. '.repeat(2)
  expect(await outlineOf(`Intro line\n${long}\nNext one\n${long}`)).toEqual([
    'sentence: Intro line',
    'sentence: The company monitors the use of its systems in order to keep them safe and to plan.',
    'sentence: The company monitors the use of its systems in order to keep them safe and to plan.',
    'sentence: Next one',
    'sentence: The company monitors the use of its systems in order to keep them safe and to plan.',
    'sentence: The company monitors the use of its systems in order to keep them safe and to plan.',
  ])
})

const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, little)
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), little)
  return bytes
}

test.each([
  ['UTF-8 with mark', new TextEncoder().encode('\ufeffÜberwachung läuft.')],
  ['UTF-16 little', utf16('Überwachung läuft.', true)],
  ['UTF-16 big', utf16('Überwachung läuft.', false)],
  ['Latin-1', Uint8Array.from('Überwachung läuft.', (char) => char.charCodeAt(0))],
])('decodes %s', async (_, bytes) => {
  expect(await outlineOf(bytes)).toEqual(['sentence: Überwachung läuft.'])
})

test('words in columns are a table, with spaces, tabs or bars', async () => {
  const expected = [
    'cell: CCTV <column Data>',
    'cell: 72 hours <row CCTV | column Period>',
    'cell: Door logs <column Data>',
    'cell: 1 year <row Door logs | column Period>',
  ]
  const spaced =
    'Data          Period\n------------  --------\nCCTV          72 hours\nDoor logs     1 year\n'
  const tabbed = 'Data\tPeriod\nCCTV\t72 hours\nDoor logs\t1 year\n'
  const barred = '| Data | Period |\n| CCTV | 72 hours |\n| Door logs | 1 year |\n'
  for (const text of [spaced, tabbed, barred])
    expect((await outlineOf(text)).slice(2)).toEqual(expected)
})

test('bare numbers count as such in a sequence', async () => {
  const text = `In use from May

1  Calls are recorded, those between
   advisers are not.
2  Marks count.
3 Nobody else listens.

2019 was another year.
`
  expect(await outlineOf(text)).toEqual([
    'sentence: In use from May',
    'item: Calls are recorded, those between advisers are not.',
    'item: Marks count.',
    'item: Nobody else listens.',
    'sentence: 2019 was another year.',
  ])
})

test('run-in headings name what their paragraph is about', async () => {
  const text = `Purpose. The scan opens the door.

How long. It is kept for a month. Then it goes.

Your choice. A key does as well.
`
  expect(await outlineOf(text)).toEqual([
    'sentence: Purpose.',
    'sentence: The scan opens the door. <term Purpose>',
    'sentence: How long.',
    'sentence: It is kept for a month. <term How long>',
    'sentence: Then it goes. <term How long>',
    'sentence: Your choice.',
    'sentence: A key does as well. <term Your choice>',
  ])
})
