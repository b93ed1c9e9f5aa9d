// Places the glyphs of a text operator on the page and joins them to pieces.
import type { Font, Piece, Placed } from './content.ts'
import type { Matrix } from './engine.ts'
import { glyphText } from './glyphs.ts'
import { whyHidden } from './ground.ts'
import { apply, multiply } from './matrix.ts'
import type { Pen } from './pen.ts'

interface Glyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
  readonly originalCharCode: number
}

/** Draws `glyphs`: glyphs, and numbers that move the pen back by thousandths of the font size. */
export function showText(pen: Pen, glyphs: readonly unknown[]): void {
  const { state } = pen
  const full = multiply(state.ctm, pen.matrix)
  for (const glyph of glyphs ?? []) {
    if (typeof glyph === 'number') advance(pen, (-glyph / 1000) * state.size)
    else if (glyph) showGlyph(pen, full, glyph as Glyph)
  }
}

function advance(pen: Pen, width: number): void {
  pen.at = [pen.at[0] + width * pen.state.stretch, pen.at[1]]
}

function showGlyph(pen: Pen, full: Matrix, glyph: Glyph): void {
  const { state } = pen
  const [x, y] = apply(full, pen.at[0], pen.at[1] + state.rise)
  const width = glyph.width * state.size * state.unit
  const [right] = apply(full, pen.at[0] + width * state.stretch, pen.at[1] + state.rise)
  advance(pen, width + state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0))
  if (Math.abs(full[1]) > Math.abs(full[0]) * 0.1) return
  const text = glyph.unicode
  if (text.trim() === '') pen.spacePending = true
  else {
    const size = Math.abs(state.size) * Math.hypot(full[2], full[3])
    place(pen, { text, x, right, y, size }, glyph.originalCharCode)
  }
}

function place(pen: Pen, glyph: Placed, code: number): void {
  const { font } = pen.state
  const last = pen.pieces.at(-1)
  if (last && !pen.spacePending && continues(last, glyph, font)) {
    last.text += glyphText(glyph.text, font, code, last.text, pen.document.lost)
    last.right = Math.max(last.right, glyph.right)
    return
  }
  const hidden = whyHidden(pen, glyph)
  const text = glyphText(glyph.text, font, code, '', pen.document.lost)
  const piece = { ...glyph, text, font, space: pen.spacePending }
  pen.pieces.push(hidden ? { ...piece, hidden } : piece)
  pen.spacePending = false
}

function continues(last: Piece, glyph: Placed, font: Font): boolean {
  const gap = glyph.x - last.right
  return (
    last.font === font &&
    Math.abs(glyph.y - last.y) < glyph.size * 0.05 &&
    Math.abs(glyph.size - last.size) < 0.1 &&
    gap < glyph.size * 0.1 &&
    gap > -glyph.size * 0.3
  )
}
