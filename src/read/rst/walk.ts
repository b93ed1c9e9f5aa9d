// The state of reading reStructuredText, and how a span of lines becomes a block.
import type { Masked } from '../mask.ts'
import { addCode, addProse, type Outline, type Piece } from '../outline.ts'
import { maskRst } from './inline.ts'
import type { Line } from './lines.ts'

export interface Walk {
  readonly source: string
  /** Lines; the first line of an item is replaced by its text behind the marker while it is read. */
  readonly lines: Line[]
  readonly outline: Outline
  readonly properties: Record<string, string>
  /** Styles of titles in order of their first use: that order gives the level. */
  readonly titles: string[]
  depth: number
}

/** The text of lines [from, to), markup masked, with further runs masked first. */
export function pieceOf(walk: Walk, from: number, to: number, runs: readonly Masked[] = []): Piece {
  const start = walk.lines[from]?.start ?? 0
  const end = walk.lines[to - 1]?.end ?? start
  return pieceAt(walk, start, end, runs)
}

export function pieceAt(
  walk: Walk,
  start: number,
  end: number,
  runs: readonly Masked[] = [],
): Piece {
  const raw = walk.source.slice(start, end)
  return {
    text: maskRst(raw, runs).replaceAll('\r', ' '),
    map: { kind: 'source', start },
    emphasis: /^\*\*[^*\n]{1,120}\*\*:?$/.test(raw) ? 1 : /^\*[^*\n]{1,120}\*:?$/.test(raw) ? 2 : 0,
    boldEnd: /^\*\*[^*\n]{1,120}?\*\*/.exec(raw)?.[0].length ?? 0,
  }
}

export function addParagraph(walk: Walk, from: number, to: number): void {
  addProse(walk.outline, pieceOf(walk, from, to))
}

export function addLiteral(walk: Walk, from: number, to: number): void {
  const start = walk.lines[from]?.start ?? 0
  const end = walk.lines[to - 1]?.end ?? start
  addCode(walk.outline, { text: walk.source.slice(start, end), map: { kind: 'source', start } })
}
