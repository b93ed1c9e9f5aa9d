// Reads JSON, also with comments and trailing commas, into a settings tree with places.
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { SettingNode, SettingValue } from '../../model/document.ts'
import type { Reading } from '../reading.ts'
import {
  entryPath,
  itemPath,
  listNode,
  mapNode,
  maximumDepth,
  maximumNodes,
  type Nodes,
  nodesOf,
  scalarNode,
} from './tree.ts'
import { brokenSyntax, duplicateKey, tooLarge } from './trouble.ts'

interface Scan {
  readonly nodes: Nodes
  readonly text: string
  readonly document: string
  readonly diagnostics: Diagnostic[]
  at: number
  count: number
  depth: number
}

/** Thrown inside this file only: the reader turns it into a diagnostic. */
class Broken extends Error {
  readonly offset: number
  constructor(what: string, offset: number) {
    super(what)
    this.offset = offset
  }
}
class TooLarge extends Error {}

/** A JSON or JSONC file as settings. Broken syntax gives no document and a diagnostic with its line. */
export function readJson(document: string, text: string): Reading {
  const diagnostics: Diagnostic[] = []
  const nodes = nodesOf(text)
  const scan: Scan = { nodes, text, document, diagnostics, at: 0, count: 0, depth: 0 }
  try {
    const root = readValue(scan, '', -1)
    skipBlank(scan)
    if (scan.at < text.length) throw new Broken('something follows the end', scan.at)
    return {
      documents: [{ kind: 'settings', name: document, format: 'json', root }],
      diagnostics,
    }
  } catch (error) {
    return { documents: [], diagnostics: [...diagnostics, troubleOf(scan, error)] }
  }
}

function troubleOf(scan: Scan, error: unknown): Diagnostic {
  if (error instanceof TooLarge) return tooLarge(scan.document)
  if (error instanceof Broken)
    return brokenSyntax(scan.nodes, scan.document, 'JSON', error.offset, error.message)
  throw error
}

/** The value at the scanner; `entry` is where its key starts, or -1 for a value without one. */
function readValue(scan: Scan, path: string, entry: number): SettingNode {
  skipBlank(scan)
  if (++scan.count > maximumNodes || scan.depth >= maximumDepth) throw new TooLarge()
  const from = scan.at
  const char = scan.text[from]
  if (char === '{' || char === '[') {
    scan.depth++
    const node = char === '{' ? readMap(scan, path) : readList(scan, path)
    scan.depth--
    return node
  }
  const value = char === '"' ? readString(scan) : readWord(scan)
  return scalarNode(scan.nodes, path, value, [entry < 0 ? from : entry, scan.at])
}

function readMap(scan: Scan, path: string): SettingNode {
  const from = scan.at++
  const entries = new Map<string, SettingNode>()
  while (!closes(scan, '}', entries.size > 0)) {
    const start = scan.at
    if (scan.text[start] !== '"') throw new Broken('a key in double quotes is missing', start)
    const key = readString(scan)
    const own = entryPath(path, key)
    skipBlank(scan)
    if (scan.text[scan.at] !== ':') throw new Broken('a colon is missing', scan.at)
    scan.at++
    if (entries.has(key)) scan.diagnostics.push(duplicateKey(scan.nodes, scan.document, own, start))
    entries.set(key, readValue(scan, own, start))
  }
  return mapNode(scan.nodes, path, entries, from)
}

function readList(scan: Scan, path: string): SettingNode {
  const from = scan.at++
  const items: SettingNode[] = []
  while (!closes(scan, ']', items.length > 0))
    items.push(readValue(scan, itemPath(path, items.length), -1))
  return listNode(scan.nodes, path, items, from)
}

/** Passes the comma between members, and the closing mark; true at the latter. */
function closes(scan: Scan, mark: string, hasMembers: boolean): boolean {
  skipBlank(scan)
  if (hasMembers && scan.text[scan.at] === ',') {
    scan.at++
    skipBlank(scan)
  } else if (hasMembers && scan.text[scan.at] !== mark) {
    throw new Broken(`a comma or ${mark} is missing`, scan.at)
  }
  if (scan.text[scan.at] !== mark) return false
  scan.at++
  return true
}

function readString(scan: Scan): string {
  const { text } = scan
  const from = scan.at
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x5c) at++
    else if (code === 0x22) {
      scan.at = at + 1
      return unquoted(text.slice(from, scan.at), from)
    } else if (code === 0x0a) break
  }
  throw new Broken('a string is not closed', from)
}

function unquoted(quoted: string, from: number): string {
  try {
    return JSON.parse(quoted.replace(/\t/g, '\\t')) as string
  } catch {
    throw new Broken('a string holds an unknown escape', from)
  }
}

const word = /true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,4})?/y

function readWord(scan: Scan): SettingValue {
  word.lastIndex = scan.at
  const found = word.exec(scan.text)?.[0]
  if (found === undefined) throw new Broken('a value is missing', scan.at)
  scan.at += found.length
  return JSON.parse(found) as SettingValue
}

function skipBlank(scan: Scan): void {
  const { text } = scan
  for (;;) {
    while (text.charCodeAt(scan.at) <= 32) scan.at++
    if (text.startsWith('//', scan.at)) scan.at = endOr(text, '\n', scan.at)
    else if (text.startsWith('/*', scan.at)) scan.at = endOr(text, '*/', scan.at + 2)
    else return
  }
}

function endOr(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length : at + mark.length
}
