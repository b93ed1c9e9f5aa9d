// Finds out which ligature a lost glyph stands for, from the words that it stands in.
import { isForeign, type LostGlyphs, lost, lostIndex, unprintable } from './glyphs.ts'
import { ligatureWords } from './ligature-words.ts'
import type { Line } from './rows.ts'

const candidates = ['fi', 'ff', 'fl', 'ffi', 'ffl', 'ti', 'tt', 'ft', 'tti', 'tf', 'st', 'ct']

/** Writes lost glyphs in lines as what most of their words ask for, or as the file tells them. */
export function repairLines(lines: readonly Line[], glyphs: LostGlyphs): void {
  if (glyphs.told.length === 0) return
  const meanings = meaningsOf(lines, glyphs)
  const foreign = glyphs.told.flatMap((told, index) => {
    const meaning = meanings[index] ?? ''
    return told !== meaning && isForeign(told) ? [[told, meaning] as const] : []
  })
  for (const line of lines) {
    line.text = line.text.replace(lost, (found) => meanings[lostIndex(found)] ?? '')
    for (const [told, meaning] of foreign) line.text = line.text.replaceAll(told, meaning)
  }
}

const word = /[\p{L}\u{f0000}-\u{fffef}]+/gu

function meaningsOf(lines: readonly Line[], glyphs: LostGlyphs): string[] {
  const { told, doubtful } = glyphs
  const plain = told.map((unicode) => (unprintable.test(unicode) ? '' : unicode))
  if (doubtful.size === 0) return plain
  const { whole, broken } = wordsOf(lines, glyphs)
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
function wordsOf(lines: readonly Line[], glyphs: LostGlyphs): DocumentWords {
  const whole = new Set<string>()
  const broken = new Map([...glyphs.doubtful].map((index) => [index, new Set<string>()]))
  for (const { text } of lines) {
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
