// Reads sudoers files: each option of a Defaults line, and the tags of each rule, as settings in the order of the file.
import type { SettingNode } from '../../model/document.ts'
import type { Reading } from '../reading.ts'
import { type LogicalLine, logicalLines, unquoted } from './logical-lines.ts'
import { entryPath, itemPath, listNode, type Nodes, nodesOf, scalarNode } from './tree.ts'

const bindings: Readonly<Record<string, string>> = {
  ':': 'user',
  '@': 'host',
  '>': 'runas',
  '!': 'command',
}
const option =
  /(!{0,3})\s*([a-z_]\w{0,60})(?:\s*([+-]?=)\s*("(?:[^"\\]|\\.){0,2000}"|[^,\s]{0,2000}))?/gi
const tag = /\b((?:NO)?LOG_(?:INPUT|OUTPUT))\s*:/g

/**
 * A sudoers file as settings. `Defaults[*]`: one map per option, with the option's name, and `@for` and `@binding` where it
 * is bound to a user, host, command or target. `rules[*]`: `@user` and the tags that log input or output.
 */
export function readSudoers(document: string, text: string): Reading {
  const nodes = nodesOf(text)
  const defaults: SettingNode[] = []
  const rules: SettingNode[] = []
  for (const line of logicalLines(text, { comments: ['#'], joins: true })) {
    const head =
      /^Defaults(?:([:@>!])\s*("[^"]{1,200}"|[^\s,]+(?:\s*,\s*[^\s,=!]+(?=\s+\S))*))?\s+(.*)$/s.exec(
        line.text,
      )
    if (head) defaults.push(...optionsOf(nodes, line, head, defaults.length))
    else if (!line.text.startsWith('@include')) rules.push(...tagsOf(nodes, line, rules.length))
  }
  const entries = new Map<string, SettingNode>()
  if (defaults.length > 0) entries.set('Defaults', listNode(nodes, 'Defaults', defaults, 0))
  if (rules.length > 0) entries.set('rules', listNode(nodes, 'rules', rules, 0))
  const root: SettingNode = { kind: 'map', entries, path: '' }
  return {
    documents: [{ kind: 'settings', name: document, format: 'sudoers', root }],
    diagnostics: [],
  }
}

/** One map of named scalars that all quote the same line. */
function lineMap(
  nodes: Nodes,
  path: string,
  { from, to }: LogicalLine,
  values: readonly (readonly [string, string | boolean])[],
): SettingNode {
  const entries = values.map(
    ([key, value]) => [key, scalarNode(nodes, entryPath(path, key), value, [from, to])] as const,
  )
  const quote = nodes.source.slice(from, to)
  const { line, column } = scalarNode(nodes, path, null, [from, to])
  const place = { ...(line !== undefined && { line }), ...(column !== undefined && { column }) }
  return { kind: 'map', entries: new Map(entries), path, quote, ...place }
}

function optionsOf(
  nodes: Nodes,
  line: LogicalLine,
  head: RegExpExecArray,
  count: number,
): SettingNode[] {
  const binding = bindings[head[1] ?? '']
  const bound: [string, string][] = binding
    ? [
        ['@binding', binding],
        ['@for', unquoted(head[2] ?? '')],
      ]
    : []
  return [...(head[3] ?? '').replace(/\s#.*$/, '').matchAll(option)].map((found, at) => {
    const [, not, name, , value] = found
    const negated = (not ?? '').length % 2 === 1
    const read = value === undefined ? !negated : unquoted(value)
    return lineMap(nodes, itemPath('Defaults', count + at), line, [[name ?? '', read], ...bound])
  })
}

function tagsOf(nodes: Nodes, line: LogicalLine, count: number): SettingNode[] {
  const user = /^("[^"]{1,200}"|\S+)/.exec(line.text)?.[1] ?? ''
  const tags = [...line.text.matchAll(tag)].map(([, name]) => [name ?? '', true] as const)
  if (tags.length === 0) return []
  return [lineMap(nodes, itemPath('rules', count), line, [['@user', unquoted(user)], ...tags])]
}
