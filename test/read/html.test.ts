// HTML: content blocks with exact places; navigation, banners and scripts left out.
import { expect, test } from 'vitest'
import { outline, proseOf, readingOf, seen } from './support.ts'

const outlineOf = async (text: string) => outline(await proseOf('a.html', text))

test('a page gives its content, not what surrounds it', async () => {
  const page = `<!doctype html><html lang="en"><head><title>Staff &amp; CCTV</title>
<style>p { color: red }</style><script>var record = "<p>no</p>"</script></head><body>
<nav><ul><li><a href="/">Home</a></li></ul></nav>
<div id="cookie-banner"><p>We use cookies.</p></div>
<main><h1>CCTV</h1><ul><li><a href="#kept">Kept</a></li></ul>
<p>We <b>record</b> the hall.<br>Sound is <i>not</i> re<b>cord</b>ed.</p>
<!-- <p>We record sound.</p> -->
<h2 id="kept">How long is it kept?</h2><p>For&nbsp;72 hours &ndash; <del>a week</del> no more.</p></main>
<footer><p>Imprint</p></footer></body></html>`
  expect(await outlineOf(page)).toEqual([
    'heading: CCTV',
    'sentence: We record the hall. <heading CCTV>',
    'sentence: Sound is not recorded. <heading CCTV>',
    'heading: How long is it kept? <heading CCTV>',
    'sentence: For 72 hours – no more. <heading CCTV | question How long is it kept?>',
  ])
  expect((await proseOf('a.html', page)).properties).toMatchObject({ lang: 'en' })
})

test('lists, also unclosed and nested, hang under their lead-ins', async () => {
  const page = '<p>We log:<ul><li>doors<li>mail<ul><li>sent<li>received</ul><li>calls</ul><p>Done.'
  expect(await outlineOf(page)).toEqual([
    'sentence: We log:',
    'item: doors <lead-in We log:>',
    'item: mail <lead-in We log:>',
    'item: sent <lead-in We log: | lead-in mail>',
    'item: received <lead-in We log: | lead-in mail>',
    'item: calls <lead-in We log:>',
    'sentence: Done.',
  ])
})

test('tables give cells with headers, spans included', async () => {
  const page = `<p>Kept:</p><table><tr><th>Data<th colspan=2>Period</tr>
<tr><th rowspan=2>CCTV<td>hall<td>72 hours</tr><tr><td>yard<td>48 hours</tr></table>`
  expect(await outlineOf(page)).toEqual([
    'sentence: Kept:',
    'cell: Data <lead-in Kept:>',
    'cell: Period <lead-in Kept:>',
    'cell: CCTV <lead-in Kept: | column Data>',
    'cell: hall <lead-in Kept: | row CCTV | column Period>',
    'cell: 72 hours <lead-in Kept: | row CCTV | column Period>',
    'cell: yard <lead-in Kept: | row CCTV | column Period>',
    'cell: 48 hours <lead-in Kept: | row CCTV | column Period>',
  ])
})

test('a table without header cells has one where its first row reads as one', async () => {
  const page =
    '<table><tr><td>Data<td>Period</tr><tr><td>CCTV<td>72 hours</tr><tr><td>Logs<td>1 year</tr></table>'
  expect((await outlineOf(page)).slice(2)).toEqual([
    'cell: CCTV <column Data>',
    'cell: 72 hours <row CCTV | column Period>',
    'cell: Logs <column Data>',
    'cell: 1 year <row Logs | column Period>',
  ])
})

test('a table that lays out the page is none', async () => {
  const page = '<table><tr><td><h2>Logs</h2><p>We log doors.</p></td><td>Menu</td></tr></table>'
  expect(await outlineOf(page)).toEqual([
    'heading: Logs',
    'sentence: We log doors. <heading Logs>',
    'sentence: Menu <heading Logs>',
  ])
})

test('definition lists join terms and definitions', async () => {
  expect(
    await outlineOf('<dl><dt>CCTV<dd>Cameras in the hall.<dt>Who sees it?<dd>HR.</dl>'),
  ).toEqual([
    'heading: CCTV',
    'sentence: Cameras in the hall. <term CCTV>',
    'heading: Who sees it?',
    'sentence: HR. <question Who sees it?>',
  ])
})

test('a bold line heads what follows, a bold opening names it', async () => {
  expect(await outlineOf('<p><b>Logs</b></p><p><strong>Doors:</strong> kept a week.</p>')).toEqual([
    'heading: Logs',
    'sentence: Doors: kept a week. <heading Logs | term Doors>',
  ])
})

test('hidden text is told: faint text read, undisplayed text left out', async () => {
  const page = `<p>Plain.</p><p style="color:#fff">We record the screen.</p><p style="font-size:1px">And sound.</p>
<div style="display:none">${'never shown words '.repeat(10)}</div>`
  const { documents, diagnostics } = await readingOf('a.html', page)
  expect(diagnostics.map(({ id }) => id)).toEqual(['hidden-text', 'hidden-elements'])
  expect(documents).toHaveLength(1)
  expect(await outlineOf(page)).toEqual([
    'sentence: Plain.',
    'sentence: We record the screen.',
    'sentence: And sound.',
  ])
})

test('entities and tags leave every offset in place', async () => {
  const source = '<p>T&auml;gliche <b>&Uuml;ber</b>wachung &amp; Pr&uuml;fung</p>'
  const document = await proseOf('a.html', source)
  const [block] = document.blocks
  expect(seen(block!.text)).toBe('Tägliche Überwachung & Prüfung')
  expect(block!.map).toEqual({ kind: 'source', start: 3 })
  expect(source.slice(3, 3 + block!.text.length)).toBe(source.slice(3, -4))
})

test.each([
  ['nested elements', `${'<div>'.repeat(100_000)}We log doors.`],
  ['nested inline elements', `${'<b>'.repeat(100_000)}We log doors.`],
  ['nested lists', `${'<ul><li>'.repeat(50_000)}We log doors.`],
  ['nested tables', `${'<table><tr><td>'.repeat(30_000)}We log doors.`],
  ['stray end tags', `${'<div>'.repeat(1000) + '</p></span>'.repeat(50_000)}We log doors.`],
  ['unclosed attribute', `<p>We log doors.</p><a title="${'x'.repeat(500_000)}`],
])('%s end in reasonable time', async (_, page) => {
  const document = await proseOf('a.html', page)
  expect(document.blocks.map(({ text }) => seen(text))).toEqual(['We log doors.'])
})
