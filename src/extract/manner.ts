// Whether a denial strikes the technique itself or only its hours, its place or the way it is done.
import type { Fact } from '../model/fact.ts'
import { gaps } from '../text/words.ts'
import type { Lexicon } from './lexicon.ts'
import type { Match } from './match.ts'
import type { Scan } from './scan.ts'
import type { ReadStatement } from './surroundings.ts'

/** "No monitoring outside working hours" denies the hours; the technique stays untold. */
export function deniesOnlyManner(
  fact: Fact,
  match: Match,
  { scan: scanned, clauses }: ReadStatement,
  { compiled }: Lexicon,
): boolean {
  if (fact.facet !== 'technique' || fact.stance !== 'denied') return false
  const clause = clauses.of[match.spans.at(-1)?.from ?? 0]
  const end = match.spans.at(-1)?.to ?? 0
  return scanned
    .of(compiled.marks.delimiters)
    .some(
      (span) =>
        clauses.of[span.from] === clause &&
        !match.spans.some((own) => own.from <= span.from && span.to <= own.to) &&
        !joinsAnew(end, span.from, scanned, compiled.marks.conjunctions),
    )
}

/** A comma and "and" or "but" stand between the words: what follows is said of something else. */
const joinsAnew = (from: number, to: number, scanned: Scan, conjunctions: number): boolean =>
  scanned
    .of(conjunctions)
    .some((span) => span.from >= from && span.from < to && isAfterComma(span.from, scanned))

const isAfterComma = (at: number, { words }: Scan): boolean =>
  (words.gaps[at] ?? gaps.space) >= gaps.comma
