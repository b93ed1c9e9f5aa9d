// Finds settings at any depth; what was found of a whole file is kept, since a tool asks it for many keys.
import type { SettingNode } from '../model/document.ts'
import type { KeyStyle } from '../model/tool.ts'
import { below, childrenOf, fold, type Match, visitLimit } from './nodes.ts'

/** The match and everything below it, in the order of the file. */
const descend = (match: Match): Match[] => {
  const found: Match[] = []
  const queue: Match[] = [match]
  while (queue.length > 0 && found.length < visitLimit) {
    const next = queue.pop()
    if (!next) break
    found.push(next)
    const children = childrenOf(next.node)
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at]
      if (child) queue.push(below(next, child))
    }
  }
  return found
}

const whole = new WeakMap<SettingNode, readonly Match[]>()

/** The match and everything below it, in the order of the file. */
export const everywhere = (match: Match): readonly Match[] => {
  if (match.trail.length > 0) return descend(match)
  const known = whole.get(match.node)
  if (known) return known
  const found = descend(match)
  whole.set(match.node, found)
  return found
}

/** A setting of the file with its place in the order. */
interface Keyed {
  readonly match: Match
  readonly at: number
}
type ByKey = ReadonlyMap<string, readonly Keyed[]>

const indexes = new WeakMap<SettingNode, Map<KeyStyle, ByKey>>()

const indexOf = (root: Match, style: KeyStyle): ByKey => {
  const kept = indexes.get(root.node) ?? new Map<KeyStyle, ByKey>()
  indexes.set(root.node, kept)
  const known = kept.get(style)
  if (known) return known
  const index = new Map<string, Keyed[]>()
  let at = 0
  for (const match of everywhere(root)) {
    if (match.node.kind !== 'map') continue
    for (const [name, node] of match.node.entries) {
      const key = fold(name, style)
      const list = index.get(key) ?? []
      list.push({ match: below(match, node), at })
      index.set(key, list)
      at += 1
    }
  }
  kept.set(style, index)
  return index
}

/** Settings at any depth of a file whose key fits, in the order of the file. */
export const anywhere = (
  root: Match,
  style: KeyStyle,
  fits: (key: string) => boolean,
): readonly Match[] => {
  const found = [...indexOf(root, style)].filter(([key]) => fits(key)).flatMap(([, list]) => list)
  return found.sort((one, other) => one.at - other.at).map(({ match }) => match)
}
