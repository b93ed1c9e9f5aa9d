// Nodes of a settings tree with the way that led to them, and how keys compare.
import type { SettingNode } from '../model/document.ts'
import type { KeyStyle } from '../model/tool.ts'

/** A node that a path led to. `trail`: its ancestors, the root first. */
export interface Match {
  readonly node: SettingNode
  readonly trail: readonly SettingNode[]
  readonly captures: Readonly<Record<string, string>>
}

/** A bound on visited nodes, so that no path and file together run away. */
export const visitLimit = 1_000_000

/** A key as it compares with others. */
export const fold = (key: string, style: KeyStyle): string => {
  if (style === 'exact') return key
  const lower = key.toLowerCase()
  return style === 'loose' ? lower.replace(/[_\-\s]/g, '') : lower
}

/** The text of a scalar as a path or gate compares it. */
export const scalarText = (node: SettingNode): string =>
  node.kind === 'scalar' && node.value !== null ? String(node.value) : ''

/** The nodes directly below. */
export const childrenOf = (node: SettingNode): readonly SettingNode[] => {
  if (node.kind === 'map') return [...node.entries.values()]
  return node.kind === 'list' ? node.items : []
}

/** A match one level further down. */
export const below = (match: Match, node: SettingNode, captures = match.captures): Match => ({
  node,
  trail: [...match.trail, match.node],
  captures,
})

/** Whether a key holds the parts in order, the first at its start and the last at its end. */
export const holdsParts = (key: string, parts: readonly string[]): boolean => {
  const [first = '', ...rest] = parts
  const last = rest.pop() ?? ''
  if (!key.startsWith(first) || !key.endsWith(last)) return false
  let at = first.length
  for (const part of rest) {
    const found = key.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return at + last.length <= key.length
}
