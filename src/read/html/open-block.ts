// Gathers the visible text of one block from its runs in the source, and masks what lies between them.
import { lineBreak } from '../../text/sentences.ts'
import { applyMask, type Masked } from '../mask.ts'
import type { Piece } from '../outline.ts'

/** A block being read. Offsets are of the source; `at` is where reading has come to. */
export interface OpenBlock {
  readonly start: number
  at: number
  readonly runs: Masked[]
  /** A `<br>` was met since the last text. */
  broken: boolean
  /** End of the run of bold text that opens the block; `bold` and `italic` as long as nothing else was met. */
  boldEnd: number
  bold: boolean
  italic: boolean
  /** Text that is shown so that nobody reads it. */
  faint: boolean
  /** Links within the page, and nothing else so far. */
  linksOnly: boolean
}

export interface Style {
  readonly bold: boolean
  readonly italic: boolean
  readonly faint: boolean
  readonly inPageLink: boolean
}

export const newBlock = (start: number): OpenBlock => ({
  start,
  at: start,
  runs: [],
  broken: false,
  boldEnd: start,
  bold: true,
  italic: true,
  faint: false,
  linksOnly: true,
})

/** Takes visible text [from, to); `as` is the character that an entity stands for. */
export function addRun(
  block: OpenBlock,
  from: number,
  to: number,
  style: Style,
  as?: string,
): void {
  if (from > block.at) {
    block.runs.push({ from: block.at, to: from, ...(block.broken ? { with: lineBreak } : {}) })
    block.broken = false
  }
  if (as !== undefined) block.runs.push({ from, to, with: as })
  block.at = to
  note(block, style, to)
}

function note(block: OpenBlock, { bold, italic, faint, inPageLink }: Style, to: number): void {
  if (bold && block.bold) block.boldEnd = to
  block.bold &&= bold
  block.italic &&= italic
  block.faint ||= faint
  block.linksOnly &&= inPageLink
}

/** The block's text, of the same length as its slice of the source, without space at its ends. */
export function pieceOf(block: OpenBlock, source: string): Piece {
  const { start, at, runs, bold, italic, boldEnd } = block
  const shifted = runs.map((run) => ({ ...run, from: run.from - start, to: run.to - start }))
  const text = applyMask(source.slice(start, at), shifted)
    .replace(/[\r\n]/g, ' ')
    .trimEnd()
  return {
    text,
    map: { kind: 'source', start },
    emphasis: bold ? 1 : italic ? 2 : 0,
    boldEnd: Math.min(text.length, boldEnd - start),
  }
}
