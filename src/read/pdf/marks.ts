// Recognises what begins a list item: bullets, numbers and letters.
import type { Piece } from './content.ts'

export interface Mark {
  readonly kind: 'bullet' | 'number' | 'letter' | 'section'
  /** Characters that it takes at the start of the line. */
  readonly length: number
  /** Where the text after it begins. */
  readonly textX: number
  /** Parts of a section number: 2 for 4.1. */
  readonly depth: number
  /** Nothing follows on its line: the text of the item may stand on the next. */
  readonly alone: boolean
}

const bullet = /^[•●◦○▪■□▫‣·∙⁃➢➤►▶❖✓✔☐☑❑❒⬧◆◇\u2013\u2014*-]$/u
const number = /^\(?\d{1,3}[.)]$/
const letter = /^\(?(?:[a-z]|[A-Z]|[ivx]{1,5}|[IVX]{1,5})[.)]$|^\([a-z]{1,2}\)$/
const section = /^(?:§\s?)?\d{1,3}(?:\.\d{1,3})+[.)]?$/

/** The mark that opens a line, if one does. `plain` gives the text as the file tells it. */
export function markOf(
  [first, next]: readonly Piece[],
  plain: (text: string) => string,
): Mark | undefined {
  if (!first) return undefined
  const text = plain(first.text)
  const apart = next === undefined || next.x - first.right > 0.6 * first.size
  const kind = kindOf(text, first.font.symbols, apart)
  if (!kind) return undefined
  const depth = kind === 'section' ? text.split('.').filter(Boolean).length : 1
  const textX = next?.x ?? first.right
  return { kind, length: text.length, textX, depth, alone: next === undefined }
}

function kindOf(text: string, symbols: boolean, apart: boolean): Mark['kind'] | undefined {
  if (bullet.test(text) || /^[\ue000-\uf8ff]$/u.test(text)) return 'bullet'
  if (symbols && text.length === 1) return 'bullet'
  if (text === 'o' && apart) return 'bullet'
  if (section.test(text)) return 'section'
  if (number.test(text)) return 'number'
  return letter.test(text) ? 'letter' : undefined
}
