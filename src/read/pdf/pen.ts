// The state of a page while its drawing operators are followed.
import type { Font, Piece, Rule } from './content.ts'
import type { EnginePage, Matrix } from './engine.ts'
import { type LostGlyphs, noLostGlyphs } from './glyphs.ts'
import { identity } from './matrix.ts'

export interface TextState {
  readonly ctm: Matrix
  readonly font: Font
  readonly unit: number
  readonly size: number
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly stretch: number
  readonly leading: number
  readonly rise: number
  readonly mode: number
  readonly fill: string
}

export interface Fill {
  readonly box: readonly [number, number, number, number]
  readonly colour: string
}

/** What the pages of a document share. */
export interface DocumentFonts {
  readonly fonts: Map<string, { readonly font: Font; readonly unit: number }>
  readonly lost: LostGlyphs
}

export const noFonts = (): DocumentFonts => ({ fonts: new Map(), lost: noLostGlyphs() })

/** Text drawn so far, what lies under it, and where the next glyph goes. */
export interface Pen {
  readonly page: EnginePage
  readonly pieces: Piece[]
  readonly rules: Rule[]
  readonly fills: Fill[]
  readonly saved: TextState[]
  readonly document: DocumentFonts
  state: TextState
  matrix: Matrix
  /** Start of the text line and place of the next glyph, in units of the text matrix. */
  lineX: number
  lineY: number
  x: number
  y: number
  spacePending: boolean
  /** Glyphs drawn by the quarter turn of their line: upright, downwards, upside down, upwards. */
  readonly turns: [number, number, number, number]
}

export const plainFont: Font = { id: '', name: '', bold: false, symbols: false }

/** A pen at the top of a page; `ctm` leads from its units to points from its top left corner. */
export function newPen(page: EnginePage, document: DocumentFonts, ctm: Matrix): Pen {
  return {
    page,
    pieces: [],
    rules: [],
    fills: [],
    saved: [],
    document,
    state: {
      ctm,
      font: plainFont,
      unit: 0.001,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      fill: '#000000',
    },
    matrix: identity,
    lineX: 0,
    lineY: 0,
    x: 0,
    y: 0,
    turns: [0, 0, 0, 0],
    spacePending: false,
  }
}

/** A number among the arguments of an operator; 0 for what is none. */
export const number = (value: unknown): number => (typeof value === 'number' ? value : 0)
