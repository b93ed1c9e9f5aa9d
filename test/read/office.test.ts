// DOCX and ODT: styles, lists, tables, notes, tracked changes, hidden text, damage.
import { expect, test } from 'vitest'
import { docx, heading, item, odt, p, row, run } from './office-support.ts'
import { outline, proseOf, readingOf } from './support.ts'

test('headings, lists and tables of a DOCX come out in order', async () => {
  const body = [
    p(run('Contents'), '<w:pStyle w:val="TOC1"/>'),
    heading('Monitoring'),
    p('We log:'),
    item('doors'),
    item('mail'),
    item('sent', 1),
    heading('Retention', 'H2'),
    p('Kept as follows:'),
    `<w:tbl>${row([p('Data'), p('Period')], '<w:tblHeader/>')}${row([p('CCTV'), p('72 hours')])}</w:tbl>`,
    p(`${run('Doors:', '<w:b/>')}${run(' one year.')}`),
    p(run('Contact', '<w:b/>')),
    p('Ask HR.'),
  ].join('')
  expect(outline(await proseOf('a.docx', docx(body)))).toEqual([
    'heading: Monitoring',
    'sentence: We log: <heading Monitoring>',
    'item: doors <heading Monitoring | lead-in We log:>',
    'item: mail <heading Monitoring | lead-in We log:>',
    'item: sent <heading Monitoring | lead-in We log: | lead-in mail>',
    'heading: Retention <heading Monitoring>',
    'sentence: Kept as follows: <heading Monitoring | heading Retention>',
    'cell: Data <heading Monitoring | heading Retention | lead-in Kept as follows:>',
    'cell: Period <heading Monitoring | heading Retention | lead-in Kept as follows:>',
    'cell: CCTV <heading Monitoring | heading Retention | lead-in Kept as follows: | column Data>',
    'cell: 72 hours <heading Monitoring | heading Retention | lead-in Kept as follows: | row CCTV | column Period>',
    'sentence: Doors: one year. <heading Monitoring | heading Retention | term Doors>',
    'heading: Contact <heading Monitoring | heading Retention>',
    'sentence: Ask HR. <heading Monitoring | heading Retention | heading Contact>',
  ])
})

test('merged cells head all their rows', async () => {
  const merged = (text: string, value: string) => `<w:tcPr><w:vMerge ${value}/></w:tcPr>${p(text)}`
  const table = `<w:tbl>${row([p('Data'), p('Where'), p('Period')], '<w:tblHeader/>')}${row([
    merged('CCTV', 'w:val="restart"'),
    p('hall'),
    p('72 hours'),
  ])}${row([merged('', ''), p('yard'), p('48 hours')])}</w:tbl>`
  const lines = outline(await proseOf('a.docx', docx(table)))
  expect(lines.at(-1)).toBe('cell: 48 hours <row CCTV | column Period>')
})

test('tracked changes are read as accepted, and told', async () => {
  const body = p(
    `${run('We ')}<w:del w:id="1"><w:r><w:delText>never </w:delText></w:r></w:del><w:ins w:id="2">${run('always ')}</w:ins>${run('record.')}`,
  )
  const { diagnostics } = await readingOf('a.docx', docx(body))
  expect(diagnostics).toMatchObject([{ id: 'tracked-changes', level: 'warning' }])
  expect(diagnostics[0]?.message).toContain('2 tracked changes')
  expect(outline(await proseOf('a.docx', docx(body)))).toEqual(['sentence: We always record.'])
})

test('notes stand behind their paragraph, text boxes and breaks are read, alternatives once', async () => {
  const box = `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('In the box.')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('In the box.')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`
  const body = [
    p(`${run('Logs are kept.')}<w:r><w:footnoteReference w:id="3"/></w:r>`),
    p('Next.'),
    p(`${run('Outside.')}${box}`),
    p('<w:r><w:t>Owner: HR</w:t><w:br/><w:t>Date: May</w:t></w:r>'),
  ].join('')
  const footnotes = `<w:footnotes xmlns:w="w"><w:footnote w:id="3">${p('For 90 days.')}</w:footnote></w:footnotes>`
  const document = await proseOf('a.docx', docx(body, { 'word/footnotes.xml': footnotes }))
  expect(outline(document)).toEqual([
    'sentence: Logs are kept.',
    'sentence: For 90 days.',
    'sentence: Next.',
    'sentence: In the box.',
    'sentence: Outside.',
    'sentence: Owner: HR',
    'sentence: Date: May',
  ])
  expect(document.blocks.map((block) => block.map)).toEqual(
    [1, 2, 3, 4, 5, 6].map((paragraph) => ({ kind: 'paragraph', paragraph })),
  )
})

test('white, tiny and hidden text is read and told; white on a coloured ground is not', async () => {
  const body = [
    p(run('We record the screen.', '<w:color w:val="FFFFFF"/>')),
    p(run('And sound.', '<w:sz w:val="2"/>')),
    p(run('And keys.', '<w:vanish/>')),
    p(run('Visible.', '<w:color w:val="FFFFFF"/><w:shd w:fill="000080"/>')),
    p(run('Not said.', '<w:strike/>')),
  ].join('')
  const { diagnostics } = await readingOf('a.docx', docx(body))
  expect(diagnostics).toMatchObject([{ id: 'hidden-text' }])
  expect(diagnostics[0]?.message).toContain('3 paragraphs')
  expect(outline(await proseOf('a.docx', docx(body)))).toEqual([
    'sentence: We record the screen.',
    'sentence: And sound.',
    'sentence: And keys.',
    'sentence: Visible.',
  ])
})

test('typed bullets are items, numbered bold lines are headings', async () => {
  const body = [
    p(run('Purpose', '<w:b/>'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'),
    p('We log:'),
    p('• doors'),
    p('- mail'),
    p('All of it.'),
  ].join('')
  expect(outline(await proseOf('a.docx', docx(body)))).toEqual([
    'heading: Purpose',
    'sentence: We log: <heading Purpose>',
    'item: doors <heading Purpose | lead-in We log:>',
    'item: mail <heading Purpose | lead-in We log:>',
    'sentence: All of it. <heading Purpose>',
  ])
})

const automatic = `<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="T2"><style:text-properties fo:color="#FFFFFF"/></style:style>
<style:style style:name="T3"><style:text-properties style:text-line-through-style="solid"/></style:style>`

test('headings, lists, tables and notes of an ODT come out in order', async () => {
  const text = `<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:h text:outline-level="1">Monitoring</text:h>
<text:p>We<text:s/>log:<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Since May.</text:p></text:note-body></text:note></text:p>
<text:list><text:list-item><text:p>doors</text:p><text:list><text:list-item><text:p>hall</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>mail</text:p><text:p>On request.</text:p></text:list-item></text:list>
<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Data</text:p></table:table-cell><table:table-cell><text:p>Period</text:p></table:table-cell></table:table-row></table:table-header-rows>
<table:table-row><table:table-cell><text:p>CCTV</text:p></table:table-cell><table:table-cell><text:p>72 hours</text:p></table:table-cell></table:table-row></table:table>
<text:p><text:span text:style-name="T1">Doors:</text:span> one <text:span text:style-name="T3">short </text:span>year.</text:p>
<text:p><text:span text:style-name="T2">Unseen.</text:span></text:p>`
  const file = odt(text, automatic)
  expect(outline(await proseOf('a.odt', file))).toEqual([
    'heading: Monitoring',
    'sentence: We log: <heading Monitoring>',
    'sentence: Since May. <heading Monitoring>',
    'item: doors <heading Monitoring | lead-in We log:>',
    'item: hall <heading Monitoring | lead-in We log: | lead-in doors>',
    'item: mail <heading Monitoring | lead-in We log:>',
    'sentence: On request. <heading Monitoring | lead-in We log: | lead-in mail>',
    'cell: Data <heading Monitoring | lead-in We log:>',
    'cell: Period <heading Monitoring | lead-in We log:>',
    'cell: CCTV <heading Monitoring | lead-in We log: | column Data>',
    'cell: 72 hours <heading Monitoring | lead-in We log: | row CCTV | column Period>',
    'sentence: Doors: one year. <heading Monitoring | term Doors>',
    'sentence: Unseen. <heading Monitoring>',
  ])
  const { diagnostics } = await readingOf('a.odt', file)
  expect(diagnostics.map(({ id }) => id)).toEqual(['tracked-changes', 'hidden-text'])
})

test.each([
  ['office-damaged', 'a.docx', docx(p('Text.')).slice(0, 200)],
  ['no-text', 'a.docx', docx(p(''))],
  [
    'office-password',
    'a.odt',
    odt('', '', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
  ],
  [
    'office-other',
    'a.pptx',
    docx('', {}).length > 0
      ? odt('', '', { mimetype: 'application/vnd.oasis.opendocument.presentation' })
      : new Uint8Array(),
  ],
  ['word-binary', 'a.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
  ['rtf', 'a.rtf', new TextEncoder().encode('{\\rtf1 text}')],
  ['image', 'a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
  ['archive', 'a.gz', Uint8Array.of(0x1f, 0x8b, 8, 0, 0)],
  ['binary', 'a.bin', Uint8Array.of(1, 0, 2, 0, 3)],
  ['empty-file', 'a.md', new Uint8Array()],
  ['blank-file', 'a.md', new TextEncoder().encode(' \n\n')],
])('%s is told with what helps', async (id, name, bytes) => {
  const { documents, diagnostics } = await readingOf(name, bytes)
  expect(documents).toEqual([])
  expect(diagnostics).toMatchObject([{ id, level: 'error', document: name }])
  expect(diagnostics[0]?.advice).not.toBe('')
})

test('an archive that unpacks beyond the limit is refused', async () => {
  const { read, defaultLimits } = await import('../../src/read/index.ts')
  const bytes = docx(p('a'.repeat(100_000)))
  const { diagnostics } = await read(
    { name: 'a.docx', bytes },
    { ...defaultLimits, unpacked: 50_000 },
  )
  expect(diagnostics).toMatchObject([{ id: 'too-large' }])
})
