// Fingerprints by which waivers and baselines know a finding again, wherever its words have moved.
import { createHash } from 'node:crypto'
import type { Fact } from '../model/fact.ts'

const digits = 16

/** Of the rule and the words quoted for it: case, punctuation, line breaks, order, path and line do not count. */
export function fingerprintOfQuotes(rule: string, facts: readonly Fact[]): string {
  const quotes = new Set(facts.map((fact) => normalised(fact.place.quote)))
  return hash([rule, 'said', ...[...quotes].sort()])
}

/** Of an absence: the rule, the values or elements that it is found for, and the name of the document set. */
export function fingerprintOfAbsence(rule: string, values: readonly string[], set: string): string {
  return hash([rule, 'absent', ...[...new Set(values)].sort(), set])
}

function normalised(quote: string): string {
  return (
    quote
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, digits)
}
