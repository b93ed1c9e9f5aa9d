// Builds PDFs that mean harm: small files that grow without end, repeat without end, or lie about themselves.
import { once } from 'node:events'
import { createDeflate, deflateSync } from 'node:zlib'

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

/** A PDF of the given objects, the first of them its catalog. Readers rebuild the missing cross-reference table. */
export function pdfOf(objects: readonly (string | Buffer)[]): Buffer {
  const parts = objects.flatMap((object, i) => [
    latin1(`${i + 1} 0 obj\n`),
    typeof object === 'string' ? latin1(object) : object,
    latin1('\nendobj\n'),
  ])
  return Buffer.concat([
    latin1('%PDF-1.7\n'),
    ...parts,
    latin1('trailer << /Root 1 0 R >>\n%%EOF\n'),
  ])
}

export function stream(data: Buffer, dictionary: string): Buffer {
  const head = `<< /Length ${data.length} ${dictionary} >>\nstream\n`
  return Buffer.concat([latin1(head), data, latin1('\nendstream')])
}

const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'

/** One page whose content is object 4, its font object 5; further objects follow from 6 on. */
function onePage(
  content: Buffer,
  more: readonly (string | Buffer)[] = [],
  xobjects = '',
  catalog = '',
): Buffer {
  const resources = `<< /Font << /F1 5 0 R >> ${xobjects} >>`
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources ${resources} >>`,
    content,
    font,
    ...more,
  ])
}

const plain = stream(latin1('BT /F1 12 Tf 72 700 Td (We record keystrokes.) Tj ET'), '')

/** `times` copies of `chunk`, deflated, without ever holding them. */
async function deflated(chunk: Buffer, times: number): Promise<Buffer> {
  const packer = createDeflate({ level: 6 })
  const parts: Buffer[] = []
  packer.on('data', (part: Buffer) => parts.push(part))
  for (let i = 0; i < times; i++) if (!packer.write(chunk)) await once(packer, 'drain')
  packer.end()
  await once(packer, 'end')
  return Buffer.concat(parts)
}

const mebibyte = Buffer.alloc(1 << 20, 0x20)

export async function flateBomb(): Promise<Buffer> {
  return onePage(stream(await deflated(mebibyte, 1024), '/Filter /FlateDecode'))
}

export async function nestedFlateBomb(): Promise<Buffer> {
  const twice = deflateSync(await deflated(mebibyte, 2048), { level: 9 })
  return onePage(stream(twice, '/Filter [/FlateDecode /FlateDecode]'))
}

export async function textOperators(): Promise<Buffer> {
  const chunk = Buffer.from('BT /F1 9 Tf 72 700 Td (We record it.) Tj ET\n'.repeat(24_000))
  return onePage(stream(await deflated(chunk, 300), '/Filter /FlateDecode'))
}

/** Each form draws the one before it twice: 2^29 times in all. */
export function doublingForms(): Buffer {
  const form = (content: string, resources: string) =>
    stream(
      latin1(content),
      `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources ${resources}`,
    )
  const forms = [form('BT /F1 12 Tf (x) Tj ET', '<< /Font << /F1 5 0 R >> >>')]
  for (let i = 1; i < 30; i++)
    forms.push(form('/X Do /X Do', `<< /XObject << /X ${5 + i} 0 R >> >>`))
  return onePage(stream(latin1('/X Do'), ''), forms, `/XObject << /X ${5 + 30} 0 R >>`)
}

export function endlessScript(): Buffer {
  return onePage(plain, [], '', '/OpenAction << /S /JavaScript /JS (while \\(true\\) {}) >>')
}

export function countlessPages(): Buffer {
  const honest = onePage(plain).toString('latin1')
  return latin1(honest.replace('/Count 1 ', '/Count 100000000 '))
}

/** A page tree that leads back to itself. */
export function circularPages(): Buffer {
  const honest = onePage(plain).toString('latin1')
  return latin1(honest.replace('/Kids [3 0 R]', '/Kids [2 0 R]'))
}
