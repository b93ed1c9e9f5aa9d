// Makes documents of any size to measure with: the labelled policies' paragraphs, shuffled, the same each time.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder, root } from '../walk.ts'

/** The paragraphs of every labelled Markdown document. */
function paragraphs(): readonly string[] {
  return filesUnder('fixtures/labelled', '.md')
    .filter((path) => !path.endsWith('README.md'))
    .flatMap((path) => readFileSync(join(root, path), 'utf8').split(/\n{2,}/))
    .filter((paragraph) => paragraph.trim() !== '')
}

/** A deterministic sequence of numbers in [0, 1) (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A Markdown document of at least this many bytes, with a heading every ten paragraphs. */
export function markdownOf(bytes: number): string {
  const pool = paragraphs()
  const next = randomNumbers(7)
  const parts: string[] = []
  for (let size = 0, count = 0; size < bytes; count++) {
    const paragraph = pool[Math.floor(next() * pool.length)] ?? ''
    const part = count % 10 === 0 ? `## Part ${count / 10 + 1}\n\n${paragraph}` : paragraph
    parts.push(part)
    size += Buffer.byteLength(part) + 2
  }
  return `${parts.join('\n\n')}\n`
}

/** A plain PDF of this many pages, 45 lines of policy text on each. */
export function pdfOf(pages: number): Buffer {
  const lines = markdownOf(pages * 4500)
    .replace(/[^\x20-\x7e\n]/g, ' ')
    .split('\n')
    .flatMap((line) => line.match(/.{1,90}/g) ?? [])
  const kids = Array.from({ length: pages }, (_, page) => `${4 + page * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...Array.from({ length: pages }, (_, page) => pageObjects(page, lines)).flat(),
  ]
  return assemble(objects)
}

function pageObjects(page: number, lines: readonly string[]): readonly string[] {
  const shown = lines
    .slice(page * 45, page * 45 + 45)
    .map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`)
  const stream = `BT /F1 10 Tf 14 TL 50 780 Td ${shown.join('\n')} ET`
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + page * 2} 0 R >>`,
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  ]
}

function assemble(objects: readonly string[]): Buffer {
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}`
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + table + trailer, 'latin1')
}
