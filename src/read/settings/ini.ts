// Reads INI files: sections of `key = value` lines. A section [default] is inherited by the others.
import type { SettingNode } from '../../model/document.ts'
import type { Reading } from '../reading.ts'
import { type LogicalLine, logicalLines, unquoted } from './logical-lines.ts'
import { entryPath, mapNode, type Nodes, nodesOf, scalarNode } from './tree.ts'
import { brokenSyntax, duplicateKey } from './trouble.ts'

interface Section {
  readonly entries: Map<string, SettingNode>
  readonly path: string
  readonly from: number
}

/** An INI file as settings; keys before the first section stand at the root. Broken syntax gives a diagnostic with its line. */
export function readIni(document: string, text: string): Reading {
  const nodes = nodesOf(text)
  const diagnostics: Reading['diagnostics'][number][] = []
  const sections = new Map<string, Section>([['', { entries: new Map(), path: '', from: 0 }]])
  let current = sections.get('') as Section
  for (const line of logicalLines(text, { comments: ['#', ';'], joins: true })) {
    const name = /^\[([^\]]{1,300})\]\s*(?:[#;].*)?$/.exec(line.text)?.[1]?.trim()
    if (name !== undefined) {
      current = sections.get(name) ?? {
        entries: new Map(),
        path: entryPath('', name),
        from: line.from,
      }
      sections.set(name, current)
      continue
    }
    const entry = entryOf(nodes, line, current)
    if (!entry) {
      const what = 'there is neither a [section] nor key = value'
      return {
        documents: [],
        diagnostics: [brokenSyntax(nodes, document, 'INI file', line.from, what)],
      }
    }
    if (current.entries.has(entry.key))
      diagnostics.push(duplicateKey(nodes, document, entry.node.path, line.from))
    current.entries.set(entry.key, entry.node)
  }
  const root = rootOf(nodes, sections)
  return { documents: [{ kind: 'settings', name: document, format: 'ini', root }], diagnostics }
}

/** `key = value` or `key: value`; a bare word is a key that is on. */
function entryOf(nodes: Nodes, { text, from, to }: LogicalLine, section: Section) {
  const parts = /^([^=:[\]]{1,300}?)\s*(?:[=:]\s*(.*))?$/s.exec(text)
  const key = parts?.[1]?.trim()
  if (!key) return undefined
  const value = parts?.[2] === undefined ? true : unquoted(withoutComment(parts[2]))
  return { key, node: scalarNode(nodes, entryPath(section.path, key), value, [from, to]) }
}

/** A comment after a value is one only after a blank. */
function withoutComment(value: string): string {
  return /^["']/.test(value) ? value : value.replace(/\s[#;].*$/s, '').trim()
}

function rootOf(nodes: Nodes, sections: ReadonlyMap<string, Section>): SettingNode {
  const shared = [...sections].find(([name]) => name.toLowerCase() === 'default')?.[1]
  const root = new Map(sections.get('')?.entries)
  for (const [name, section] of sections) {
    if (name === '') continue
    const entries = new Map([...(shared?.entries ?? []), ...section.entries])
    root.set(name, mapNode(nodes, section.path, entries, section.from))
  }
  return mapNode(nodes, '', root, 0)
}
