// Words → spans: which classes stand where in a text, longest match first. A class is looked up only when it is asked for.
import { findDurations } from '../text/durations.ts'
import type { Words } from '../text/words.ts'
import type { Lexicon } from './lexicon.ts'
import { findPhrases } from './phrases.ts'
import type { Ending, Hit, Meaning, Span } from './span.ts'

/** The spans of one text by class, each list in order of place. */
export interface Scan {
  readonly words: Words
  readonly of: (cls: number) => readonly Span[]
  readonly has: (cls: number) => boolean
  /** False where the class surely is not there; quick, before `of`. */
  readonly mayHave: (cls: number) => boolean
  /** Classes found with which some pattern begins, in order of their first place. */
  readonly openers: readonly number[]
  /** Values of the things named, in order of place. */
  readonly values: readonly number[]
  /** A finite verb or participle of some class stands in the text. */
  readonly hasVerb: boolean
  /** The base form of a verb, or a thing, begins at a word. */
  readonly baseAt: (word: number) => boolean
  readonly thingAt: (word: number) => boolean
}

/** `names` are the organisation's own names, as word lists. */
export function scan(words: Words, lexicon: Lexicon, names: readonly (readonly string[])[]): Scan {
  const hits = unmasked(allHits(words, lexicon, names), lexicon)
  const long = hits.filter(({ from, to }) => to - from > 1)
  const cache = new Map<number, readonly Span[]>()
  const present = union(hits, lexicon.compiled.classes.length)
  const mayHave = (cls: number): boolean => ((present[cls >> 5] ?? 0) & (1 << (cls & 31))) !== 0
  const of = (cls: number): readonly Span[] => {
    if (!mayHave(cls)) return none
    const known = cache.get(cls)
    if (known !== undefined) return known
    const spans = spansOf(cls, hits, long, lexicon)
    cache.set(cls, spans)
    return spans
  }
  return {
    words,
    of,
    mayHave,
    has: (cls) => of(cls).length > 0,
    openers: [...new Set(hits.flatMap(({ ending }) => ending.openers))],
    values: hits.flatMap((hit) =>
      hit.ending.values.filter((value) => !isNamedLonger(value, hit, long, lexicon)),
    ),
    hasVerb: hits.some(({ ending }) => ending.isFinite),
    baseAt: (word) => hits.some(({ from, ending }) => from === word && ending.isBase),
    thingAt: (word) => hits.some(({ from, ending }) => from === word && ending.values.length > 0),
  }
}

const none: readonly Span[] = []

function union(hits: readonly Hit[], classes: number): Int32Array {
  const present = new Int32Array((classes >> 5) + 1)
  for (const { ending } of hits) {
    for (let at = 0; at < ending.bits.length; at++)
      present[at] = (present[at] ?? 0) | (ending.bits[at] ?? 0)
  }
  return present
}

function allHits(words: Words, lexicon: Lexicon, names: readonly (readonly string[])[]): Hit[] {
  const hits = findPhrases(words, lexicon)
  for (const name of names)
    addName(name, words, lexicon.endings.of(lexicon.compiled.marks.organisation), hits)
  if (words.words.some(lexicon.isTimeUnit)) {
    const ending = lexicon.endings.of(lexicon.compiled.marks.duration)
    for (const found of findDurations(words, lexicon.compiled.durations))
      hits.push({ ...found, ending })
  }
  return hits.sort((a, b) => a.from - b.from || a.to - b.to)
}

function addName(name: readonly string[], { words }: Words, ending: Ending, hits: Hit[]): void {
  const first = name[0] ?? ''
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1)) {
    if (name.every((word, n) => words[at + n] === word))
      hits.push({ from: at, to: at + name.length, ending })
  }
}

/** Drops what stands inside a longer void phrase ("e-mail address" is no e-mail), and things inside a period ("72 hours" are no working hours). */
function unmasked(hits: readonly Hit[], { compiled }: Lexicon): readonly Hit[] {
  const voids = hits.filter(({ ending }) => ending.byClass.has(compiled.marks.void))
  const periods = hits.filter(({ amount }) => amount !== undefined)
  if (voids.length + periods.length === 0) return hits
  return hits.filter(
    (hit) =>
      !voids.some((other) => holds(other, hit)) &&
      !(hit.ending.values.length > 0 && periods.some((other) => holds(other, hit))),
  )
}

const holds = (longer: Hit, hit: Hit): boolean =>
  longer.from <= hit.from && hit.to <= longer.to && longer.to - longer.from > hit.to - hit.from

function spansOf(
  cls: number,
  hits: readonly Hit[],
  long: readonly Hit[],
  lexicon: Lexicon,
): Span[] {
  const spans: Span[] = []
  for (const hit of hits) {
    for (const meaning of hit.ending.byClass.get(cls) ?? []) {
      if (isInsideLonger(meaning, hit, long, lexicon)) continue
      const { from, to, amount } = hit
      const { value, form } = meaning
      spans.push({ cls, value, form, from, to, ...(amount === undefined ? {} : { amount }) })
    }
  }
  return spans
}

/** A phrase inside a longer one of its class, a thing inside a longer thing of its facet, "to" where it opens no infinitive. */
function isInsideLonger(
  meaning: Meaning,
  hit: Hit,
  long: readonly Hit[],
  lexicon: Lexicon,
): boolean {
  const { infinitive, notInfinitive } = lexicon.compiled.marks
  const masking = meaning.listed === infinitive ? [infinitive, notInfinitive] : [meaning.listed]
  const isListedLonger = long.some(
    (other) => holds(other, hit) && masking.some((cls) => lists(other, cls)),
  )
  return isListedLonger || (meaning.value >= 0 && isNamedLonger(meaning.value, hit, long, lexicon))
}

const lists = ({ ending }: Hit, cls: number): boolean =>
  ending.byClass.get(cls)?.some(({ listed }) => listed === cls) ?? false

function isNamedLonger(
  value: number,
  hit: Hit,
  long: readonly Hit[],
  { facetOf }: Lexicon,
): boolean {
  return long.some(
    (other) =>
      holds(other, hit) && other.ending.values.some((longer) => facetOf[longer] === facetOf[value]),
  )
}
