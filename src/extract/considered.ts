// What was considered at a statement and dropped: the match, the fact it would have been, and why.
import type { Statement } from '../model/statement.ts'
import type { Rejection } from './frames.ts'
import type { Lexicon } from './lexicon.ts'
import type { Match } from './match.ts'

/** A match that gave no fact, for `facts --line` and for telling what a document is not silent on. */
export interface Considered {
  readonly statement: Statement
  readonly pattern: string
  /** Facet and value of the fact that it would have been. */
  readonly proposed: string
  readonly rejection: Rejection
}

/** Names a match for those who are told of what was dropped. */
export function considered(match: Match, statement: Statement, lexicon: Lexicon) {
  const { pattern } = match
  return {
    statement,
    pattern: pattern.id,
    proposed: `${pattern.facet}/${factValue(match, lexicon)}`,
  }
}

/** The value that a match stands for: its pattern's, a length of time, or that of the thing it names. */
export function factValue({ pattern, spans }: Match, { compiled }: Lexicon): string {
  if (pattern.value !== null && pattern.value !== 'period') return pattern.value
  const amount = spans.find((span) => span.amount !== undefined)?.amount
  if (amount !== undefined) return amount.iso
  const thing = spans.find((_, n) => pattern.steps[n]?.thing)
  return compiled.values[thing?.value ?? -1]?.split('/')[1] ?? ''
}
