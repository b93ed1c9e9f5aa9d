// What every settings reader needs: paths in the file's terms, placeholders, quotations, positions and a node budget.
import type { SettingNode, SettingValue } from '../../model/document.ts'
import { type LineIndex, lineIndex, positionAt } from '../../text/lines.ts'

/** More nodes than any real configuration has; aliases that multiply end here. */
export const maximumNodes = 500_000
/** Deeper than any real configuration; nesting bombs end here. */
export const maximumDepth = 200

const longestQuote = 400
const plainKey = /^[\p{L}\p{N}_$-]+$/u

/** `env` + `KEY` → `env.KEY`; a key with other characters is quoted: `["a.b"]`. */
export function entryPath(parent: string, key: string): string {
  if (!plainKey.test(key)) return `${parent}[${JSON.stringify(key)}]`
  return parent === '' ? key : `${parent}.${key}`
}

export const itemPath = (parent: string, index: number): string => `${parent}[${index}]`

const anywhere = /\$\{[^{}]*\}|\{\{[^{}]*\}\}|<%[^%]*%>|\$\([^()]*\)/
const whole =
  /^(?:<[^<>]+>|\[[^[\]]+\]|\$[A-Za-z_]\w*|%\w+%|@\w+@|__\w+__|changeme|change_me|todo|tbd|fill[ _-]?in)$/i

/** Whether a text stands for a value that is filled in elsewhere. */
export const isPlaceholder = (text: string): boolean => anywhere.test(text) || whole.test(text)

/** Makes nodes of one source text. Offsets become lines and columns; `[from, to)` of an entry becomes its quotation. */
export interface Nodes {
  readonly source: string
  readonly index: LineIndex
}

export const nodesOf = (source: string): Nodes => ({ source, index: lineIndex(source) })

export function scalarNode(
  nodes: Nodes,
  path: string,
  value: SettingValue,
  [from, to]: readonly [number, number],
  unresolved = typeof value === 'string' && isPlaceholder(value.trim()),
): SettingNode {
  const { line, column } = positionAt(nodes.index, from)
  const quote = nodes.source.slice(from, Math.min(to, from + longestQuote)).trimEnd()
  return { kind: 'scalar', value, unresolved, path, line, column, quote }
}

export function mapNode(
  nodes: Nodes,
  path: string,
  entries: ReadonlyMap<string, SettingNode>,
  from: number,
): SettingNode {
  return { kind: 'map', entries, path, ...positionAt(nodes.index, from) }
}

export function listNode(
  nodes: Nodes,
  path: string,
  items: readonly SettingNode[],
  from: number,
): SettingNode {
  return { kind: 'list', items, path, ...positionAt(nodes.index, from) }
}
