// Reads TOML into a settings tree with places.
import type { AST } from 'toml-eslint-parser'
import { ParseError, parseTOML } from 'toml-eslint-parser'
import type { SettingNode, SettingValue } from '../../model/document.ts'
import type { Reading } from '../reading.ts'
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
import { brokenSyntax, tooLarge } from './trouble.ts'

type Span = readonly [number, number]

/** A table while it is filled: TOML adds to one from several places of the file. */
interface Table {
  readonly kind: 'table'
  readonly from: number
  readonly entries: Map<string, Entry>
}
interface Tables {
  readonly kind: 'tables'
  readonly from: number
  readonly items: Table[]
}
type Entry =
  | Table
  | Tables
  | { readonly kind: 'value'; readonly node: AST.TOMLContentNode; readonly span: Span }

/** A TOML file as settings. Broken syntax gives no document and a diagnostic with its line. */
export function readToml(document: string, text: string): Reading {
  const nodes = nodesOf(text)
  try {
    const root = tableAt(0)
    for (const part of parseTOML(text).body[0].body) fill(root, part)
    const tree = treeOf(nodes, root, '', 0)
    const read = { kind: 'settings', name: document, format: 'toml', root: tree } as const
    return { documents: [read], diagnostics: [] }
  } catch (error) {
    if (error instanceof RangeError) return { documents: [], diagnostics: [tooLarge(document)] }
    if (!(error instanceof ParseError)) throw error
    const what = error.message.charAt(0).toLowerCase() + error.message.slice(1).replace(/\.$/, '')
    return {
      documents: [],
      diagnostics: [brokenSyntax(nodes, document, 'TOML', error.index, what)],
    }
  }
}

function tableAt(from: number): Table {
  return { kind: 'table', from, entries: new Map() }
}

function fill(table: Table, part: AST.TOMLKeyValue | AST.TOMLTable): void {
  if (part.type === 'TOMLKeyValue') {
    addValue(table, part)
    return
  }
  const target =
    part.kind === 'array' ? newItem(table, part) : walk(table, keysOf(part.key), part.range[0])
  for (const inner of part.body) addValue(target, inner)
}

function keysOf(key: AST.TOMLKey): readonly string[] {
  return key.keys.map((each) => (each.type === 'TOMLBare' ? each.name : each.value))
}

/** The table at a dotted key, made where it is missing; of a list of tables its last. */
function walk(table: Table, keys: readonly string[], from: number): Table {
  let at = table
  for (const key of keys) {
    const entry = at.entries.get(key)
    const next = entry?.kind === 'tables' ? entry.items.at(-1) : entry
    const inner = next?.kind === 'table' ? next : tableAt(from)
    if (!entry || entry.kind === 'value') at.entries.set(key, inner)
    at = inner
  }
  return at
}

function newItem(table: Table, part: AST.TOMLTable): Table {
  const keys = keysOf(part.key)
  const parent = walk(table, keys.slice(0, -1), part.range[0])
  const name = keys.at(-1) ?? ''
  const known = parent.entries.get(name)
  const list: Tables =
    known?.kind === 'tables' ? known : { kind: 'tables', from: part.range[0], items: [] }
  parent.entries.set(name, list)
  const item = tableAt(part.range[0])
  list.items.push(item)
  return item
}

function addValue(table: Table, { key, value, range }: AST.TOMLKeyValue): void {
  const keys = keysOf(key)
  const parent = walk(table, keys.slice(0, -1), range[0])
  parent.entries.set(keys.at(-1) ?? '', { kind: 'value', node: value, span: [range[0], range[1]] })
}

function treeOf(nodes: Nodes, entry: Entry, path: string, depth: number): SettingNode {
  if (depth > maximumDepth) throw new RangeError('nested too deep')
  if (entry.kind === 'value') return contentNode(nodes, entry.node, path, entry.span, depth)
  if (entry.kind === 'tables') {
    const items = entry.items.map((item, at) => treeOf(nodes, item, itemPath(path, at), depth + 1))
    return listNode(nodes, path, items, entry.from)
  }
  const entries = [...entry.entries].map(
    ([key, inner]) => [key, treeOf(nodes, inner, entryPath(path, key), depth + 1)] as const,
  )
  return mapNode(nodes, path, new Map(entries), entry.from)
}

function contentNode(
  nodes: Nodes,
  node: AST.TOMLContentNode,
  path: string,
  span: Span,
  depth: number,
): SettingNode {
  if (node.type === 'TOMLValue') return scalarNode(nodes, path, scalarOf(node), span)
  if (node.type === 'TOMLArray') {
    const items = node.elements.map((item, at) =>
      contentNode(nodes, item, itemPath(path, at), [item.range[0], item.range[1]], depth + 1),
    )
    return listNode(nodes, path, items, span[0])
  }
  const table = tableAt(span[0])
  for (const inner of node.body) addValue(table, inner)
  return treeOf(nodes, table, path, depth + 1)
}

function scalarOf(node: AST.TOMLValue): SettingValue {
  if (node.kind === 'boolean' || node.kind === 'string') return node.value
  if (node.kind === 'integer' || node.kind === 'float') return Number(node.value)
  return node.datetime
}
