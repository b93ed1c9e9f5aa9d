// Finds phrases in words, many at once: candidates by the first letters of their first word.
import type { Word } from './words.ts'

interface Phrase<Tag> {
  readonly tag: Tag
  readonly phrase: string
  readonly words: readonly string[]
  /** Matched as written; otherwise in lower case. */
  readonly exact: boolean
  /** The last word may go on. */
  readonly open: boolean
}

export type PhraseIndex<Tag> = ReadonlyMap<string, readonly Phrase<Tag>[]>

/** A phrase found in words [first, after) of one block. */
export interface Hit<Tag> {
  readonly tag: Tag
  readonly phrase: string
  readonly first: number
  readonly after: number
}

const keyOf = (word: string): string => word.slice(0, 3).toLowerCase()

/** An index of phrases, each with a tag that its hits carry. */
export function indexPhrases<Tag>(
  entries: Iterable<readonly [tag: Tag, phrases: readonly string[]]>,
): PhraseIndex<Tag> {
  const index = new Map<string, Phrase<Tag>[]>()
  for (const [tag, phrases] of entries)
    for (const phrase of phrases) {
      const words = phrase.match(/[\p{L}\p{N}\p{M}§]+/gu) ?? []
      const key = keyOf(words[0] ?? '')
      const exact = phrase !== phrase.toLowerCase()
      const entry = { tag, phrase, words, exact, open: phrase.endsWith('*') }
      index.set(key, [...(index.get(key) ?? []), entry])
    }
  return index
}

/** All hits, in order of the words. */
export function findPhrases<Tag>(
  words: readonly Word[],
  index: PhraseIndex<Tag>,
): readonly Hit<Tag>[] {
  const hits: Hit<Tag>[] = []
  for (let at = 0; at < words.length; at++) {
    const candidates = index.get(keyOf(words[at]?.lower ?? ''))
    if (!candidates) continue
    for (const candidate of candidates)
      if (fits(words, at, candidate)) {
        const { tag, phrase } = candidate
        hits.push({ tag, phrase, first: at, after: at + candidate.words.length })
      }
  }
  return hits
}

function fits(words: readonly Word[], at: number, phrase: Phrase<unknown>): boolean {
  const last = phrase.words.length - 1
  const block = words[at]?.block
  for (let index = 0; index <= last; index++) {
    const word = words[at + index]
    const wanted = phrase.words[index] as string
    if (!word || word.block !== block) return false
    const written = phrase.exact ? word.written : word.lower
    const isSame =
      written === wanted || (index === last && phrase.open && written.startsWith(wanted))
    if (!isSame) return false
  }
  return true
}
