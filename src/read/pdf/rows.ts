// Gathers the pieces of a page into rows by baseline, and pieces that stand side by side into lines.
import { dot, type Piece } from './content.ts'
import type { Mark } from './marks.ts'
import { closedUp } from './spacing.ts'

/** Pieces on about one baseline, from left to right. */
export interface Row {
  readonly y: number
  readonly pieces: readonly Piece[]
}

/** A line of text within one column. */
export interface Line {
  readonly page: number
  /** Repaired once the whole document has shown what its glyphs stand for. */
  text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  /** Width of its first word. */
  readonly first: number
  /** What opens it as an item. */
  readonly mark: Mark | undefined
  /** The edges of the column it stands in. */
  readonly column: readonly [number, number]
  /** 1-based number of the line on its page, in reading order. */
  readonly number: number
}

/** Rows from top to bottom. Raised and lowered pieces (notes, indices) go with the row they touch. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: { y: number; size: number; pieces: Piece[] }[] = []
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row && piece.y - row.y < 0.45 * Math.max(row.size, piece.size)) {
      row.pieces.push(piece)
      if (piece.size > row.size) Object.assign(row, { y: piece.y, size: piece.size })
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] })
  }
  return rows
    .map(({ y, pieces: found }) => ({
      y,
      pieces: closedUp(withoutOrnaments(withoutDoubles(fromLeft(found)))),
    }))
    .filter((row) => row.pieces.length > 0)
}

function fromLeft(pieces: readonly Piece[]): Piece[] {
  return [...pieces].sort((a, b) => a.x - b.x || a.right - b.right)
}

/** Some programs print a word twice, slightly shifted, to make it bold. */
function withoutDoubles(pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece, index) => {
    const before = pieces[index - 1]
    return !before || before.text !== piece.text || piece.x - before.x > 0.1 * piece.size
  })
}

/** A drawn dot is a bullet where text follows close and none stands right before it. */
function withoutOrnaments(pieces: readonly Piece[]): Piece[] {
  const isDot = (piece: Piece) => piece.text === dot && piece.font.id === ''
  return pieces.filter((piece, index) => {
    if (!isDot(piece)) return true
    const [before, after] = [pieces[index - 1], pieces[index + 1]]
    const far = before === undefined || piece.x - before.right > 12
    return far && after !== undefined && !isDot(after) && after.x - piece.right < 30
  })
}

/** The text of pieces that stand side by side: a space where one was drawn or a gap is wide enough. */
export function joinPieces(pieces: readonly Piece[]): string {
  let text = ''
  let before: Piece | undefined
  for (const piece of pieces) {
    if (before && (piece.space || piece.x - before.right > 0.1 * piece.size)) text += ' '
    text += piece.text
    before = piece
  }
  return text
}

/** Size and weight that most of the characters have. */
export function styleOf(pieces: readonly Piece[]): {
  readonly size: number
  readonly bold: boolean
} {
  const bySize = new Map<number, number>()
  let bold = 0
  let total = 0
  for (const { size, text, font } of pieces) {
    const key = Math.round(size * 4) / 4
    bySize.set(key, (bySize.get(key) ?? 0) + text.length)
    total += text.length
    if (font.bold) bold += text.length
  }
  return { size: mostFrequent(bySize), bold: total > 0 && bold / total > 0.9 }
}

/** The key with the greatest count; of equal ones the smallest. */
export function mostFrequent(counts: ReadonlyMap<number, number>): number {
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return sorted[0]?.[0] ?? 0
}
