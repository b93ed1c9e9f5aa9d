// Recognises what begins a list item: bullets, numbers and letters.
import type { Piece } from './content.ts'
import type { Line } from './rows.ts'

export interface Marker {
  readonly kind: 'bullet' | 'number' | 'letter' | 'section'
  /** Characters of the line's text that the mark and the space after it take. */
  readonly length: number
  /** Where the text after the mark begins. */
  readonly textX: number
  /** Parts of a section number: 2 for 4.1. */
  readonly depth: number
}

const bullet = /^[•●◦○▪■□▫‣·∙⁃➢➤►▶❖✓✔☐☑❑❒⬧◆◇\u2013\u2014*-]$/u
const number = /^\(?\d{1,3}[.)]$/
const letter = /^\(?(?:[a-z]|[A-Z]|[ivx]{1,5}|[IVX]{1,5})[.)]$|^\([a-z]{1,2}\)$/
const section = /^(?:§\s?)?\d{1,3}(?:\.\d{1,3})+[.)]?$/

/** The mark that opens a line, if one does. */
export function markerOf(line: Line): Marker | undefined {
  const [first, ...rest] = line.pieces
  if (!first) return undefined
  const next = rest[0]
  if (!next) return undefined
  const kind = kindOf(first.text, first.font.symbols, next.x - first.right > 0.6 * first.size)
  if (!kind) return undefined
  const depth = kind === 'section' ? first.text.split('.').filter(Boolean).length : 1
  return { kind, length: first.text.length, textX: next.x, depth }
}

/** Whether a piece is nothing but the mark of an item. */
export function isMark({ text, font }: Piece): boolean {
  return kindOf(text, font.symbols, true) !== undefined
}

function kindOf(text: string, symbols: boolean, apart: boolean): Marker['kind'] | undefined {
  if (bullet.test(text) || /^[\ue000-\uf8ff]$/u.test(text)) return 'bullet'
  if (symbols && text.length === 1) return 'bullet'
  if (text === 'o' && apart) return 'bullet'
  if (section.test(text)) return 'section'
  if (number.test(text)) return 'number'
  return letter.test(text) ? 'letter' : undefined
}
