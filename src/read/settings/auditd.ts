// Reads rules of the Linux audit daemon: one entry per rule, with its watch, system calls, filters and key.
import type { SettingNode } from '../../model/document.ts'
import type { Reading } from '../reading.ts'
import { type LogicalLine, logicalLines } from './logical-lines.ts'
import { entryPath, itemPath, listNode, type Nodes, nodesOf, scalarNode } from './tree.ts'

const names: Readonly<Record<string, string>> = {
  '-a': 'action',
  '-A': 'action',
  '-w': 'watch',
  '-p': 'permissions',
  '-S': 'syscalls',
  '-k': 'key',
  '-e': 'enabled',
  '-b': 'backlog',
  '-f': 'failure',
}

/** Audit rules as settings: `rules[*]` with `action`, `watch`, `permissions`, `syscalls[*]`, `filters[*]`, `key`; `enabled` and others as they are. */
export function readAuditd(document: string, text: string): Reading {
  const nodes = nodesOf(text)
  const rules = logicalLines(text, { comments: ['#'] })
    .filter(({ text: line }) => line.startsWith('-'))
    .map((line, at) => ruleNode(nodes, line, itemPath('rules', at)))
  const root: SettingNode = {
    kind: 'map',
    entries: new Map([['rules', listNode(nodes, 'rules', rules, 0)]]),
    path: '',
  }
  return {
    documents: [{ kind: 'settings', name: document, format: 'auditd', root }],
    diagnostics: [],
  }
}

const option = /(?:^|\s)(-[A-Za-z])(?:\s+([^\s-]\S*|-[^A-Za-z\s]\S*))?/g

interface Rule {
  readonly plain: Map<string, string>
  readonly lists: Map<string, string[]>
}

/** The options of a rule; system calls and filters may stand several times. */
function ruleOf(text: string): Rule {
  const rule: Rule = { plain: new Map(), lists: new Map() }
  for (const [, flag = '', value = ''] of text.matchAll(option)) {
    const name = flag === '-F' ? 'filters' : names[flag]
    if (name === 'filters' || name === 'syscalls')
      rule.lists.set(name, [...(rule.lists.get(name) ?? []), ...value.split(',')])
    else if (name) rule.plain.set(name, value)
  }
  return rule
}

function ruleNode(nodes: Nodes, line: LogicalLine, path: string): SettingNode {
  const { plain, lists } = ruleOf(line.text)
  const scalar = (own: string, value: string): SettingNode =>
    scalarNode(nodes, own, value, [line.from, line.to])
  const entries = new Map<string, SettingNode>()
  for (const [name, value] of plain) entries.set(name, scalar(entryPath(path, name), value))
  for (const [name, words] of lists) {
    const own = entryPath(path, name)
    const items = words.map((word, at) => scalar(itemPath(own, at), word))
    entries.set(name, listNode(nodes, own, items, line.from))
  }
  return { kind: 'map', entries, path, quote: line.text }
}
