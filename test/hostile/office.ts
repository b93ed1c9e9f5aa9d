// Builds DOCX files that mean harm: archives that unpack without end, or that reach for files and servers.
import { once } from 'node:events'
import { createDeflateRaw, deflateRawSync } from 'node:zlib'

interface Entry {
  readonly name: string
  /** Raw deflate data. */
  readonly packed: Buffer
  /** Size after unpacking, as the archive claims. */
  readonly size: number
}

/** An archive of entries; checksums are left at 0, which no reader here looks at. */
function zipOf(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(entry.packed.length, 14)
    common.writeUInt32LE(entry.size, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, entry.packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), common, tail, name]))
    parts.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\u0005\u0006'), end])
}

const packed = (name: string, text: string): Entry => ({
  name,
  packed: deflateRawSync(text),
  size: Buffer.byteLength(text),
})

const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const paragraph = '<w:p><w:r><w:t>We record keystrokes.</w:t></w:r></w:p>'
const documentOf = (body: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<w:document xmlns:w="${space}"><w:body>${body}</w:body></w:document>`

/** A main part of one GiB of paragraphs that claims `size` bytes. */
async function bomb(size: number): Promise<Buffer> {
  const packer = createDeflateRaw()
  const parts: Buffer[] = []
  packer.on('data', (part: Buffer) => parts.push(part))
  const chunk = paragraph.repeat(20_000)
  packer.write(documentOf('').replace('</w:body></w:document>', ''))
  const times = Math.floor(2 ** 30 / chunk.length)
  for (let i = 0; i < times; i++) if (!packer.write(chunk)) await once(packer, 'drain')
  packer.end('</w:body></w:document>')
  await once(packer, 'end')
  return zipOf([{ name: 'word/document.xml', packed: Buffer.concat(parts), size }])
}

export const zipBomb = (): Promise<Buffer> => bomb(2 ** 30)

/** Its directory claims that it is small. */
export const lyingZipBomb = (): Promise<Buffer> => bomb(20_000)

/** Entities that would read a file of the machine, and double themselves. */
export function externalEntity(): Buffer {
  const doubled = Array.from({ length: 40 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`)
  const types = `<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY e0 "x">${doubled.join('')}]>`
  const body = `${paragraph}<w:p><w:r><w:t>&f; &e40;</w:t></w:r></w:p>`
  return zipOf([packed('word/document.xml', documentOf(body, types))])
}

/** A template and a picture that stand on a server, which must not be asked. */
export function externalRelation(address: string): Buffer {
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relation = (id: number, what: string) =>
    `<Relationship Id="r${id}" Type="${kind}/${what}" Target="${address}" TargetMode="External"/>`
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation(1, 'attachedTemplate')}${relation(2, 'image')}</Relationships>`
  return zipOf([
    packed('word/document.xml', documentOf(paragraph)),
    packed('word/_rels/document.xml.rels', relations),
    packed('word/_rels/settings.xml.rels', relations),
  ])
}
