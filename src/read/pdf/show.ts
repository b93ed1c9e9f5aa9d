// Places the glyphs of a text operator on the page and joins them to pieces.
import type { Font, Piece, Placed } from './content.ts'
import type { Matrix } from './engine.ts'
import { glyphText } from './glyphs.ts'
import { whyHidden } from './ground.ts'
import { multiply } from './matrix.ts'
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
  pen.x += width * pen.state.stretch
}

function showGlyph(pen: Pen, full: Matrix, glyph: Glyph): void {
  const { state } = pen
  const height = pen.y + state.rise
  const left = full[2] * height + full[4]
  const x = full[0] * pen.x + left
  const y = full[1] * pen.x + full[3] * height + full[5]
  const width = glyph.width * state.size * state.unit
  const right = full[0] * (pen.x + width * state.stretch) + left
  advance(pen, width + state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0))
  if (Math.abs(full[1]) > Math.abs(full[0]) * 0.1) return
  const text = glyph.unicode
  if (text === ' ' || text.trim() === '') pen.spacePending = true
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
  const { x, right, y, size } = glyph
  const text = glyphText(glyph.text, font, code, '', pen.document.lost)
  const hidden = whyHidden(pen, glyph)
  pen.pieces.push({ text, x, right, y, size, font, space: pen.spacePending, hidden })
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
