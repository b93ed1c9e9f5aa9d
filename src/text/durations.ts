// Lengths of time as texts say them, read to ISO 8601 durations.
import type { Amount } from '../model/fact.ts'
import type { DurationWords } from '../model/language.ts'
import { gaps, type Words } from './words.ts'

/** A duration at the words [from, to). */
export interface FoundDuration {
  readonly from: number
  readonly to: number
  readonly amount: Amount
}

const daysIn: Readonly<Record<string, number>> = {
  Y: 365,
  M: 30.4,
  W: 7,
  D: 1,
  TH: 1 / 24,
  TM: 1 / 1440,
}

/** `{ iso: 'P90D', days: 90 }` from a count and a designator; fractions of years and months become whole months and days. */
export function amountOf(count: number, unit: string): Amount {
  const days = Math.round(count * (daysIn[unit] ?? 1) * 1000) / 1000
  if (!Number.isInteger(count) && unit === 'Y') return amountOf(Math.round(count * 12), 'M')
  if (unit.startsWith('T')) return { iso: `PT${count}${unit.slice(1)}`, days }
  return { iso: `P${count}${unit}`, days }
}

/** Finds all: "90 days", "three (3) months", "12-month", "six to twelve months" (the longer), "a year", "14 Tage". */
export function findDurations(words: Words, table: DurationWords): FoundDuration[] {
  const found: FoundDuration[] = []
  for (let at = 0; at < words.count; at++) {
    const count = numberAt(words, at, table)
    if (count === undefined) continue
    const read = readDuration(words, at, count, table)
    if (read === undefined) continue
    found.push(read)
    at = read.to - 1
  }
  return found
}

const longest = 6

/** From a number on: further numbers (a repetition in brackets, the end of a range), fillers, then the unit. */
function readDuration(
  words: Words,
  from: number,
  first: number,
  table: DurationWords,
): FoundDuration | undefined {
  let count = first
  for (let at = from + 1; at < Math.min(from + longest, words.count); at++) {
    const word = words.words[at] ?? ''
    const unit = table.units[word]
    if (words.gaps[at] === gaps.stop) return undefined
    if (unit !== undefined) return { from, to: at + 1, amount: amountOf(count, unit) }
    const read = countAfter(words, at, count, table)
    if (read === undefined) return undefined
    count = read
  }
  return undefined
}

/** The count after one more word; undefined where the word ends the duration. */
function countAfter(
  words: Words,
  at: number,
  count: number,
  table: DurationWords,
): number | undefined {
  const more = numberAt(words, at, table)
  if (more !== undefined) return composed(count, more, words.words[at - 1] ?? '', table)
  return mayStandBetween(words.words[at] ?? '', table) ? count : undefined
}

const mayStandBetween = (word: string, table: DurationWords): boolean =>
  table.fillers.includes(word) || table.joins.includes(word)

/** "six to twelve" is the longer; "ninety (90)" says one number twice; "twenty four" adds up. */
function composed(count: number, more: number, before: string, table: DurationWords): number {
  if (table.joins.includes(before)) return Math.max(count, more)
  return count !== more && count >= 20 && count % 10 === 0 && more < 10 ? count + more : more
}

function numberAt(words: Words, at: number, table: DurationWords): number | undefined {
  const word = words.words[at] ?? ''
  const first = word.charCodeAt(0)
  if (first < 48 || first > 57) return table.numbers[word]
  return word.length <= 4 && /^\d+$/.test(word) ? Number(word) : undefined
}
