// Builds the phrase trie of a language: numbers terminals, classes, values and nodes as phrases come in.
import { type Form, forms, gapTerminals } from '../../model/language.ts'
import type { WordSlot } from './notation.ts'

/** What an accepted phrase means: its class, its value (-1 for none) and the form of its verb. */
export interface Meaning {
  readonly cls: number
  readonly value: number
  readonly form: Form
}

export type Trie = ReturnType<typeof phraseTrie>

const tableOf = { stem: 'stems', exact: 'exact', prefix: 'prefixes', suffix: 'suffixes' } as const

/** `stem` is the language's own; terminals 0 and 1 are the gaps. */
export function phraseTrie(stem: (word: string) => string) {
  const tables: Record<(typeof tableOf)[keyof typeof tableOf], Record<string, number>> = {
    exact: {},
    stems: {},
    prefixes: {},
    suffixes: {},
  }
  const edges: number[] = []
  const accepts: number[] = []
  const next = new Map<string, number>()
  const accepted = new Set<string>()
  let terminals = gapTerminals.length
  let nodes = 1

  const terminalOf = ({ match, word }: WordSlot): number => {
    if (match === 'gap') return gapTerminals.indexOf(word)
    const table = tables[tableOf[match]]
    const key = match === 'stem' ? stem(word) : word
    table[key] ??= terminals++
    return table[key]
  }
  const step = (node: number, slot: WordSlot): number => {
    const terminal = terminalOf(slot)
    const key = `${node} ${terminal}`
    const known = next.get(key)
    if (known !== undefined) return known
    next.set(key, nodes)
    edges.push(node, terminal, nodes)
    return nodes++
  }
  return {
    add(reading: readonly WordSlot[], { cls, value, form }: Meaning): void {
      const quadruple = [reading.reduce(step, 0), cls, value, forms.indexOf(form)]
      const key = quadruple.join()
      if (!accepted.has(key)) accepts.push(...quadruple)
      accepted.add(key)
    },
    finish: () => ({ ...tables, edges, accepts }),
  }
}
