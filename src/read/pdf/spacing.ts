// Makes words whole whose letters are spaced out, as in headings.
import type { Piece } from './content.ts'

/** So many single letters at even distances give spacing away. */
const fewest = 4
/** In parts of the font size. */
const widest = 0.6
const even = 0.12

/** Pieces of a row, with spaced words put together; the row is taken as spaced where one run of letters is. */
export function closedUp(pieces: readonly Piece[]): readonly Piece[] {
  const spacing = spacingOf(pieces)
  if (spacing === undefined) return pieces
  const found: Piece[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    if (!last || !continues(last, piece, spacing)) found.push(piece)
    else found[found.length - 1] = { ...last, text: last.text + piece.text, right: piece.right }
  }
  return found
}

/** The even distance of the letters, if there is one. */
function spacingOf(pieces: readonly Piece[]): number | undefined {
  let [run, gap] = [1, 0]
  for (let i = 1; i < pieces.length; i++) {
    const [before, piece] = [pieces[i - 1], pieces[i]] as [Piece, Piece]
    const next = piece.x - before.right
    const letters = isLetter(before) && isLetter(piece) && !piece.space
    const goesOn = letters && (run === 1 || Math.abs(next - gap) < even * piece.size)
    if (run === 1) gap = next
    run = goesOn && next < widest * piece.size ? run + 1 : 1
    if (run >= fewest) return gap
  }
  return undefined
}

const isLetter = ({ text }: Piece): boolean => /^.$/u.test(text)

/** No space glyph stands between, and the gap is rather one between letters than one between words. */
function continues(last: Piece, piece: Piece, spacing: number): boolean {
  const gap = piece.x - last.right
  return !piece.space && gap < spacing + even * piece.size && last.font === piece.font
}
