// One policy in every format of prose gives the same statements with the same contexts.
import { expect, test } from 'vitest'
import { docx, heading, item, odt, p, run } from './office-support.ts'
import { pdfOf } from './pdf-support.ts'
import { outline, proseOf } from './support.ts'

const expected = [
  'heading: Monitoring notice',
  'heading: What we record <heading Monitoring notice>',
  'sentence: We keep logs of company laptops. <heading Monitoring notice | heading What we record>',
  'sentence: They hold: <heading Monitoring notice | heading What we record>',
  'item: the time of log-on <heading Monitoring notice | heading What we record | lead-in They hold:>',
  'item: the programs in use <heading Monitoring notice | heading What we record | lead-in They hold:>',
  'sentence: Keystrokes are never recorded. <heading Monitoring notice | heading What we record>',
  'heading: Who reads it? <heading Monitoring notice>',
  'sentence: Two people in IT, see Art. 6. <heading Monitoring notice | question Who reads it?>',
]

const markdown = `# Monitoring notice

## What we record

We keep **logs** of company
laptops. They hold:

- the time of log-on
- the programs in use

Keystrokes are *never* recorded.

## Who reads it?

Two people in IT, see Art. 6.
`

const text = `Monitoring notice
=================

What we record
--------------

We keep logs of company
laptops. They hold:

- the time of log-on
- the programs in use

Keystrokes are never recorded.

Who reads it?
-------------

Two people in IT, see Art. 6.
`

const html = `<!doctype html><title>x</title><body><nav>Home</nav><main><h1>Monitoring notice</h1>
<h2>What we record</h2><p>We keep <b>logs</b> of company laptops. They hold:</p>
<ul><li>the time of log-on</li><li>the programs in use</li></ul>
<p>Keystrokes are <em>never</em> recorded.</p><h2>Who reads it?</h2><p>Two people in IT, see Art.&nbsp;6.</p></main>`

const word = docx(
  [
    p('Monitoring notice', '<w:pStyle w:val="berschrift1"/>'),
    heading('What we record', 'H2'),
    p(`${run('We keep ')}${run('logs', '<w:b/>')}${run(' of company laptops. They hold:')}`),
    item('the time of log-on'),
    item('the programs in use'),
    p(`${run('Keystrokes are ')}${run('never', '<w:i/>')}${run(' recorded.')}`),
    heading('Who reads it?', 'H2'),
    p('Two people in IT, see Art. 6.'),
  ].join(''),
)

const writer = odt(
  `<text:h text:outline-level="1">Monitoring notice</text:h><text:h text:outline-level="2">What we record</text:h>
<text:p>We keep <text:span text:style-name="T1">logs</text:span> of company laptops. They hold:</text:p>
<text:list><text:list-item><text:p>the time of log-on</text:p></text:list-item><text:list-item><text:p>the programs in use</text:p></text:list-item></text:list>
<text:p>Keystrokes are never recorded.</text:p><text:h text:outline-level="2">Who reads it?</text:h><text:p>Two people in IT, see Art. 6.</text:p>`,
)

const mail = `From: hr@acme.example\r\nTo: all@acme.example\r\nSubject: Notice\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`

/** Lines of font, size, distance from the top, text. */
const printed = pdfOf(
  [
    ['F2', 20, 60, 'Monitoring notice'],
    ['F2', 14, 100, 'What we record'],
    ['F1', 10, 130, 'We keep logs of company laptops. They hold:'],
    ['F1', 10, 150, '- the time of log-on'],
    ['F1', 10, 162, '- the programs in use'],
    ['F1', 10, 185, 'Keystrokes are never recorded.'],
    ['F2', 14, 220, 'Who reads it?'],
    ['F1', 10, 250, 'Two people in IT, see Art. 6.'],
  ]
    .map(
      ([font, size, top, words]) =>
        `BT /${font} ${size} Tf 72 ${800 - Number(top)} Td (${words}) Tj ET`,
    )
    .join('\n'),
)

test.each([
  ['text', 'a.txt', text],
  ['markdown', 'a.md', markdown],
  ['html', 'a.html', html],
  ['rst', 'a.rst', text],
  ['docx', 'a.docx', word],
  ['odt', 'a.odt', writer],
  ['eml', 'a.eml', mail],
  ['pdf', 'a.pdf', printed],
])('%s', async (format, name, content) => {
  const document = await proseOf(name, content)
  expect(document.format).toBe(format)
  expect(outline(document)).toEqual(expected)
})
