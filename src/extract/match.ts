// Clause patterns over spans: where each pattern holds in a statement.
import type { Pattern, PatternStep } from '../model/language.ts'
import { forms } from '../model/language.ts'
import type { Clauses } from './clauses.ts'
import type { Lexicon } from './lexicon.ts'
import type { Scan } from './scan.ts'
import type { Span } from './span.ts'

/** A pattern that holds, with the span of each of its steps. */
export interface Match {
  readonly pattern: Pattern
  readonly spans: readonly Span[]
}

const mostMatches = 400

/** All matches, bounded; a pattern's literal steps take the nearest span, its things every one in reach. */
export function matchPatterns(scan: Scan, clauses: Clauses, lexicon: Lexicon): Match[] {
  const matches: Match[] = []
  for (const cls of scan.openers) {
    for (const pattern of lexicon.starters.get(cls) ?? []) {
      if (pattern.steps.every(({ cls: needed }) => scan.mayHave(needed))) {
        matchFrom(pattern, scan, clauses, lexicon, matches)
      }
    }
    if (matches.length >= mostMatches) break
  }
  return matches
}

function matchFrom(
  pattern: Pattern,
  scan: Scan,
  clauses: Clauses,
  lexicon: Lexicon,
  matches: Match[],
): void {
  for (const first of scan.of(pattern.steps[0]?.cls ?? -1)) {
    if (starts(pattern, first, scan, lexicon)) extend(pattern, [first], scan, clauses, matches)
  }
}

const starts = (pattern: Pattern, first: Span, scan: Scan, lexicon: Lexicon): boolean =>
  fits(first, pattern.steps[0]) && (!pattern.opens || opens(first, scan, lexicon))

function extend(
  pattern: Pattern,
  spans: readonly Span[],
  scan: Scan,
  clauses: Clauses,
  matches: Match[],
): void {
  const step = pattern.steps[spans.length]
  if (step === undefined) {
    matches.push({ pattern, spans })
    return
  }
  const last = spans.at(-1)
  if (last === undefined) return
  for (const span of scan.of(step.cls)) {
    if (matches.length >= mostMatches) return
    if (span.from < last.to || !fits(span, step) || !inReach(last, span, step, clauses)) continue
    const before = matches.length
    extend(pattern, [...spans, span], scan, clauses, matches)
    if (!step.thing && matches.length > before) return
  }
}

function fits(span: Span, step: PatternStep | undefined): boolean {
  return (
    step !== undefined && (step.forms === 0 || (step.forms & (1 << forms.indexOf(span.form))) !== 0)
  )
}

function inReach(last: Span, span: Span, step: PatternStep, clauses: Clauses): boolean {
  if (step.reach === 'sentence') return true
  if (clauses.of[last.to - 1] !== clauses.of[span.from]) return false
  return step.reach === 'clause' || span.from - last.to <= step.max
}

/** Only determiners and other spans of no weight stand before it. */
function opens(span: Span, scan: Scan, lexicon: Lexicon): boolean {
  if (span.from > 3) return false
  const { determiners } = lexicon.compiled.marks
  for (let at = 0; at < span.from; at++) {
    if (!scan.of(determiners).some((det) => det.from <= at && at < det.to)) return false
  }
  return true
}
