// Reads registry exports (.reg): keys become nested maps, so that a path names them from any hive.
import type { SettingNode, SettingValue } from '../../model/document.ts'
import type { Reading } from '../reading.ts'
import { type LogicalLine, logicalLines } from './logical-lines.ts'
import { entryPath, mapNode, type Nodes, nodesOf, scalarNode } from './tree.ts'
import { brokenSyntax } from './trouble.ts'

interface Key {
  readonly path: string
  readonly from: number
  readonly keys: Map<string, Key>
  readonly values: Map<string, SettingNode>
}

const keyAt = (path: string, from: number): Key => ({
  path,
  from,
  keys: new Map(),
  values: new Map(),
})

/** A registry export as settings; keys and values that it deletes are left out. */
export function readReg(document: string, text: string): Reading {
  const nodes = nodesOf(text)
  const root = keyAt('', 0)
  let current: Key | undefined
  for (const line of logicalLines(text, { comments: [';'], joins: true })) {
    if (/^(?:Windows Registry Editor Version|REGEDIT4)/.test(line.text)) continue
    const name = /^\[(-?)([^\]]{1,600})\]$/.exec(line.text)
    if (name) current = name[1] === '-' ? undefined : keyFor(root, name[2] ?? '', line.from)
    else if (!addValue(nodes, line, current ?? keyAt('', 0))) {
      const what = 'there is neither a [key] nor "name"=value'
      return {
        documents: [],
        diagnostics: [brokenSyntax(nodes, document, 'registry export', line.from, what)],
      }
    }
  }
  return {
    documents: [{ kind: 'settings', name: document, format: 'reg', root: treeOf(nodes, root) }],
    diagnostics: [],
  }
}

function keyFor(root: Key, name: string, from: number): Key {
  let at = root
  for (const part of name.split('\\').slice(0, 60)) {
    const known = [...at.keys].find(([key]) => key.toLowerCase() === part.toLowerCase())?.[1]
    const next = known ?? keyAt(entryPath(at.path, part), from)
    if (!known) at.keys.set(part, next)
    at = next
  }
  return at
}

/** `"name"=value` or `@=value`; `-` deletes the value and says nothing. */
function addValue(nodes: Nodes, { text, from, to }: LogicalLine, key: Key): boolean {
  const parts = /^(?:"((?:[^"\\]|\\.){0,300})"|(@))\s*=\s*(.*)$/s.exec(text)
  if (!parts) return false
  const name = parts[2] ?? (parts[1] ?? '').replace(/\\(.)/g, '$1')
  const raw = parts[3] ?? ''
  if (raw !== '-')
    key.values.set(name, scalarNode(nodes, entryPath(key.path, name), scalarOf(raw), [from, to]))
  return true
}

function scalarOf(raw: string): SettingValue {
  const number = /^dword:([0-9a-f]{1,8})$/i.exec(raw)?.[1]
  if (number !== undefined) return Number.parseInt(number, 16)
  const text = /^"(.*)"$/s.exec(raw)?.[1]
  return text === undefined ? raw : text.replace(/\\(.)/g, '$1')
}

function treeOf(nodes: Nodes, key: Key): SettingNode {
  const entries = new Map(key.values)
  for (const [name, inner] of key.keys) entries.set(name, treeOf(nodes, inner))
  return mapNode(nodes, key.path, entries, key.from)
}
