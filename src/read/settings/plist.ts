// Reads property lists (macOS profiles): XML with places, binary without, either inside a signature.
import type { Input, SettingNode, SettingsDocument } from '../../model/document.ts'
import { decode } from '../decode.ts'
import type { Reading } from '../reading.ts'
import { refusal, told } from '../reading.ts'
import { unwrapSigned } from './signed.ts'
import {
  entryPath,
  itemPath,
  listNode,
  mapNode,
  maximumDepth,
  type Nodes,
  nodesOf,
  scalarNode,
} from './tree.ts'
import { troubleWithXml } from './xml.ts'
import { BrokenXml, type Element, parseXml } from './xml-tree.ts'

type Span = readonly [number, number]

/** A binary or signed property list as settings, from bytes. */
export async function readPackedPlist(input: Input): Promise<Reading> {
  const signed = unwrapSigned(input.bytes)
  if (!signed && !isBinary(input.bytes)) return broken(input.name)
  const bytes = signed ?? input.bytes
  const reading = isBinary(bytes)
    ? await (await import('./plist-binary.ts')).readBinaryPlist(input.name, bytes)
    : readXmlPlist(input.name, decode(bytes).text)
  return signed
    ? { ...reading, diagnostics: [notVerified(input.name), ...reading.diagnostics] }
    : reading
}

const isBinary = (bytes: Uint8Array): boolean =>
  String.fromCharCode(...bytes.subarray(0, 6)) === 'bplist'

function notVerified(document: string) {
  return told(
    'signature-unchecked',
    'note',
    document,
    'The profile is signed; its content was read, the signature was not checked.',
    'Check who signed it with `openssl cms -verify` or in System Settings; lines count within the signed content.',
  )
}

/** An XML property list as settings. Broken syntax gives no document and a diagnostic with its line. */
export function readXmlPlist(document: string, text: string): Reading {
  const nodes = nodesOf(text)
  try {
    const root = rootOf(nodes, parseXml(text))
    if (root.kind === 'map' && root.entries.get('EncryptedPayloadContent'))
      return encrypted(document)
    const read: SettingsDocument = { kind: 'settings', name: document, format: 'plist', root }
    return { documents: [read], diagnostics: [] }
  } catch (error) {
    return { documents: [], diagnostics: [troubleWithXml(nodes, document, 'property list', error)] }
  }
}

function broken(document: string): Reading {
  return refusal(
    'profile-broken',
    document,
    'This signed profile is broken or cut off, or holds no profile.',
    'Export it again, or take the signature off with `openssl cms -verify -noverify -inform der`.',
  )
}

function encrypted(document: string): Reading {
  return refusal(
    'plist-encrypted',
    document,
    'The profile is encrypted for one device, so its settings cannot be read.',
    'Ask for the profile as it is before encryption.',
  )
}

function rootOf(nodes: Nodes, roots: readonly Element[]): SettingNode {
  const value = roots[0]?.name === 'plist' ? roots[0].children[0] : roots[0]
  if (!value) throw new BrokenXml('there is no value in it', 0)
  return nodeOf(nodes, value, '', [value.from, value.to], 0)
}

function nodeOf(
  nodes: Nodes,
  element: Element,
  path: string,
  span: Span,
  depth: number,
): SettingNode {
  if (depth > maximumDepth) throw new BrokenXml('too large', 0, true)
  if (element.name === 'dict')
    return mapNode(nodes, path, dictOf(nodes, element, path, depth), span[0])
  if (element.name === 'array') {
    const items = element.children.map((item, at) =>
      nodeOf(nodes, item, itemPath(path, at), [item.from, item.to], depth + 1),
    )
    return listNode(nodes, path, items, span[0])
  }
  return scalarNode(nodes, path, scalarOf(element), span)
}

function dictOf(nodes: Nodes, { children }: Element, path: string, depth: number) {
  const entries = new Map<string, SettingNode>()
  for (let at = 0; at + 1 < children.length; at += 2) {
    const key = children[at] as Element
    const value = children[at + 1] as Element
    if (key.name !== 'key') throw new BrokenXml('a key is missing', key.from)
    entries.set(
      key.text,
      nodeOf(nodes, value, entryPath(path, key.text), [key.from, value.to], depth + 1),
    )
  }
  if (children.length % 2 === 1)
    throw new BrokenXml('a key has no value', children.at(-1)?.from ?? 0)
  return entries
}

function scalarOf({ name, text }: Element): string | number | boolean {
  if (name === 'true' || name === 'false') return name === 'true'
  if (name === 'integer' || name === 'real') return Number(text)
  return name === 'data' ? '(data)' : text
}
