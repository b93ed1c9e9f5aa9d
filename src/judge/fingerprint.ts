// Fingerprints by which waivers and baselines know a finding again, wherever its words have moved.
import { hash } from 'node:crypto'
import type { Fact } from '../model/fact.ts'

const digits = 16

/** Of the rule and the words quoted for it: case, punctuation, line breaks, order, path and line do not count. */
export function fingerprintOfQuotes(rule: string, facts: readonly Fact[]): string {
  const quotes = new Set(facts.map(wordsOf))
  return digest([rule, 'said', ...[...quotes].sort()])
}

/** Of an absence: the rule, the values or elements that it is found for, and the name of the document set. */
export function fingerprintOfAbsence(rule: string, values: readonly string[], set: string): string {
  return digest([rule, 'absent', ...[...new Set(values)].sort(), set])
}

/** Normalised words of a fact's quotation, kept because hundreds of findings share their facts. */
const words = new WeakMap<Fact, string>()

function wordsOf(fact: Fact): string {
  const known = words.get(fact)
  if (known !== undefined) return known
  const found =
    fact.place.quote
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const joined = found.join(' ')
  words.set(fact, joined)
  return joined
}

function digest(parts: readonly string[]): string {
  return hash('sha256', parts.join('\n'), 'hex').slice(0, digits)
}
