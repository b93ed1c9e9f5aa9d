// Walks a settings tree along a path of a tool file and gives the nodes it leads to, with what was captured on the way.
import type { SettingNode } from '../model/document.ts'
import type { KeyStyle, PathFilter, PathStep, SettingPath } from '../model/tool.ts'

/** A node that a path led to. `trail`: its ancestors, the root first. */
export interface Match {
  readonly node: SettingNode
  readonly trail: readonly SettingNode[]
  readonly captures: Readonly<Record<string, string>>
}

/** A bound on visited nodes, so that no path and file together run away. */
const visitLimit = 200_000

const fold = (key: string, style: KeyStyle): string => {
  if (style === 'exact') return key
  const lower = key.toLowerCase()
  return style === 'loose' ? lower.replace(/[_\-\s]/g, '') : lower
}

/** The text of a scalar as a path or gate compares it. */
export const scalarText = (node: SettingNode): string =>
  node.kind === 'scalar' && node.value !== null ? String(node.value) : ''

const childrenOf = (node: SettingNode): readonly SettingNode[] => {
  if (node.kind === 'map') return [...node.entries.values()]
  return node.kind === 'list' ? node.items : []
}

const below = (match: Match, node: SettingNode, captures = match.captures): Match => ({
  node,
  trail: [...match.trail, match.node],
  captures,
})

const byKey = (match: Match, key: string, style: KeyStyle): Match[] => {
  if (match.node.kind !== 'map') return []
  if (style === 'exact') {
    const found = match.node.entries.get(key)
    return found ? [below(match, found)] : []
  }
  const wanted = fold(key, style)
  return [...match.node.entries]
    .filter(([name]) => fold(name, style) === wanted)
    .map(([, node]) => below(match, node))
}

const anyKey = (match: Match, capture: string | undefined): Match[] => {
  if (match.node.kind !== 'map') return []
  return [...match.node.entries].map(([name, node]) =>
    below(match, node, capture ? { ...match.captures, [capture]: name } : match.captures),
  )
}

/** Whether a key holds the parts in order, the first at its start and the last at its end. */
const holdsParts = (key: string, parts: readonly string[]): boolean => {
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

const globbed = (match: Match, parts: readonly string[], style: KeyStyle): Match[] => {
  if (match.node.kind !== 'map') return []
  const folded = parts.map((part) => fold(part, style))
  return [...match.node.entries]
    .filter(([name]) => holdsParts(fold(name, style), folded))
    .map(([, node]) => below(match, node))
}

const items = (match: Match, index: number | undefined): Match[] => {
  if (match.node.kind !== 'list') return index === undefined || index === 0 ? [match] : []
  const list = index === undefined ? match.node.items : match.node.items.slice(index, index + 1)
  return list.map((node) => below(match, node))
}

const descend = (match: Match): Match[] => {
  const found: Match[] = []
  const queue: Match[] = [match]
  while (queue.length > 0 && found.length < visitLimit) {
    const next = queue.pop()
    if (!next) break
    found.push(next)
    queue.push(
      ...childrenOf(next.node)
        .map((node) => below(next, node))
        .reverse(),
    )
  }
  return found
}

const compare: Record<PathFilter['how'], (text: string, value: string) => boolean> = {
  is: (text, value) => text === value,
  not: (text, value) => text !== value,
  starts: (text, value) => text.startsWith(value),
  ends: (text, value) => text.endsWith(value),
  contains: (text, value) => text.includes(value),
}

const passes = (match: Match, test: PathFilter, style: KeyStyle): boolean => {
  const found = walk([match], test.steps, style)
  if (test.how === 'not' && found.length === 0) return true
  return found.some(({ node }) => {
    const text = scalarText(node)
    return style === 'exact'
      ? compare[test.how](text, test.value)
      : compare[test.how](text.toLowerCase(), test.value.toLowerCase())
  })
}

/** `[Key=value]` keeps the items of a list, or a map itself, that pass every test. */
const filtered = (match: Match, tests: readonly PathFilter[], style: KeyStyle): Match[] =>
  items(match, undefined).filter((item) => tests.every((test) => passes(item, test, style)))

const step = (match: Match, next: PathStep, style: KeyStyle): Match[] => {
  switch (next.kind) {
    case 'key':
      return byKey(match, next.key, style)
    case 'any':
      return anyKey(match, next.capture)
    case 'glob':
      return globbed(match, next.parts, style)
    case 'items':
      return items(match, next.index)
    case 'filter':
      return filtered(match, next.tests, style)
    case 'deep':
      return descend(match)
  }
}

const walk = (from: readonly Match[], steps: readonly PathStep[], style: KeyStyle): Match[] => {
  let matches: readonly Match[] = from
  for (const next of steps) {
    matches = matches.flatMap((match) => step(match, next, style)).slice(0, visitLimit)
  }
  return [...matches]
}

/** The node `up` levels above a match; lists do not count as levels, so that an item's parent is the map around the list. */
const ancestor = (match: Match, up: number): Match | undefined => {
  let current: Match | undefined = match
  for (let level = 0; level < up && current; level += 1) {
    let trail: readonly SettingNode[] = current.trail
    while (trail.at(-1)?.kind === 'list') trail = trail.slice(0, -1)
    const node = trail.at(-1)
    current = node ? { node, trail: trail.slice(0, -1), captures: match.captures } : undefined
  }
  return current
}

/** The nodes that a path leads to, in the order of the file, each once. `at` is where a relative path starts. */
export const matchPath = (
  root: SettingNode,
  path: SettingPath,
  style: KeyStyle,
  at?: Match,
): Match[] => {
  const top: Match = { node: root, trail: [], captures: {} }
  const start = path.up === null ? top : ancestor(at ?? top, path.up)
  if (!start) return []
  const seen = new Set<SettingNode>()
  return walk([start], path.steps, style).filter(({ node }) => {
    if (seen.has(node)) return false
    seen.add(node)
    return true
  })
}

/** Every setting of the tree: scalars, and maps and lists with nothing in them. Each with its ancestors. */
export const leavesOf = (root: SettingNode): Match[] =>
  descend({ node: root, trail: [], captures: {} }).filter(
    ({ node }) => node.kind === 'scalar' || childrenOf(node).length === 0,
  )
