// Hostile text: every reader ends soon, with a document or a diagnostic. A reader that does not hits the test's time limit.
import { expect, test } from 'vitest'
import { segment } from '../../src/segment/index.ts'
import { readingOf } from './support.ts'

const n = 50_000
const many = (text: string, times = n): string => text.repeat(times)
const steps = (times: number, line: (at: number) => string): string =>
  Array.from({ length: times }, (_, at) => line(at)).join('\n')

test.each([
  ['quotes.md', many('>')],
  ['lists.md', many('- ')],
  ['deeper lists.md', steps(2000, (at) => `${' '.repeat(2 * at)}- x`)],
  ['brackets.md', many('[')],
  ['links.md', many('[a](')],
  ['nested links.md', `${many('[')}a${many('](b)')}`],
  ['stars.md', many('**a*')],
  ['ticks.md', steps(1000, (at) => '`'.repeat(at))],
  ['angles.md', many('<a ')],
  ['comments.md', many('<!--')],
  ['deletions.md', many('<del>')],
  ['tildes.md', many('~~a ')],
  ['bars.md', `${many('|')}\n${many('|-')}|\n`],
  ['contents.md', `${many('[a](#b) \n')}x`],
  ['front matter.md', `---\n${many('a: b\n')}`],
  ['spaces.md', `a${many(' ')}b  \n`],
  ['modules.mdx', many('import a\n')],
  ['dots.txt', many('. ')],
  ['capitals.txt', many('A')],
  ['indents.txt', steps(3000, (at) => `${' '.repeat(at)}- x`)],
  ['abbreviations.txt', many('e.g. ')],
  ['line.txt', many('We may monitor the use of laptops, e.g. e-mail. ', 200_000)],
  ['ticks.rst', many('`a')],
  ['indents.rst', steps(1000, (at) => `${' '.repeat(at)}x`)],
  ['directives.rst', many('.. note::\n')],
  ['titles.rst', many('=\n')],
  ['parts.eml', many('Content-Type: multipart/mixed; boundary=a\n\n--a\n', 10_000)],
  ['head.eml', many('A: b\n')],
  ['code.html', many('<%')],
  ['entities.html', many('&amp;')],
  ['definitions.html', many('<dt>a<dd>b')],
  ['spans.html', `<table><tr>${many('<td rowspan=1000 colspan=1000>a', 2000)}`],
  ['anchors.yaml', steps(2000, (at) => `k${at}: &a${at} [${at ? `*a${at - 1}` : 1}]`)],
  ['templates.yaml', many('{{')],
  ['deep.json', many('{"a":[')],
])('%s', async (name, text) => {
  const { documents, diagnostics } = await readingOf(name, text)
  expect(documents.length + diagnostics.length).toBeGreaterThan(0)
  for (const document of documents)
    if (document.kind === 'prose') expect(segment(document).length).toBeLessThan(250_000)
})
