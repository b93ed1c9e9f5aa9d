// A text's words with their offsets, and what separates each from the word before.

/** What stands before a word: nothing but space, a joint inside a compound, a comma or bracket, or the end of a clause. */
export const gaps = { space: 0, joint: 1, comma: 2, stop: 3 } as const
export type Gap = (typeof gaps)[keyof typeof gaps]

export interface Words {
  readonly count: number
  /** Lower case, apostrophes straight, possessive endings cut ("employees'" and "employee's" give the noun). */
  readonly words: readonly string[]
  /** UTF-16 offsets [start, end) into the text. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly gaps: readonly Gap[]
  /** The word ended in a possessive. */
  readonly possessive: readonly boolean[]
}

const softHyphen = 0xad

/** The same with a last word `<end>`, so that a phrase can say "at the end" (a lead-in that ends in "to"). */
export function withEnd(words: Words): Words {
  const at = words.ends.at(-1) ?? 0
  return {
    count: words.count + 1,
    words: [...words.words, '<end>'],
    starts: [...words.starts, at],
    ends: [...words.ends, at],
    gaps: [...words.gaps, gaps.space],
    possessive: [...words.possessive, false],
  }
}

/** Splits at anything but letters, digits and inner apostrophes; soft hyphens inside a word are passed over. */
export function splitWords(text: string, from = 0, to = text.length): Words {
  const made = {
    words: [] as string[],
    starts: [] as number[],
    ends: [] as number[],
    gaps: [] as Gap[],
    possessive: [] as boolean[],
  }
  let gap: Gap = gaps.space
  let at = from
  while (at < to) {
    const code = text.charCodeAt(at)
    if (!isWordCode(code)) {
      const kind = gapOf(code)
      if (kind > gap) gap = kind
      at++
      continue
    }
    const end = wordEnd(text, at, to)
    push(made, text.slice(at, end), at, end, gap)
    gap = gaps.space
    at = end
  }
  return { count: made.words.length, ...made }
}

function push(
  made: { words: string[]; starts: number[]; ends: number[]; gaps: Gap[]; possessive: boolean[] },
  raw: string,
  start: number,
  end: number,
  gap: Gap,
): void {
  let word = raw.toLowerCase()
  if (word.includes('­')) word = word.replaceAll('­', '')
  if (word.includes('’')) word = word.replaceAll('’', "'")
  const possessive = word.endsWith("'s") || word.endsWith("'")
  if (possessive) word = word.slice(0, word.lastIndexOf("'"))
  made.words.push(word)
  made.starts.push(start)
  made.ends.push(end)
  made.gaps.push(gap)
  made.possessive.push(possessive)
}

function wordEnd(text: string, start: number, to: number): number {
  let at = start + 1
  while (at < to) {
    const code = text.charCodeAt(at)
    if (isWordCode(code) || code === softHyphen) at++
    else if (isApostrophe(code) && isInnerApostrophe(text, at, to)) at++
    else break
  }
  return at
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019

/** Before a letter ("don't") or after a plural s ("employees' mail"), but not a closing quotation mark after other letters. */
function isInnerApostrophe(text: string, at: number, to: number): boolean {
  if (at + 1 < to && isWordCode(text.charCodeAt(at + 1))) return true
  return text.charCodeAt(at) === 0x2019 || text[at - 1] === 's'
}

/** ASCII letters and digits by comparison; beyond ASCII everything from Latin-1 letters on that is no punctuation or symbol. */
export function isWordCode(code: number): boolean {
  if (code < 128) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  }
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  if (code === 0xd7 || code === 0xf7) return false
  return !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f) && code < 0xfff0
}

const comma = new Set([',', '(', ')', '[', ']'].map((char) => char.charCodeAt(0)))
const stop = new Set(
  [';', ':', '.', '!', '?', '—', '|', '•', '→'].map((char) => char.charCodeAt(0)),
)
const joint = new Set(
  ['-', '/', '"', '“', '”', '‘', "'", '’', '&', '*', '_', '\u00ad', '‑', '–', '™', '®'].map(
    (char) => char.charCodeAt(0),
  ),
)

function gapOf(code: number): Gap {
  if (comma.has(code)) return gaps.comma
  if (stop.has(code)) return gaps.stop
  return joint.has(code) ? gaps.joint : gaps.space
}
