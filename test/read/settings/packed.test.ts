// Reads binary property lists, and profiles inside a signature of definite and indefinite length.
import { expect, test } from 'vitest'
import type { SettingNode } from '../../../src/model/document.ts'
import { read } from '../../../src/read/index.ts'

const binary = Buffer.from(
  'YnBsaXN0MDDSAQIDCl5QYXlsb2FkQ29udGVudFtQYXlsb2FkVHlwZaEE0wIFBgcICV8QHWZvcmNlQnlwYXNzU2NyZWVuQ2FwdHVyZUFsZXJ0UW5fEBtjb20uYXBwbGUuYXBwbGljYXRpb25hY2Nlc3MJEAVdQ29uZmlndXJhdGlvbggNHCgqMVFTcXJ0AAAAAAAAAQEAAAAAAAAACwAAAAAAAAAAAAAAAAAAAII=',
  'base64',
)
const xml = Buffer.from(
  '<?xml version="1.0"?>\n<plist version="1.0"><dict>\n<key>A</key><true/></dict></plist>',
)
const oid = Buffer.from('06092a864886f70d010702', 'hex')
const dataOid = Buffer.from('06092a864886f70d010701', 'hex')

function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  const length =
    body.length < 128
      ? Buffer.from([body.length])
      : Buffer.from([0x82, body.length >> 8, body.length & 0xff])
  return Buffer.concat([Buffer.from([tag]), length, body])
}

const endless = (tag: number, ...parts: Uint8Array[]): Buffer =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...parts, Buffer.from([0, 0])])

const version = der(2, Buffer.from([1]))
const signed = (content: Uint8Array): Buffer =>
  der(0x30, oid, der(0xa0, der(0x30, version, der(0x31), der(0x30, dataOid, der(0xa0, content)))))

const settings = async (name: string, bytes: Uint8Array): Promise<SettingNode | undefined> => {
  const { documents } = await read({ name, bytes: new Uint8Array(bytes) })
  return documents[0]?.kind === 'settings' ? documents[0].root : undefined
}

const entry = (node: SettingNode | undefined, key: string): SettingNode | undefined =>
  node?.kind === 'map' ? node.entries.get(key) : undefined

test('a binary property list has paths and quotations but no lines', async () => {
  const root = await settings('a.mobileconfig', binary)
  const content = entry(root, 'PayloadContent')
  const first = content?.kind === 'list' ? content.items[0] : undefined
  expect(entry(first, 'forceBypassScreenCaptureAlert')).toEqual({
    kind: 'scalar',
    value: true,
    unresolved: false,
    path: 'PayloadContent[0].forceBypassScreenCaptureAlert',
    quote: 'forceBypassScreenCaptureAlert = true',
  })
})

test('a cut binary property list gives a diagnostic', async () => {
  const { documents, diagnostics } = await read({
    name: 'a.plist',
    bytes: new Uint8Array(binary.subarray(0, 60)),
  })
  expect(documents).toEqual([])
  expect(diagnostics.map(({ id }) => id)).toEqual(['plist-broken'])
})

test.each([
  ['one piece', signed(der(0x04, xml))],
  ['pieces', signed(der(0x24, der(0x04, xml.subarray(0, 40)), der(0x04, xml.subarray(40))))],
  [
    'indefinite length',
    endless(
      0x30,
      oid,
      endless(
        0xa0,
        endless(
          0x30,
          version,
          der(0x31),
          endless(0x30, dataOid, endless(0xa0, endless(0x24, der(0x04, xml)))),
        ),
      ),
    ),
  ],
  ['a binary list', signed(der(0x04, binary))],
])(
  'a signed profile in %s is unwrapped, and the signature said to be unchecked',
  async (_, bytes) => {
    const { documents, diagnostics } = await read({
      name: 'a.mobileconfig',
      bytes: new Uint8Array(bytes),
    })
    expect(documents).toHaveLength(1)
    expect(diagnostics.map(({ id }) => id)).toEqual(['signature-unchecked'])
  },
)

test('half a signed profile gives a diagnostic', async () => {
  const half = signed(der(0x04, xml)).subarray(0, 60)
  const { documents, diagnostics } = await read({
    name: 'a.mobileconfig',
    bytes: new Uint8Array(half),
  })
  expect(documents).toEqual([])
  expect(diagnostics.map(({ id }) => id)).toEqual(['profile-broken'])
})

test('an encrypted profile is said to be one', async () => {
  const text =
    '<plist version="1.0"><dict><key>EncryptedPayloadContent</key><data>AA==</data></dict></plist>'
  const { diagnostics } = await read({ name: 'a.mobileconfig', bytes: Buffer.from(text) })
  expect(diagnostics.map(({ id }) => id)).toEqual(['plist-encrypted'])
})
