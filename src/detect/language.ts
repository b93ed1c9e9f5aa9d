// Tells the language of a document by a vote of function words.
import type { DetectionData } from '../model/detection.ts'
import type { Document } from '../model/document.ts'
import { type Word, wordsOf } from './words.ts'

/** Enough words to be sure; more would not change the vote. */
const enough = 3000

/** The language of a document: `en`, `de`, ... or `und` where none of the languages read is told. */
export function detectLanguage(document: Document, data: DetectionData): string {
  return document.kind === 'prose' ? languageOfWords(wordsOf(document), data) : 'und'
}

function languageOfWords(words: readonly Word[], data: DetectionData): string {
  const lists = listsOf(data)
  const votes = new Map<string, number>()
  for (const { lower } of words.slice(0, enough))
    for (const language of lists.get(lower) ?? [])
      votes.set(language, (votes.get(language) ?? 0) + 1)
  const ranked = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const [first, second] = ranked
  if (!first || (second && second[1] === first[1])) return 'und'
  return Object.hasOwn(data.languages, first[0]) ? first[0] : 'und'
}

const known = new WeakMap<DetectionData, ReadonlyMap<string, readonly string[]>>()

/** Word → the languages that it counts for. */
function listsOf(data: DetectionData): ReadonlyMap<string, readonly string[]> {
  const found = known.get(data)
  if (found) return found
  const lists = new Map<string, readonly string[]>()
  for (const [language, words] of Object.entries({ ...data.languages, ...data.others }))
    for (const word of new Set(words.split(/\s+/)))
      lists.set(word, [...(lists.get(word) ?? []), language])
  known.set(data, lists)
  return lists
}
