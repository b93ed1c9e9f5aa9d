// Markdown: block structure, masked markup, contexts, and what is left out.
import { expect, test } from 'vitest'
import { outline, proseOf, seen } from './support.ts'

const outlineOf = async (text: string, name = 'a.md') => outline(await proseOf(name, text))
const textOf = async (text: string, name = 'a.md') =>
  (await proseOf(name, text)).blocks.map((block) => seen(block.text))

test('headings of each form carry their level', async () => {
  const { blocks } = await proseOf(
    'a.md',
    '# A #\n\nB\n===\n\nC\n---\n\n### D\n\n**E**\n\nText.\n\n*F*\n\nMore.\n',
  )
  expect(blocks.map(({ kind, level, text }) => `${kind}${level} ${seen(text)}`)).toEqual([
    'heading1 A',
    'heading1 B',
    'heading2 C',
    'heading3 D',
    'heading4 E',
    'paragraph0 Text.',
    'heading5 F',
    'paragraph0 More.',
  ])
})

test('a bold sentence is no heading', async () => {
  expect(await outlineOf('**We never record the screen.**\n\nText.')).toEqual([
    'sentence: We never record the screen.',
    'sentence: Text.',
  ])
})

test('nested lists hang under their lead-ins and parents', async () => {
  const text = `# Data

We use tools. We collect:

- logs:
  - of doors
  - of e-mail
- calls

  Only on request.

1. first
2. second
`
  expect(await outlineOf(text)).toEqual([
    'heading: Data',
    'sentence: We use tools. <heading Data>',
    'sentence: We collect: <heading Data>',
    'item: logs: <heading Data | lead-in We collect:>',
    'item: of doors <heading Data | lead-in We collect: | lead-in logs:>',
    'item: of e-mail <heading Data | lead-in We collect: | lead-in logs:>',
    'item: calls <heading Data | lead-in We collect:>',
    'sentence: Only on request. <heading Data | lead-in We collect: | lead-in calls>',
    'item: first <heading Data | lead-in We collect:>',
    'item: second <heading Data | lead-in We collect:>',
  ])
})

test('cells know their row and column headers', async () => {
  const text = `Kept as follows:

| Data | Period | Why \\| how |
|------|--------|-----|
| CCTV | 72 hours | *security* |
| Logs |  | audit |
`
  expect(await outlineOf(text)).toEqual([
    'sentence: Kept as follows:',
    'cell: Data <lead-in Kept as follows:>',
    'cell: Period <lead-in Kept as follows:>',
    'cell: Why | how <lead-in Kept as follows:>',
    'cell: CCTV <lead-in Kept as follows: | column Data>',
    'cell: 72 hours <lead-in Kept as follows: | row CCTV | column Period>',
    'cell: security <lead-in Kept as follows: | row CCTV | column Why | how>',
    'cell: Logs <lead-in Kept as follows: | column Data>',
    'cell: audit <lead-in Kept as follows: | row Logs | column Why | how>',
  ])
})

test.each([
  ['key**strokes**', 'keystrokes'],
  ['a **bold** *word* and `code`.', 'a bold word and code.'],
  ['see [the notice](https://x.example/monitoring "t") now', 'see the notice now'],
  ['see [the notice][n] and [n].\n\n[n]: https://x.example', 'see the notice and n.'],
  ['[Company Name] records [x]', '[Company Name] records [x]'],
  ['![screen recording](a.png) Text', 'Text'],
  ['We ~~record~~ count calls', 'We count calls'],
  ['We <del>record</del> count <b>calls</b>', 'We count calls'],
  ['We count <!-- record --> calls', 'We count calls'],
  ['For <Company Name> staff', 'For <Company Name> staff'],
  ['A&nbsp;&amp; B &euro;5', 'A & B €5'],
  ['snake_case_name and 5 * 3', 'snake_case_name and 5 * 3'],
  ['not \\*bold\\*', 'not *bold*'],
  ['text[^1] goes on', 'text goes on'],
  ['Mail <dpo@x.example>', 'Mail dpo@x.example'],
  ['Text {: .note } {% include x %}', 'Text'],
  ['**12**-month period', '12-month period'],
  ['> quoted\n> text', 'quoted text'],
])('masks inline markup: %s', async (text, expected) => {
  expect(await textOf(text)).toEqual([expected])
})

test('front matter becomes properties', async () => {
  const document = await proseOf('a.md', '---\ntitle: "Staff notice"\nauthor: HR\n---\n\nText.\n')
  expect(document.properties).toEqual({ title: 'Staff notice', author: 'HR' })
  expect(document.blocks.map((block) => block.text)).toEqual(['Text.'])
})

test('MDX modules and components are markup', async () => {
  const text =
    'import { Note } from \'./note\'\nexport const a = 1\n\n# T\n\n<Note>\n\nWe log.\n\n</Note>\n\nSee <Tag kind="x">this</Tag>.\n'
  expect(await textOf(text, 'a.mdx')).toEqual(['T', 'We log.', 'See this.'])
})

test('a table of contents is left out', async () => {
  expect(await textOf('- [Scope](#scope)\n- [CCTV](#cctv)\n\nText [there](#cctv).\n')).toEqual([
    'Text there.',
  ])
})

test('fenced code is kept as code, indented text is text', async () => {
  expect(await outlineOf('Set:\n\n```\nrecord: true\n```\n\n    indented\n')).toEqual([
    'sentence: Set:',
    'code: record: true',
    'sentence: indented',
  ])
})

test('questions head their answers, terms what is said of them', async () => {
  const text = `## Who sees it?

Managers do.

Is it kept?

For a year.

- **Keystrokes:** not recorded
- **Screens.** Never seen.
- Access **only** for HR
`
  expect(await outlineOf(text)).toEqual([
    'heading: Who sees it?',
    'sentence: Managers do. <question Who sees it?>',
    'sentence: Is it kept? <question Who sees it?>',
    'sentence: For a year. <question Who sees it? | question Is it kept?>',
    'item: Keystrokes: not recorded <question Who sees it? | question Is it kept? | lead-in For a year. | term Keystrokes>',
    'item: Screens. <question Who sees it? | question Is it kept? | lead-in For a year.>',
    'item: Never seen. <question Who sees it? | question Is it kept? | lead-in For a year. | term Screens>',
    'item: Access only for HR <question Who sees it? | question Is it kept? | lead-in For a year.>',
  ])
})

test('hard line breaks part what is written one below the other', async () => {
  expect(await outlineOf('Owner: HR  \nReviewed: May\\\nOpen<br>Closed')).toEqual([
    'sentence: Owner: HR',
    'sentence: Reviewed: May',
    'sentence: Open',
    'sentence: Closed',
  ])
})

test('HTML within Markdown is read as HTML', async () => {
  const text = `# Logs

Kept:

<table>
<tr><th>Data</th><th>Period</th></tr>
<tr><td>CCTV</td><td>72 hours</td></tr>
</table>

<details>
<summary>Who sees it?</summary>

HR does.

</details>

<div><p>We <b>log</b> doors.</p><ul><li>hall</li></ul></div>

---

| a | b |
|---|---|
| 1 | 2 |
`
  expect(await outlineOf(text)).toEqual([
    'heading: Logs',
    'sentence: Kept: <heading Logs>',
    'cell: Data <heading Logs | lead-in Kept:>',
    'cell: Period <heading Logs | lead-in Kept:>',
    'cell: CCTV <heading Logs | lead-in Kept: | column Data>',
    'cell: 72 hours <heading Logs | lead-in Kept: | row CCTV | column Period>',
    'heading: Who sees it? <heading Logs>',
    'sentence: HR does. <heading Logs | question Who sees it?>',
    'sentence: We log doors. <heading Logs | question Who sees it?>',
    'item: hall <heading Logs | question Who sees it? | lead-in We log doors.>',
    'cell: a <heading Logs | question Who sees it?>',
    'cell: b <heading Logs | question Who sees it?>',
    'cell: 1 <heading Logs | question Who sees it? | column a>',
    'cell: 2 <heading Logs | question Who sees it? | row 1 | column b>',
  ])
})

test('typed letters behind a colon and typed bullets are items', async () => {
  const text = `The board may:

a) read **logs**,

b) keep them:

  i. for a week

c) delete them.

(1) This stays a paragraph.

• hall
• yard
`
  expect(await outlineOf(text)).toEqual([
    'sentence: The board may:',
    'item: read logs, <lead-in The board may:>',
    'item: keep them: <lead-in The board may:>',
    'item: for a week <lead-in The board may: | lead-in keep them:>',
    'item: delete them. <lead-in The board may:>',
    'sentence: (1) This stays a paragraph.',
    'item: hall <lead-in (1) This stays a paragraph.>',
    'item: yard <lead-in (1) This stays a paragraph.>',
  ])
})
