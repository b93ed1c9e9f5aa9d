// The phrase trie in flat arrays: where a terminal leads from a node, in a few array reads.
import { type CompiledLanguage, gapTerminals } from '../model/language.ts'

export interface Trie {
  /** The node that a terminal leads to; -1 where it leads nowhere. */
  readonly next: (node: number, terminal: number) => number
  /** The node beyond gap `n` (`..` is 0, `...` is 1) that opens at a node; -1 where none does. */
  readonly beyondGap: (node: number, n: number) => number
}

/** The root, which has thousands of edges, is a table; other nodes have few. */
export function flatTrie({ edges }: Pick<CompiledLanguage, 'edges'>): Trie {
  const { nodes, terminals } = sizes(edges)
  const sorted = sortedByNode(edges, nodes)
  const fromRoot = new Int32Array(terminals + 1).fill(-1)
  for (let at = 0; at < edges.length; at += 3) {
    if (edges[at] === 0) fromRoot[edges[at + 1] ?? 0] = edges[at + 2] ?? -1
  }
  const next = (node: number, terminal: number): number =>
    node === 0 ? (fromRoot[terminal] ?? -1) : find(node, terminal, sorted)
  const gapTargets = gapTerminals.map((_, gap) =>
    Int32Array.from({ length: nodes + 1 }, (_node, node) => next(node, gap)),
  )
  return { next, beyondGap: (node, n) => gapTargets[n]?.[node] ?? -1 }
}

/** The edges of node n stand at [starts[n], starts[n + 1]). */
interface SortedEdges {
  readonly starts: Int32Array
  readonly labels: Int32Array
  readonly targets: Int32Array
}

function find(node: number, terminal: number, { starts, labels, targets }: SortedEdges): number {
  const end = starts[node + 1] ?? 0
  for (let at = starts[node] ?? 0; at < end; at++) {
    if (labels[at] === terminal) return targets[at] ?? -1
  }
  return -1
}

/** A counting sort: how many edges each node has, where they begin, then each in its place. */
function sortedByNode(edges: readonly number[], nodes: number): SortedEdges {
  const starts = new Int32Array(nodes + 3)
  for (let at = 0; at < edges.length; at += 3) increment(starts, (edges[at] ?? 0) + 2)
  for (let node = 1; node < starts.length; node++) {
    starts[node] = (starts[node] ?? 0) + (starts[node - 1] ?? 0)
  }
  const labels = new Int32Array(edges.length / 3)
  const targets = new Int32Array(edges.length / 3)
  for (let at = 0; at < edges.length; at += 3) {
    const slot = increment(starts, (edges[at] ?? 0) + 1)
    labels[slot] = edges[at + 1] ?? -1
    targets[slot] = edges[at + 2] ?? -1
  }
  return { starts, labels, targets }
}

/** Adds one and gives the number before. */
function increment(counts: Int32Array, at: number): number {
  const before = counts[at] ?? 0
  counts[at] = before + 1
  return before
}

function sizes(edges: readonly number[]): { nodes: number; terminals: number } {
  let nodes = 0
  let terminals = 0
  for (let at = 0; at < edges.length; at += 3) {
    nodes = Math.max(nodes, edges[at] ?? 0, edges[at + 2] ?? 0)
    terminals = Math.max(terminals, edges[at + 1] ?? 0)
  }
  return { nodes, terminals }
}
