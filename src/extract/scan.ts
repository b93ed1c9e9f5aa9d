// Words → spans: which classes stand where in a text, longest match first.

import type { Amount } from '../model/fact.ts'
import { type Form, gapWidths } from '../model/language.ts'
import { findDurations } from '../text/durations.ts'
import { gaps, type Words } from '../text/words.ts'
import type { Lexicon } from './lexicon.ts'

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

/** A phrase never crosses a comma, bracket or clause end. `names` are the organisation's own names, as word lists. */
export function scan(words: Words, lexicon: Lexicon, names: readonly (readonly string[])[]): Scan {
  const spans: Span[] = []
  for (let at = 0; at < words.count; at++) walk(words, at, lexicon, spans)
  addNames(words, names, lexicon.compiled.marks.organisation, spans)
  for (const { from, to, amount } of findDurations(words, lexicon.compiled.durations)) {
    spans.push({ cls: lexicon.compiled.marks.duration, value: -1, form: 'none', from, to, amount })
  }
  const kept = widen(longest(spans, lexicon), lexicon)
  const byClass = new Map<number, Span[]>()
  for (const span of kept) {
    const list = byClass.get(span.cls)
    if (list === undefined) byClass.set(span.cls, [span])
    else list.push(span)
  }
  return {
    words,
    spans: kept,
    classes: [...byClass.keys()],
    of: (cls) => byClass.get(cls) ?? none,
    has: (cls) => byClass.has(cls),
  }
}

/** A place in the trie; `left` is how many words a gap that was entered may still pass over. */
interface Step {
  readonly node: number
  readonly left: number
}

function walk(words: Words, start: number, lexicon: Lexicon, spans: Span[]): void {
  let frontier: readonly Step[] = [root]
  for (let at = start; at < words.count && frontier.length > 0; at++) {
    const gap = at === start ? gaps.space : (words.gaps[at] ?? gaps.space)
    if (gap === gaps.stop) return
    frontier = advance(frontier, lexicon.terminalsOf(words.words[at] ?? ''), gap, lexicon)
    acceptAll(frontier, start, at + 1, lexicon, spans)
  }
}

const root: Step = { node: 0, left: 0 }

/** One word on: every step takes its edges, and a step inside a gap may pass over the word. Commas stand only in gaps. */
function advance(
  frontier: readonly Step[],
  terminals: readonly number[],
  gap: number,
  lexicon: Lexicon,
): Step[] {
  const reached: Step[] = []
  for (const step of frontier) {
    if (gap === gaps.comma && step.left === 0) continue
    for (const terminal of terminals) enter(lexicon.next(step.node, terminal), lexicon, reached)
    if (step.left > 1) reached.push({ node: step.node, left: step.left - 1 })
  }
  return reached
}

function acceptAll(
  frontier: readonly Step[],
  from: number,
  to: number,
  lexicon: Lexicon,
  spans: Span[],
): void {
  for (const { node, left } of frontier) {
    if (left > 0) continue
    for (const { cls, value, form } of lexicon.accepts[node] ?? []) {
      spans.push({ cls, value, form, from, to })
    }
  }
}

/** Reaches a node, and beyond each gap that opens there. */
function enter(node: number | undefined, lexicon: Lexicon, reached: Step[]): void {
  if (node === undefined || reached.some((step) => step.node === node)) return
  reached.push({ node, left: 0 })
  for (const [gap, width] of gapWidths.entries()) {
    const beyond = lexicon.next(node, gap)
    if (beyond !== undefined) reached.push({ node: beyond, left: width + 1 })
  }
}

function addNames(
  words: Words,
  names: readonly (readonly string[])[],
  cls: number,
  spans: Span[],
): void {
  for (const name of names) {
    for (let at = 0; at + name.length <= words.count; at++) {
      if (name.every((word, n) => words.words[at + n] === word)) {
        spans.push({ cls, value: -1, form: 'none', from: at, to: at + name.length })
      }
    }
  }
}

/** Drops a span inside a longer one of its class or a thing inside a longer thing of its facet, anything inside a longer void span ("e-mail address"), and "to" where it opens no infinitive. */
function longest(spans: readonly Span[], lexicon: Lexicon): Span[] {
  const { marks } = lexicon.compiled
  const { facetOf } = lexicon
  const inside = (a: Span, b: Span): boolean =>
    b.from <= a.from && a.to <= b.to && b.to - b.from > a.to - a.from
  const long = spans.filter((span) => span.to - span.from > 1)
  const masks = (other: Span, span: Span): boolean =>
    other.cls === span.cls ||
    (other.value >= 0 && span.value >= 0 && facetOf[other.value] === facetOf[span.value]) ||
    other.cls === marks.void ||
    (other.cls === marks.notInfinitive && span.cls === marks.infinitive)
  const kept = spans.filter(
    (span) => !long.some((other) => masks(other, span) && inside(span, other)),
  )
  return kept.sort((a, b) => a.from - b.from || a.to - b.to || a.cls - b.cls || a.value - b.value)
}

/** A span of a narrower class is also one of the wider classes that include it. */
function widen(spans: readonly Span[], { compiled }: Lexicon): Span[] {
  const all: Span[] = []
  for (const span of spans) {
    all.push(span)
    const seen = new Set<number>([span.cls])
    const queue = [...(compiled.wider[span.cls] ?? [])]
    for (let cls = queue.pop(); cls !== undefined; cls = queue.pop()) {
      if (seen.has(cls)) continue
      seen.add(cls)
      all.push({ ...span, cls })
      queue.push(...(compiled.wider[cls] ?? []))
    }
  }
  return all
}
