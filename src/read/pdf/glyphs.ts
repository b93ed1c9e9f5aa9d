// The characters a glyph stands for: ligatures taken apart, and glyphs whose meaning the file lost marked for repair.

const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
}

/**
 * Glyphs that may be ligatures which a font no longer tells, capitals among them, as a ligature may be told as one. Each
 * distinct one (font and code) is written as a private character until the whole document has shown what it stands
 * for: index i as U+F0000 + i.
 */
export interface LostGlyphs {
  readonly keys: Map<string, number>
  /** What the file says that the glyph at an index is. */
  readonly told: string[]
  /** Indices that stood within a small word, or for no character: these are worth a doubt. */
  readonly doubtful: Set<number>
}

export const noLostGlyphs = (): LostGlyphs => ({ keys: new Map(), told: [], doubtful: new Set() })

const firstLost = 0xf0000
const mostLost = 0xfff0
export const lost = /[\u{f0000}-\u{fffef}]/gu

/** The text of one glyph. `before` is what stands left of it in its word. */
export function glyphText(
  unicode: string,
  font: { readonly id: string; readonly symbols: boolean },
  code: number,
  before: string,
  known: LostGlyphs,
): string {
  if (isPlain(unicode.charCodeAt(0)) && unicode.length === 1) return unicode
  const plain = ligatures[unicode]
  if (plain) return plain
  const key = `${font.id} ${code}`
  return font.symbols || !isDoubtful(unicode, key, before, known)
    ? unicode
    : markLost(unicode, key, before, known)
}

/** Small letters of ASCII, digits and the marks of a sentence: most glyphs, and never a ligature told wrongly. */
function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 44 && code <= 59)
}

/** No character at all; one that does not go with its word; or a capital or symbol, which words within will judge. */
function isDoubtful(unicode: string, key: string, before: string, { keys }: LostGlyphs): boolean {
  if (/^[\p{Lu}\p{S}?!@#&*_]$/u.test(unicode) || unprintable.test(unicode)) return true
  return keys.has(key) || (isForeign(unicode) && /\p{Script=Latin}$/u.test(before))
}

/** No character that stands for itself. */
export const unprintable: RegExp = /^[\p{Cc}\p{Cn}\p{Co}\ufffd]$/u

/** A character that no word in Latin script holds: what is left where a code was taken for a character. */
export function isForeign(unicode: string): boolean {
  return /^[\u0180-\u0217\u021c-\u02af]$|^[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]$/u.test(
    unicode,
  )
}

function markLost(unicode: string, key: string, before: string, known: LostGlyphs): string {
  const { keys, told, doubtful } = known
  const index = keys.get(key) ?? told.length
  if (index >= mostLost) return unicode
  if (index === told.length) {
    keys.set(key, index)
    told.push(unicode)
    if (unprintable.test(unicode)) doubtful.add(index)
  }
  if (/\p{Ll}$/u.test(before)) doubtful.add(index)
  return String.fromCodePoint(firstLost + index)
}

/** Text as the file tells it. */
export function plainText(text: string, { told }: LostGlyphs): string {
  return text.search(lost) < 0 ? text : text.replace(lost, (found) => told[lostIndex(found)] ?? '')
}

/** The index of a character that stands for a lost glyph. */
export const lostIndex = (character: string): number => (character.codePointAt(0) ?? 0) - firstLost
