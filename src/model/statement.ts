// A statement: one sentence, list item or cell, with everything it inherits meaning from.
import type { Context } from './document.ts'

export interface Statement {
  /** Index of the block in its document, and the span [start, end) of the statement in that block's text. */
  readonly block: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: 'sentence' | 'item' | 'cell' | 'heading' | 'code'
  /** Outermost first: headings, then the lead-ins of enclosing lists, then row and column headers. Shared between statements; never mutated. */
  readonly context: readonly Context[]
  /** Index in the document's statements of the lead-in statement (for items), and of the statement before it in the same block or section. */
  readonly leadIn?: number
  readonly previous?: number
}
