// Words → spans: which classes stand where in a text, longest match first.

import type { Amount } from '../model/fact.ts'
import type { Form } from '../model/language.ts'
import { findDurations } from '../text/durations.ts'
import type { Words } from '../text/words.ts'
import type { Lexicon } from './lexicon.ts'
import { findPhrases } from './phrases.ts'

/** A class found at the words [from, to). */
export interface Span {
  readonly cls: number
  /** Index into the language's values; -1 for anything but things. */
  readonly value: number
  readonly form: Form
  readonly from: number
  readonly to: number
  /** Durations only. */
  readonly amount?: Amount
}

/** Spans of one text by class, each list in order of place. */
export interface Scan {
  readonly words: Words
  readonly spans: readonly Span[]
  /** The classes found, in order of their first span. */
  readonly classes: readonly number[]
  readonly of: (cls: number) => readonly Span[]
  readonly has: (cls: number) => boolean
}

const none: readonly Span[] = []

/** `names` are the organisation's own names, as word lists. */
export function scan(words: Words, lexicon: Lexicon, names: readonly (readonly string[])[]): Scan {
  const spans = findPhrases(words, lexicon)
  addNames(words, names, lexicon.compiled.marks.organisation, spans)
  addDurations(words, lexicon, spans)
  const kept = longest(spans, lexicon)
  const byClass = new Map<number, Span[]>()
  const all: Span[] = []
  for (const span of kept) {
    keep(span, all, byClass)
    for (const cls of lexicon.widerOf[span.cls] ?? []) keep({ ...span, cls }, all, byClass)
  }
  return {
    words,
    spans: all,
    classes: [...byClass.keys()],
    of: (cls) => byClass.get(cls) ?? none,
    has: (cls) => byClass.has(cls),
  }
}

function keep(span: Span, all: Span[], byClass: Map<number, Span[]>): void {
  all.push(span)
  const list = byClass.get(span.cls)
  if (list === undefined) byClass.set(span.cls, [span])
  else list.push(span)
}

function addDurations(words: Words, lexicon: Lexicon, spans: Span[]): void {
  if (!words.words.some(lexicon.isTimeUnit)) return
  const { marks, durations } = lexicon.compiled
  for (const { from, to, amount } of findDurations(words, durations)) {
    spans.push({ cls: marks.duration, value: -1, form: 'none', from, to, amount })
  }
}

function addNames(
  words: Words,
  names: readonly (readonly string[])[],
  cls: number,
  spans: Span[],
): void {
  for (const name of names) {
    for (
      let at = words.words.indexOf(name[0] ?? '');
      at >= 0;
      at = words.words.indexOf(name[0] ?? '', at + 1)
    ) {
      if (name.every((word, n) => words.words[at + n] === word)) {
        spans.push({ cls, value: -1, form: 'none', from: at, to: at + name.length })
      }
    }
  }
}

/**
 * Drops a span inside a longer one of its class or a thing inside a longer thing of its facet, anything inside a longer
 * void span ("e-mail address"), and "to" where it opens no infinitive. The rest in order of place.
 */
function longest(spans: readonly Span[], lexicon: Lexicon): Span[] {
  const long = spans.filter((span) => span.to - span.from > 1)
  const kept =
    long.length === 0 ? [...spans] : spans.filter((span) => !isMasked(span, long, lexicon))
  return kept.sort((a, b) => a.from - b.from || a.to - b.to || a.cls - b.cls || a.value - b.value)
}

function isMasked(span: Span, long: readonly Span[], lexicon: Lexicon): boolean {
  for (const other of long) {
    const holds = other.from <= span.from && span.to <= other.to
    if (holds && other.to - other.from > span.to - span.from && masks(other, span, lexicon))
      return true
  }
  return false
}

function masks(other: Span, span: Span, { compiled, facetOf }: Lexicon): boolean {
  const { marks } = compiled
  if (other.cls === span.cls || other.cls === marks.void) return true
  if (other.cls === marks.notInfinitive) return span.cls === marks.infinitive
  return other.value >= 0 && span.value >= 0 && facetOf[other.value] === facetOf[span.value]
}
