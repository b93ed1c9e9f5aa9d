// Finds out which ligature a lost glyph stands for, from the words that it stands in.
import type { PageContent } from './content.ts'
import { isForeign, type LostGlyphs, lost, lostIndex, unprintable } from './glyphs.ts'
import { ligatureWords } from './ligature-words.ts'

const candidates = ['fi', 'ff', 'fl', 'ffi', 'ffl', 'ti', 'tt', 'ft', 'tti', 'tf', 'st', 'ct']

/** The pages with lost glyphs written as what most of their words ask for, or as the file tells. */
export function repaired(
  pages: readonly PageContent[],
  glyphs: LostGlyphs,
): readonly PageContent[] {
  if (glyphs.told.length === 0) return pages
  const meanings = meaningsOf(pages, glyphs)
  const foreign = foreignMeanings(glyphs, meanings)
  for (const piece of pages.flatMap((page) => page.pieces)) {
    piece.text = piece.text.replace(lost, (found) => meanings[lostIndex(found)] ?? '')
    for (const [told, meaning] of foreign.get(piece.font.id) ?? []) {
      piece.text = piece.text.replaceAll(told, meaning)
    }
  }
  return pages
}

/** By font, the foreign letters that turned out to be ligatures: some stood where nothing gave them away. */
function foreignMeanings(
  { keys, told }: LostGlyphs,
  meanings: readonly string[],
): Map<string, (readonly [string, string])[]> {
  const found = new Map<string, (readonly [string, string])[]>()
  for (const [key, index] of keys) {
    const [plain = '', meaning = ''] = [told[index], meanings[index]]
    const font = key.split(' ')[0] ?? ''
    if (plain !== meaning && isForeign(plain))
      found.set(font, [...(found.get(font) ?? []), [plain, meaning]])
  }
  return found
}

const word = /[\p{L}\u{f0000}-\u{fffef}]+/gu

function meaningsOf(pages: readonly PageContent[], glyphs: LostGlyphs): string[] {
  const { told, doubtful } = glyphs
  const plain = told.map((unicode) => (unprintable.test(unicode) ? '' : unicode))
  if (doubtful.size === 0) return plain
  const { whole, broken } = wordsOf(pages, glyphs)
  for (const [index, words] of broken)
    plain[index] = ligatureIn([...words], whole) ?? plain[index] ?? ''
  return plain
}

/** The ligature that makes most of the words exist, if it does so for a third of them. */
function ligatureIn(words: readonly string[], whole: ReadonlySet<string>): string | undefined {
  const votes = candidates.map((ligature) => count(words, ligature, whole))
  const most = Math.max(...votes)
  return most > 0 && most * 3 >= words.length ? candidates[votes.indexOf(most)] : undefined
}

interface DocumentWords {
  readonly whole: ReadonlySet<string>
  readonly broken: ReadonlyMap<number, ReadonlySet<string>>
}

/** Words without lost glyphs, and for each doubtful one the words that it stands within, with it at the bar. */
function wordsOf(pages: readonly PageContent[], glyphs: LostGlyphs): DocumentWords {
  const whole = new Set<string>()
  const broken = new Map([...glyphs.doubtful].map((index) => [index, new Set<string>()]))
  for (const { text } of pages.flatMap((page) => page.pieces)) {
    for (const [found] of text.matchAll(word)) {
      const lostOnes = found.match(lost)
      if (!lostOnes) whole.add(found.toLowerCase())
      for (const glyph of new Set(lostOnes)) addBroken(found, glyph, glyphs.told, broken)
    }
  }
  return { whole, broken }
}

/** A capital or symbol is doubtful only where it stands within a word. */
const within = /\p{Ll}\|/u

function addBroken(
  found: string,
  glyph: string,
  told: readonly string[],
  broken: ReadonlyMap<number, Set<string>>,
): void {
  const words = broken.get(lostIndex(glyph))
  if (!words) return
  const read = (character: string) =>
    character === glyph ? '|' : (told[lostIndex(character)] ?? '')
  const text = found.replace(lost, read)
  if (within.test(text) || unprintable.test(told[lostIndex(glyph)] ?? '')) words.add(text)
}

/** How many of the words exist once the glyph is read as `ligature`. */
function count(words: readonly string[], ligature: string, whole: ReadonlySet<string>): number {
  const stems = stemsAround(ligature)
  return words.filter((broken) => {
    const word = broken.toLowerCase()
    return whole.has(word.replaceAll('|', ligature)) || stems.some((stem) => word.includes(stem))
  }).length
}

/** Listed parts of words that hold the ligature, with it at the bar. */
function stemsAround(ligature: string): string[] {
  return ligatureWords.flatMap((stem) => {
    const at = stem.indexOf(ligature)
    return at < 0 ? [] : [`${stem.slice(0, at)}|${stem.slice(at + ligature.length)}`]
  })
}
