// Walks a settings tree along a path of a tool file and gives the nodes it leads to, with what was captured on the way.
import type { SettingNode } from '../model/document.ts'
import type { KeyStyle, PathFilter, PathStep, SettingPath } from '../model/tool.ts'
import { anywhere, everywhere } from './deep.ts'
import { below, childrenOf, fold, holdsParts, type Match, scalarText, visitLimit } from './nodes.ts'

export { type Match, scalarText } from './nodes.ts'

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

const step = (match: Match, next: PathStep, style: KeyStyle): readonly Match[] => {
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
      return everywhere(match)
  }
}

/** Takes the steps one by one; `**` and a key from the root are looked up together instead of walked. */
const walk = (from: readonly Match[], steps: readonly PathStep[], style: KeyStyle): Match[] => {
  let matches: readonly Match[] = from
  let at = 0
  while (at < steps.length) {
    const next = steps[at] as PathStep
    const quick = next.kind === 'deep' ? lookedUp(matches, steps[at + 1], style) : undefined
    matches = quick ?? matches.flatMap((match) => step(match, next, style)).slice(0, visitLimit)
    at += quick ? 2 : 1
  }
  return [...matches]
}

/** `**.key` and `**.be*gin` from the root of a file. */
const lookedUp = (
  from: readonly Match[],
  next: PathStep | undefined,
  style: KeyStyle,
): readonly Match[] | undefined => {
  const [root] = from
  if (!root || from.length > 1 || root.trail.length > 0) return undefined
  if (next?.kind === 'key') return anywhere(root, style, (key) => key === fold(next.key, style))
  if (next?.kind !== 'glob') return undefined
  const parts = next.parts.map((part) => fold(part, style))
  return anywhere(root, style, (key) => holdsParts(key, parts))
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
  everywhere({ node: root, trail: [], captures: {} }).filter(
    ({ node }) => node.kind === 'scalar' || childrenOf(node).length === 0,
  )
