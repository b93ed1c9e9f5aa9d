// Which meanings the nodes of the trie carry, worked out once per node and only where a text reaches it.
import type { CompiledLanguage, Form } from '../model/language.ts'
import { forms } from '../model/language.ts'
import type { Ending, Meaning } from './span.ts'

interface Accepted {
  readonly cls: number
  readonly value: number
  readonly form: Form
}

/** `openers`: classes with which some pattern begins. */
export function endingsOf(compiled: CompiledLanguage, openers: ReadonlySet<number>) {
  const accepts = acceptsByNode(compiled)
  const wider = compiled.wider.map((_, cls) => allWider(cls, compiled.wider))
  const endings = new Map<number, Ending>()
  const make = (list: readonly Accepted[]): Ending => ending(list, wider, openers)
  return {
    /** What ends at a node; undefined where no phrase does. */
    at(node: number): Ending | undefined {
      const list = accepts[node]
      if (list === undefined) return undefined
      const known = endings.get(node) ?? make(list)
      endings.set(node, known)
      return known
    },
    /** A meaning that no listed phrase has: a learnt name, a length of time. */
    of: (cls: number): Ending => make([{ cls, value: -1, form: 'none' }]),
  }
}

function ending(
  list: readonly Accepted[],
  wider: readonly (readonly number[])[],
  openers: ReadonlySet<number>,
): Ending {
  const byClass = new Map<number, Meaning[]>()
  for (const { cls, value, form } of list) {
    for (const asked of [cls, ...(wider[cls] ?? [])]) {
      const meanings = byClass.get(asked) ?? []
      meanings.push({ listed: cls, value, form })
      byClass.set(asked, meanings)
    }
  }
  return {
    byClass,
    bits: bitSet([...byClass.keys()]),
    openers: [...byClass.keys()].filter((cls) => openers.has(cls)),
    values: [...new Set(list.map(({ value }) => value).filter((value) => value >= 0))],
    isFinite: list.some(({ form }) => form === 'base' || form === 'past'),
    isBase: list.some(({ form }) => form === 'base'),
  }
}

function bitSet(members: readonly number[]): Int32Array {
  const bits = new Int32Array(Math.floor(Math.max(0, ...members) / 32) + 1)
  for (const member of members) bits[member >> 5] = (bits[member >> 5] ?? 0) | (1 << (member & 31))
  return bits
}

function acceptsByNode({ accepts }: CompiledLanguage): (Accepted[] | undefined)[] {
  const byNode: (Accepted[] | undefined)[] = []
  for (let at = 0; at < accepts.length; at += 4) {
    const node = accepts[at] ?? 0
    const form = forms[accepts[at + 3] ?? 0] ?? 'none'
    const accepted = { cls: accepts[at + 1] ?? 0, value: accepts[at + 2] ?? -1, form }
    const list = byNode[node]
    if (list === undefined) byNode[node] = [accepted]
    else list.push(accepted)
  }
  return byNode
}

/** The classes that include a class, near and far. */
function allWider(cls: number, wider: CompiledLanguage['wider']): number[] {
  const seen = new Set<number>()
  const queue = [...(wider[cls] ?? [])]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next) || next === cls) continue
    seen.add(next)
    queue.push(...(wider[next] ?? []))
  }
  return [...seen]
}
