// A light stem: cuts plural endings by a language's table, and leaves other forms apart ("records" is no "recorded").
import type { Ending } from '../model/language.ts'

const shortest = 4

/** The word without its plural ending; the first row whose ending fits decides, also where it says to keep the word. */
export function cutEnding(word: string, rows: readonly Ending[]): string {
  if (word.length < shortest) return word
  const row = rows.find(({ ends }) => word.endsWith(ends))
  return row === undefined ? word : word.slice(0, word.length - row.cut) + row.add
}
