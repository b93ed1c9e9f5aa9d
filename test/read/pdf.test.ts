// Reading PDFs: what is wrong with a file is told, and text comes out in order and in its structure.
import { describe, expect, it } from 'vitest'
import type { Block, ProseDocument } from '../../src/model/document.ts'
import { defaultLimits, type Reading, read } from '../../src/read/index.ts'
import { pdfOf, stream } from '../hostile/pdf.ts'

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

/** A PDF of pages with the given content streams, Helvetica as /F1 and bold as /F2, on pages of 600 by 800 points. */
function pages(...contents: readonly string[]): Buffer {
  const kids = contents.map((_, i) => `${5 + 2 * i} 0 R`).join(' ')
  const fonts = '<< /Font << /F1 3 0 R /F2 4 0 R >> >>'
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} /MediaBox [0 0 600 800] /Resources ${fonts} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /Contents ${6 + 2 * i} 0 R >>`,
      stream(latin1(content), ''),
    ]),
  ])
}

const text = (x: number, y: number, shown: string, font = 'F1', size = 10): string =>
  `BT /${font} ${size} Tf ${x} ${y} Td (${shown}) Tj ET`

/** Lines of text below one another, 12 points apart. */
const lines = (x: number, y: number, shown: readonly string[]): string =>
  shown.map((line, i) => text(x, y - 12 * i, line)).join('\n')

const readBytes = (bytes: Uint8Array, limits = defaultLimits): Promise<Reading> =>
  read({ name: 'policy.pdf', bytes }, limits)

async function blocksOf(...contents: readonly string[]): Promise<readonly Block[]> {
  const { documents } = await readBytes(pages(...contents))
  return (documents[0] as ProseDocument).blocks
}

const textsOf = async (...contents: readonly string[]): Promise<string[]> =>
  (await blocksOf(...contents)).map((block) => block.text)

const idsOf = ({ diagnostics }: Reading): string[] => diagnostics.map(({ id }) => id)

describe('a PDF that cannot be read', () => {
  it.each([
    ['pdf-broken', latin1('this is no PDF at all\n%%EOF')],
    ['pdf-truncated', latin1('%PDF-1.7\n1 0 obj\n<< /Type /Catal')],
    ['pdf-no-text', pages('0 0 10 10 re f')],
    ['pdf-page-count', latin1(pages('').toString('latin1').replace('/Kids [5 0 R]', '/Kids []'))],
  ])('is told as %s, with what to do', async (id, bytes) => {
    const reading = await readBytes(bytes)
    expect(reading.documents).toEqual([])
    expect(idsOf(reading)).toEqual([id])
    expect(reading.diagnostics[0]).toMatchObject({ level: 'error', document: 'policy.pdf' })
    expect(reading.diagnostics[0]?.advice).toMatch(/\.$/)
  })
})

describe('a PDF that is read with a reservation', () => {
  const sentence = text(72, 700, 'We record calls.')

  it('tells pages without text', async () => {
    const reading = await readBytes(pages(sentence, '0 0 10 10 re f', sentence))
    expect(reading.diagnostics).toMatchObject([{ id: 'pdf-page-without-text', level: 'warning' }])
    expect(reading.diagnostics[0]?.message).toContain('page 2')
  })

  it('tells that it has more pages than the limit', async () => {
    const reading = await readBytes(pages(sentence, sentence, sentence), {
      ...defaultLimits,
      pages: 2,
    })
    expect(idsOf(reading)).toEqual(['pdf-too-many-pages'])
    expect(reading.diagnostics[0]?.advice).toContain('--limit pages=3')
  })

  it('tells that it claims more pages than it has', async () => {
    const bytes = latin1(pages(sentence).toString('latin1').replace('/Count 1 ', '/Count 7 '))
    const reading = await readBytes(bytes)
    expect(idsOf(reading)).toEqual(['pdf-page-count'])
    expect(reading.diagnostics[0]?.message).toContain('declares 7 pages, but only 1')
  })

  it.each([
    ['white on white', `1 g ${sentence} 0 g`],
    ['tiny', text(72, 600, 'We record keystrokes.', 'F1', 1)],
    ['not drawn', `3 Tr ${text(72, 600, 'We record keystrokes.')} 0 Tr`],
  ])('tells text that nobody can see: %s', async (_, hidden) => {
    const shown = lines(72, 760, ['Nothing else', 'is said here', 'in so many', 'visible words'])
    const reading = await readBytes(pages(`${shown}\n${hidden}`))
    expect(idsOf(reading)).toEqual(['hidden-text'])
    expect((reading.documents[0] as ProseDocument).blocks.at(-1)?.text).toContain('We record')
  })

  it('does not take white text on a dark ground for hidden', async () => {
    const heading = `0 0 0.5 rg 60 690 300 30 re f 1 g ${sentence} 0 g`
    expect(idsOf(await readBytes(pages(heading)))).toEqual([])
  })
})

describe('a border that is filled in one go', () => {
  it('is no ground for the text within it', async () => {
    const border = '0 g 60 690 300 30 re 61 691 298 28 re f*'
    const reading = await readBytes(pages(`${border}\n${text(72, 700, 'We record calls.')}`))
    expect(idsOf(reading)).toEqual([])
  })
})

describe('words at the end of a line', () => {
  it.each([
    ['divided', ['company vehi-', 'cles and keep'], 'company vehicles and keep'],
    [
      'divided by a soft hyphen',
      ['company vehi\\255', 'cles and keep'],
      'company vehicles and keep',
    ],
    [
      'with a hyphen of their own',
      ['We offer an opt-', 'out to all.'],
      'We offer an opt-out to all.',
    ],
    [
      'with a shared part',
      ['Video- und Ton-', 'oder Bildaufnahmen'],
      'Video- und Ton- oder Bildaufnahmen',
    ],
    ['before a name', ['die IP-', 'Adresse der'], 'die IP-Adresse der'],
  ])('%s are put together', async (_, shown, expected) => {
    expect(await textsOf(lines(72, 700, shown))).toEqual([expected])
  })
})

describe('the structure of a PDF', () => {
  const body = ['We record the calls of the service', 'centre and keep them for thirty days.']

  it('tells headings by size and weight, with levels', async () => {
    const content = [
      text(72, 760, 'Monitoring', 'F1', 18),
      text(72, 730, 'Calls', 'F2'),
      lines(72, 715, body),
    ].join('\n')
    const blocks = await blocksOf(content)
    expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['paragraph', 0],
    ])
  })

  it('hangs items under their lead-in, nested ones under theirs', async () => {
    const content = [
      text(72, 700, 'The following is recorded on company laptops:'),
      text(90, 685, '\\225 sign-ins;'),
      text(108, 672, '- time;'),
      text(90, 659, '\\225 files copied.'),
    ].join('\n')
    const blocks = await blocksOf(content)
    expect(
      blocks.map(({ kind, level, parent, text: shown }) => [kind, level, parent, shown]),
    ).toEqual([
      ['paragraph', 0, undefined, 'The following is recorded on company laptops:'],
      ['item', 1, 0, 'sign-ins;'],
      ['item', 2, 1, 'time;'],
      ['item', 1, 0, 'files copied.'],
    ])
  })

  it('reads tables by row, with their header', async () => {
    const row = (y: number, ...cells: string[]) =>
      cells.map((cell, i) => text(72 + 150 * i, y, cell)).join('\n')
    const content = [
      row(700, 'Record', 'Kept for', 'Seen by'),
      row(680, 'Calls', '30 days', 'Trainer'),
      row(660, 'Locations', '14 days', 'Dispatcher'),
    ].join('\n')
    const blocks = await blocksOf(content)
    expect(
      blocks.map(({ kind, cell, text: shown }) => [
        kind,
        cell?.row,
        cell?.column,
        cell?.header,
        shown,
      ]),
    ).toEqual([
      ['cell', 0, 0, true, 'Record'],
      ['cell', 0, 1, true, 'Kept for'],
      ['cell', 0, 2, true, 'Seen by'],
      ['cell', 1, 0, false, 'Calls'],
      ['cell', 1, 1, false, '30 days'],
      ['cell', 1, 2, false, 'Trainer'],
      ['cell', 2, 0, false, 'Locations'],
      ['cell', 2, 1, false, '14 days'],
      ['cell', 2, 2, false, 'Dispatcher'],
    ])
  })

  it('keeps where each line stands, and drops what every page repeats', async () => {
    const page = (number: number, shown: readonly string[]) =>
      [
        text(72, 780, 'Acme staff rules'),
        lines(72, 700, shown),
        text(290, 20, `Page ${number}`),
      ].join('\n')
    const [block, ...others] = await blocksOf(
      page(1, ['We record the telephone calls of the']),
      page(2, ['service centre and of the ware-']),
      page(3, ['house, and keep them for ten days.']),
    )
    expect(others).toEqual([])
    expect(block?.text).toBe(
      'We record the telephone calls of the service centre and of the warehouse, and keep them for ten days.',
    )
    expect(block?.map).toEqual({
      kind: 'pages',
      lines: [
        { at: 0, page: 1, line: 2 },
        { at: 37, page: 2, line: 2 },
        { at: 67, page: 3, line: 2 },
      ],
    })
  })

  it('leaves out tables of contents', async () => {
    const content = lines(72, 700, ['1 Purpose ............ 3', '2 Calls ............ 4'])
    expect(await textsOf(`${content}\n${text(72, 600, 'We record calls.')}`)).toEqual([
      'We record calls.',
    ])
  })
})
