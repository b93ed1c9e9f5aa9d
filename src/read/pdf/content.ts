// What stands on a page: pieces of text with their places, and the lines and fills drawn around them.

export interface Font {
  readonly id: string
  readonly name: string
  readonly bold: boolean
  /** Symbol fonts draw bullets and arrows with letters. */
  readonly symbols: boolean
}

/** A run of glyphs without a gap: a word or a part of one. Units are points from the top left corner; `y` is the baseline. */
export interface Piece {
  text: string
  readonly x: number
  right: number
  readonly y: number
  readonly size: number
  readonly font: Font
  /** A space glyph was drawn before it. */
  readonly space: boolean
  /** Why nobody can see it: drawn in the colour of its ground, too small, or not drawn at all. */
  readonly hidden: 'colour' | 'size' | 'mode' | undefined
}

/** Text of a piece that is drawn as a shape: the bullet of a list, or an ornament. */
export const dot = '\u2022'

/** A straight line, horizontal or vertical, such as tables are ruled with; or the edge of a filled box. */
export interface Rule {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

export interface PageContent {
  readonly page: number
  /** The text of pieces as the file tells it, where doubt remains (see LostGlyphs). */
  readonly plain: (text: string) => string
  readonly width: number
  readonly height: number
  readonly pieces: readonly Piece[]
  /** Lines above the text that were left out. */
  readonly skipped: number
  readonly rules: readonly Rule[]
}
