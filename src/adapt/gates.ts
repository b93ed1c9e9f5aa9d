// Decides whether a gate (a condition on other settings of the same file) is open, and on which settings that rests.
import type { SettingNode } from '../model/document.ts'
import type { Gate, GateTest, KeyStyle } from '../model/tool.ts'
import { type Match, matchPath, scalarText } from './match.ts'
import { flagOf, isEmpty, itemsOf } from './values.ts'

/** `rests`: the settings looked at. `hangs`: the paths that make it unknown: a placeholder, or set elsewhere if at all. */
export interface GateState {
  readonly state: 'open' | 'closed' | 'unknown'
  readonly rests: readonly Match[]
  readonly hangs: readonly string[]
}

const among = (text: string, list: readonly string[] | undefined, how: keyof typeof relations) =>
  list === undefined || list.some((value) => relations[how](text, value.toLowerCase()))

const relations = {
  is: (text: string, value: string) => text === value,
  starts: (text: string, value: string) => text.startsWith(value),
  ends: (text: string, value: string) => text.endsWith(value),
  contains: (text: string, value: string) => text.includes(value),
}

const holds = (node: SettingNode, test: GateTest): boolean => {
  const text = scalarText(node).toLowerCase()
  if (test.set === false) return false
  if (test.on !== undefined && flagOf(node) !== test.on) return false
  if (test.empty !== undefined && isEmpty(node) !== test.empty) return false
  if (test.above !== undefined && !(Number(text) > test.above)) return false
  const list = itemsOf(node).map((item) => item.toLowerCase())
  if (test.has && !test.has.some((value) => list.includes(value.toLowerCase()))) return false
  return (
    among(text, test.is, 'is') &&
    among(text, test.starts, 'starts') &&
    among(text, test.ends, 'ends') &&
    among(text, test.contains, 'contains')
  )
}

const single = (
  root: SettingNode,
  gate: Extract<Gate, { kind: 'setting' }>,
  style: KeyStyle,
  at?: Match,
): GateState => {
  const found = matchPath(root, gate.path, style, at)
  if (found.length === 0) {
    const hangs = gate.absent === 'unknown' ? [gate.path.text] : []
    return { state: gate.absent, rests: [], hangs }
  }
  const open = found.filter(({ node }) => holds(node, gate.test))
  if (open.length > 0) return { state: 'open', rests: open, hangs: [] }
  const unresolved = found.filter(({ node }) => node.kind === 'scalar' && node.unresolved)
  if (unresolved.length > 0)
    return { state: 'unknown', rests: unresolved, hangs: unresolved.map(({ node }) => node.path) }
  return { state: 'closed', rests: found, hangs: [] }
}

const together = (kind: 'all' | 'any', parts: readonly GateState[]): GateState => {
  const decisive = kind === 'all' ? 'closed' : 'open'
  const other = kind === 'all' ? 'open' : 'closed'
  const decided = parts.filter(({ state }) => state === decisive)
  const telling = decided.length > 0 ? decided : parts
  const rests = telling.flatMap((part) => part.rests)
  if (decided.length > 0) return { state: decisive, rests, hangs: [] }
  const hangs = parts.flatMap((part) => part.hangs)
  return { state: hangs.length > 0 ? 'unknown' : other, rests, hangs }
}

const enough = (count: number, parts: readonly GateState[]): GateState => {
  const open = parts.filter(({ state }) => state === 'open')
  const rests = open.flatMap((part) => part.rests)
  return { state: open.length >= count ? 'open' : 'closed', rests, hangs: [] }
}

const opposite = { open: 'closed', closed: 'open', unknown: 'unknown' } as const

/** Evaluates a gate; `at` is the setting that relative paths start from. */
export const gateState = (
  root: SettingNode,
  gate: Gate,
  style: KeyStyle,
  at?: Match,
): GateState => {
  if (gate.kind === 'setting') return single(root, gate, style, at)
  if (gate.kind === 'not') {
    const inner = gateState(root, gate.of, style, at)
    return { ...inner, state: opposite[inner.state] }
  }
  const parts = gate.of.map((part) => gateState(root, part, style, at))
  return gate.kind === 'some' ? enough(gate.count, parts) : together(gate.kind, parts)
}
