// Words → phrases: walks the trie from every word, in one pass that does not grow with the number of phrases.
import { gapWidths } from '../model/language.ts'
import { gaps, type Words } from '../text/words.ts'
import type { Lexicon } from './lexicon.ts'
import type { Hit } from './span.ts'

/** Where a walk stands: nodes with how many words a gap that was entered may still pass over (0 outside gaps). */
interface Frontier {
  readonly nodes: number[]
  readonly lefts: number[]
}

/** All phrases, the shorter within the longer included. A phrase crosses commas only in its gaps, and never a clause's end. */
export function findPhrases(words: Words, lexicon: Lexicon): Hit[] {
  const hits: Hit[] = []
  const terminals = words.words.map(lexicon.terminalsOf)
  for (let start = 0; start < words.count; start++) {
    let frontier = firstStep(terminals[start] ?? [], lexicon)
    for (let at = start + 1; frontier.nodes.length > 0; at++) {
      accept(frontier, start, at, lexicon, hits)
      const gap = words.gaps[at] ?? gaps.stop
      if (gap === gaps.stop) break
      frontier = advance(frontier, terminals[at] ?? [], gap === gaps.comma, lexicon)
    }
  }
  return hits
}

function firstStep(terminals: readonly number[], lexicon: Lexicon): Frontier {
  const reached: Frontier = { nodes: [], lefts: [] }
  for (const terminal of terminals) enter(lexicon.trie.next(0, terminal), lexicon, reached)
  return reached
}

function advance(
  { nodes, lefts }: Frontier,
  terminals: readonly number[],
  afterComma: boolean,
  lexicon: Lexicon,
): Frontier {
  const reached: Frontier = { nodes: [], lefts: [] }
  for (let n = 0; n < nodes.length; n++) {
    const node = nodes[n] ?? 0
    const left = lefts[n] ?? 0
    if (afterComma && left === 0) continue
    for (const terminal of terminals) enter(lexicon.trie.next(node, terminal), lexicon, reached)
    if (left > 1) {
      reached.nodes.push(node)
      reached.lefts.push(left - 1)
    }
  }
  return reached
}

/** Reaches a node, and beyond each gap that opens there. */
function enter(node: number, { trie }: Lexicon, { nodes, lefts }: Frontier): void {
  if (node < 0 || nodes.includes(node)) return
  nodes.push(node)
  lefts.push(0)
  for (let gap = 0; gap < gapWidths.length; gap++) {
    const beyond = trie.beyondGap(node, gap)
    if (beyond < 0) continue
    nodes.push(beyond)
    lefts.push((gapWidths[gap] ?? 0) + 1)
  }
}

function accept(
  { nodes, lefts }: Frontier,
  from: number,
  to: number,
  lexicon: Lexicon,
  hits: Hit[],
): void {
  for (let n = 0; n < nodes.length; n++) {
    if (lefts[n] !== 0) continue
    const ending = lexicon.endings.at(nodes[n] ?? 0)
    if (ending !== undefined) hits.push({ from, to, ending })
  }
}
