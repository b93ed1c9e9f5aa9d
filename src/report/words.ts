// Small words of English reports: counts, lists, dates, durations, labels of values and places.
import { durationInWords } from '../model/duration.ts'
import type { Facet } from '../model/fact.ts'
import type { Locator, Place } from '../model/place.ts'
import type { Vocabulary } from '../model/rulebook.ts'
import { oneLine } from './safe.ts'

/** "1 document", "3 documents". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}

/** A sentence as part of another: "Names no contact." as "names no contact". */
export function clause(sentence: string): string {
  const text = sentence.trim().replace(/\.$/, '')
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "2026-11-21" as "21 November 2026"; anything else as it is. */
export function date(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  const month = months[Number(parts?.[2]) - 1]
  return parts && month ? `${Number(parts[3])} ${month} ${parts[1]}` : oneLine(iso)
}

/** The label of a value in lower case as it stands in a sentence; capitals that are not the first letter stay (GDPR, VPN). */
export function labelOf(vocabulary: Vocabulary, facet: Facet, value: string): string {
  const label = vocabulary.facets[facet]?.values[value]?.label
  if (label === undefined)
    return facet === 'retention' ? durationInWords(oneLine(value)) : oneLine(value)
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
}

/** Where a quotation stands, in the terms of its format: "memo.md:14", "notice.pdf page 3, line 2", "settings.json env.X". */
export function whereIs(place: Place): string {
  const name = oneLine(place.document)
  const { locator } = place
  const exact = exactly(locator)
  return locator.kind === 'text' ? `${name}:${exact}` : `${name} ${exact}`
}

/** The locator alone, without the document. */
export function exactly(locator: Locator): string {
  switch (locator.kind) {
    case 'text':
      return `${locator.line}`
    case 'page':
      return `page ${locator.page}, line ${locator.line}`
    case 'paragraph':
      return `paragraph ${locator.paragraph}`
    case 'setting':
      return oneLine(locator.path) + (locator.line === undefined ? '' : `, line ${locator.line}`)
  }
}
