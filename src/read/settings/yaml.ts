// Reads YAML into settings trees with places; every document of a stream gives one.
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseAllDocuments,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { SettingNode, SettingsDocument, SettingValue } from '../../model/document.ts'
import type { Reading } from '../reading.ts'
import { hideTemplates, showTemplates } from './templates.ts'
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
import { brokenSyntax, duplicateKey, noSettings, tooLarge } from './trouble.ts'

interface Walk {
  readonly nodes: Nodes
  readonly document: string
  readonly diagnostics: Diagnostic[]
  readonly anchors: ReadonlyMap<string, readonly unknown[]>
  count: number
  depth: number
}

class TooLarge extends Error {}

/** A YAML file as settings. Broken syntax gives no document and a diagnostic with its line. */
export function readYaml(document: string, text: string): Reading {
  const nodes = nodesOf(text)
  const diagnostics: Diagnostic[] = []
  const documents: SettingsDocument[] = []
  const parsed = parsedFrom(text)
  if (!parsed) return { documents, diagnostics: [tooLarge(document)] }
  for (const yaml of parsed) {
    const [error] = yaml.errors
    if (error) {
      const what = error.message.split('\n')[0] ?? 'it breaks off'
      diagnostics.push(brokenSyntax(nodes, document, 'YAML', error.pos[0], lowered(what)))
    } else if (yaml.contents) {
      const anchors = anchorsIn(yaml)
      const walk: Walk = { nodes, document, diagnostics, anchors, count: 0, depth: 0 }
      const root = rootOf(walk, yaml.contents)
      if (root) documents.push({ kind: 'settings', name: document, format: 'yaml', root })
    }
  }
  if (documents.length === 0 && diagnostics.length === 0) diagnostics.push(noSettings(document))
  return { documents, diagnostics }
}

/** Undefined where nesting exhausts the parser's stack. */
function parsedFrom(text: string): readonly Document.Parsed[] | undefined {
  try {
    const options = { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const
    return [...parseAllDocuments(hideTemplates(text), options)]
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function rootOf(walk: Walk, contents: unknown): SettingNode | undefined {
  try {
    return nodeOf(walk, contents, '', undefined)
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    walk.diagnostics.push(tooLarge(walk.document))
    return undefined
  }
}

/** Offsets [start, end) in the source. */
type Range = readonly [number, number]
type YamlNode = Scalar | YAMLMap | YAMLSeq | Alias

/** `entry` is the span of the entry's key; undefined for values without one. */
function nodeOf(walk: Walk, node: unknown, path: string, entry: Range | undefined): SettingNode {
  enter(walk)
  const target = resolved(walk, node)
  const range = [entry?.[0] ?? startOf(node), Math.max(endOf(node), entry?.[1] ?? 0)] as const
  const made = madeOf(walk, target, path, range)
  walk.depth--
  return made
}

function enter(walk: Walk): void {
  if (++walk.count > maximumNodes || ++walk.depth > maximumDepth) throw new TooLarge()
}

function madeOf(walk: Walk, node: unknown, path: string, range: Range): SettingNode {
  if (isMap(node)) return mapNode(walk.nodes, path, entriesOf(walk, node, path), range[0])
  if (isSeq(node)) {
    const items = node.items.map((item, at) => nodeOf(walk, item, itemPath(path, at), undefined))
    return listNode(walk.nodes, path, items, range[0])
  }
  const value = isScalar(node) ? settingValue(node) : null
  return isScalar(node) && isTagged(node)
    ? scalarNode(walk.nodes, path, value, range, true)
    : scalarNode(walk.nodes, path, value, range)
}

/** `!Ref`, `!vault`: the value stands elsewhere. */
const isTagged = (node: Scalar): boolean =>
  node.tag !== undefined && !node.tag.startsWith('tag:yaml.org')

const startOf = (node: unknown): number => (node as YamlNode | null)?.range?.[0] ?? 0
const endOf = (node: unknown): number => (node as YamlNode | null)?.range?.[1] ?? 0

/** What an alias stands for: the last node with its anchor before it. */
function resolved(walk: Walk, node: unknown): unknown {
  if (!isAlias(node)) return node
  const start = startOf(node)
  return walk.anchors.get(node.source)?.findLast((anchored) => startOf(anchored) < start)
}

/** Nodes by anchor, in order; found once, since the library searches the document for every alias. */
function anchorsIn(yaml: Document.Parsed): ReadonlyMap<string, readonly unknown[]> {
  const anchors = new Map<string, unknown[]>()
  visit(yaml, {
    Node: (_, node) => {
      const name = isAlias(node) ? undefined : node.anchor
      if (name === undefined) return
      const named = anchors.get(name)
      if (named) named.push(node)
      else anchors.set(name, [node])
    },
  })
  return anchors
}

function settingValue(node: Scalar): SettingValue {
  const { value } = node
  if (typeof value === 'bigint') return Number(value)
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return showTemplates(typeof value === 'string' ? value : (node.source ?? String(value)))
}

function entriesOf(walk: Walk, map: YAMLMap, path: string): ReadonlyMap<string, SettingNode> {
  const entries = new Map<string, SettingNode>()
  const merged: unknown[] = []
  enter(walk)
  for (const pair of map.items) {
    if (!isPair(pair)) continue
    const key = keyOf(pair)
    if (key === '<<') merged.push(pair.value)
    else addEntry(walk, entries, pair, key, path)
  }
  for (const source of merged) mergeInto(walk, entries, source, path)
  walk.depth--
  return entries
}

const keyOf = (pair: Pair): string =>
  isScalar(pair.key) ? String(pair.key.value ?? '') : String(pair.key)

function addEntry(
  walk: Walk,
  entries: Map<string, SettingNode>,
  pair: Pair,
  key: string,
  path: string,
): void {
  const own = entryPath(path, key)
  const from = startOf(pair.key)
  if (entries.has(key)) walk.diagnostics.push(duplicateKey(walk.nodes, walk.document, own, from))
  entries.set(key, nodeOf(walk, pair.value, own, [from, endOf(pair.key)]))
}

/** `<<: *defaults`: the entries of the named maps, where the map has none of its own. */
function mergeInto(
  walk: Walk,
  entries: Map<string, SettingNode>,
  source: unknown,
  path: string,
): void {
  const target = resolved(walk, source)
  const maps = isSeq(target) ? target.items.map((item) => resolved(walk, item)) : [target]
  for (const map of maps) {
    if (!isMap(map)) continue
    for (const [key, node] of entriesOf(walk, map, path))
      if (!entries.has(key)) entries.set(key, node)
  }
}
