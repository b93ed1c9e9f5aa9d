// What diagnostics need to know of a page once its content is gone.
import type { PageContent, Piece } from './content.ts'

export type Hidden = NonNullable<Piece['hidden']>

export interface PageSummary {
  readonly page: number
  /** No text at all. */
  readonly blank: boolean
  /** Characters that nobody can see, by reason. */
  readonly hidden: Readonly<Record<Hidden, number>>
}

export function summaryOf({ page, pieces }: PageContent): PageSummary {
  const hidden = { colour: 0, size: 0, mode: 0 }
  let [blank, undrawn] = [true, 0]
  for (const piece of pieces) {
    if (piece.font.id !== '') blank = false
    if (piece.hidden) hidden[piece.hidden] += piece.text.length
    if (piece.hidden === 'mode') undrawn += 1
  }
  // A scan with recognised text under its picture hides all of its text, and rightly so.
  return { page, blank, hidden: undrawn > pieces.length / 2 ? { ...hidden, mode: 0 } : hidden }
}
