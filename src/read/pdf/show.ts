// Places the glyphs of a text operator on the page and joins them to pieces.
import type { Piece } from './content.ts'
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
  const from = pen.x
  const width = glyph.width * state.size * state.unit
  advance(pen, width + state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0))
  const turn = quarterTurn(full)
  if (turn === undefined) return
  pen.turns[turn] += 1
  if (turn !== 0) return
  const { unicode } = glyph
  if (unicode === ' ' || unicode.trim() === '') {
    pen.spacePending = true
    return
  }
  const x = full[0] * from + left
  const right = full[0] * (from + width * state.stretch) + left
  const y = full[1] * from + full[3] * height + full[5]
  place(pen, glyph, x, right, y, Math.abs(state.size) * Math.hypot(full[2], full[3]))
}

/** How a line of text lies: 0 is upright, each further quarter clockwise; undefined where it lies askew. */
function quarterTurn([along, down]: Matrix): 0 | 1 | 2 | 3 | undefined {
  if (Math.abs(down) <= Math.abs(along) * 0.1) return along >= 0 ? 0 : 2
  if (Math.abs(along) > Math.abs(down) * 0.1) return undefined
  return down > 0 ? 1 : 3
}

/** Joins the glyph to the piece before it, or begins a piece. Runs for every glyph: it allocates as little as it can. */
function place(
  pen: Pen,
  { unicode, originalCharCode: code }: Glyph,
  x: number,
  right: number,
  y: number,
  size: number,
): void {
  const { font } = pen.state
  const { lost } = pen.document
  const last = pen.pieces[pen.pieces.length - 1]
  if (last && !pen.spacePending && last.font === font && touches(last, x, y, size)) {
    last.text += glyphText(unicode, font, code, last.text, lost)
    if (right > last.right) last.right = right
    return
  }
  const text = glyphText(unicode, font, code, '', lost)
  const hidden = whyHidden(pen, x, y, size)
  pen.pieces.push({ text, x, right, y, size, font, space: pen.spacePending, hidden })
  pen.spacePending = false
}

function touches(last: Piece, x: number, y: number, size: number): boolean {
  const gap = x - last.right
  return (
    gap < size * 0.1 &&
    gap > -size * 0.3 &&
    Math.abs(y - last.y) < size * 0.05 &&
    Math.abs(size - last.size) < 0.1
  )
}
