// Reads PowerShell DSC configurations (Microsoft365DSC exports) into settings: parsed as blocks, never run.
import type { SettingNode, SettingValue } from '../../model/document.ts'
import type { Reading } from '../reading.ts'
import { dscTokens, type Token } from './dsc-tokens.ts'
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
import { brokenSyntax } from './trouble.ts'

interface Scan {
  readonly nodes: Nodes
  readonly tokens: readonly Token[]
  readonly resources: Map<string, SettingNode[]>
  at: number
  depth: number
}

class Broken extends Error {
  readonly offset: number
  constructor(what: string, offset: number) {
    super(what)
    this.offset = offset
  }
}

/**
 * A DSC configuration as settings: each resource type is a list of its instances, each instance a map of its properties, with
 * `@name`. Variables are unresolved. Broken blocks give no document and a diagnostic with its line.
 */
export function readDsc(document: string, text: string): Reading {
  const nodes = nodesOf(text)
  const scan: Scan = { nodes, tokens: dscTokens(text), resources: new Map(), at: 0, depth: 0 }
  try {
    while (scan.at < scan.tokens.length) findResource(scan)
    const entries = [...scan.resources].map(
      ([type, items]) => [type, listNode(nodes, type, items, 0)] as const,
    )
    const root = mapNode(nodes, '', new Map(entries), 0)
    return {
      documents: [{ kind: 'settings', name: document, format: 'dsc', root }],
      diagnostics: [],
    }
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    const trouble = brokenSyntax(nodes, document, 'DSC configuration', error.offset, error.message)
    return { documents: [], diagnostics: [trouble] }
  }
}

const isMark = (token: Token | undefined, value: string): boolean =>
  token?.kind === 'mark' && token.value === value

/** `Type "name" {` or `Type guid {` where a property follows; all else (Configuration, Node, param, Import) is passed over. */
function findResource(scan: Scan): void {
  const [type, name, brace, key, equals] = scan.tokens.slice(scan.at, scan.at + 5)
  const opens =
    type?.kind === 'word' && (name?.kind === 'text' || name?.kind === 'word') && isMark(brace, '{')
  if (!opens || !(isMark(key, '}') || isMark(equals, '='))) {
    scan.at += 1
    return
  }
  const list = scan.resources.get(type.value) ?? []
  scan.resources.set(type.value, list)
  const path = itemPath(type.value, list.length)
  scan.at += 3
  const entries = properties(scan, path)
  entries.set(
    '@name',
    scalarNode(scan.nodes, entryPath(path, '@name'), name.value, [type.from, name.to]),
  )
  list.push(mapNode(scan.nodes, path, entries, type.from))
}

/** `Key = value;` up to the closing brace. */
function properties(scan: Scan, path: string): Map<string, SettingNode> {
  const entries = new Map<string, SettingNode>()
  while (!isMark(scan.tokens[scan.at], '}')) {
    const [key, equals] = scan.tokens.slice(scan.at, scan.at + 2)
    if (!key || !equals)
      throw new Broken('a closing brace is missing', key?.from ?? scan.nodes.source.length)
    if (isMark(key, ';')) {
      scan.at += 1
      continue
    }
    if (!isMark(equals, '=')) throw new Broken('an equals sign is missing', equals.from)
    scan.at += 2
    entries.set(key.value, value(scan, entryPath(path, key.value), key.from))
  }
  scan.at += 1
  return entries
}

function value(scan: Scan, path: string, from: number): SettingNode {
  const token = scan.tokens[scan.at]
  if (!token) throw new Broken('a value is missing', scan.nodes.source.length)
  if (++scan.depth > maximumDepth) throw new Broken('it nests too deep', token.from)
  scan.at += 1
  const node = valueAt(scan, token, path, from)
  scan.depth -= 1
  return node
}

function valueAt(scan: Scan, token: Token, path: string, from: number): SettingNode {
  if (isMark(token, '@(') || isMark(token, '(')) return list(scan, path, from)
  if (isMark(token, '@{')) return mapNode(scan.nodes, path, properties(scan, path), from)
  if (token.kind === 'word' && isMark(scan.tokens[scan.at], '{')) {
    scan.at += 1
    return mapNode(scan.nodes, path, properties(scan, path), from)
  }
  if (token.kind === 'mark') throw new Broken('a value is missing', token.from)
  const read = scalarOf(token)
  const open = token.kind === 'variable' && typeof read === 'string'
  const unresolved = open || (token.kind === 'text' && hasVariable(scan, token))
  return scalarNode(scan.nodes, path, read, [from, token.to], unresolved)
}

/** A double-quoted text with a variable in it is filled in when run. */
function hasVariable({ nodes }: Scan, { from, to }: Token): boolean {
  const raw = nodes.source.slice(from, to)
  return raw.startsWith('"') && /(?<!`)\$(?:[A-Za-z_{(])/.test(raw)
}

function list(scan: Scan, path: string, from: number): SettingNode {
  const items: SettingNode[] = []
  while (!isMark(scan.tokens[scan.at], ')')) {
    const token = scan.tokens[scan.at]
    if (!token) throw new Broken('a closing parenthesis is missing', from)
    if (isMark(token, ',') || isMark(token, ';')) scan.at += 1
    else items.push(value(scan, itemPath(path, items.length), token.from))
  }
  scan.at += 1
  return listNode(scan.nodes, path, items, from)
}

function scalarOf(token: Token): SettingValue {
  if (token.kind === 'text') return token.value
  const word = token.value.toLowerCase()
  if (word === '$true' || word === '$false') return word === '$true'
  if (word === '$null') return null
  return /^-?\d+(?:\.\d+)?$/.test(word) ? Number(word) : token.value
}
