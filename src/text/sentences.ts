// Splits prose into sentences with a hand-written scanner: it looks only at the marks that may end one.
import {
  afterOrdinal,
  beforeNumber,
  beforeOrdinal,
  closingAbbreviations,
  openAbbreviations,
  sectionWords,
  sentenceOpeners,
} from './abbreviations.ts'

/** A span [start, end) of a text, without space around it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Stands for a forced line break (`<br>`, two spaces at a line's end); a sentence ends there before a capital. */
export const lineBreak = '\u2028'

const mark = /[.!?…。！？\u2028]/g
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0xad
const closers = new Set([...'"\'”’»)]›*_\u00ad'])
const leading = new Set([...'"\'“„‘«‹([*_\u00ad \n\t\r\u00a0'])

/** The sentences of `text`, in order. Line breaks count as spaces; the text is taken as one paragraph. */
export function sentences(text: string): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  mark.lastIndex = 0
  for (let hit = mark.exec(text); hit; hit = mark.exec(text)) {
    const run = afterClosers(text, hit.index)
    mark.lastIndex = run
    const end = boundaryAt(text, hit.index, run, start)
    if (end < 0) continue
    pushTrimmed(spans, text, start, end)
    start = end
  }
  pushTrimmed(spans, text, start, text.length)
  return spans
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (end > start) spans.push({ start, end })
}

/** End of the sentence that the mark at `at`, with its closers up to `end`, closes, or -1 where it closes none. */
function boundaryAt(text: string, at: number, end: number, start: number): number {
  const char = text[at] ?? ''
  if (char === lineBreak) return startsLower(text, at + 1) ? -1 : at
  if (end >= text.length) return end
  if (char > '\u3000') return end
  if (!isSpace(text.charCodeAt(end)) && text[end - 1] !== '\u00ad') return -1
  if (startsLower(text, end)) return -1
  if (char !== '.' || text[at - 1] === '.' || text[at + 1] === '.') return end
  return closesAtStop(text, at, end, start) ? end : -1
}

function afterClosers(text: string, at: number): number {
  let end = at + 1
  while (end < text.length && isMark(text.charCodeAt(end))) end++
  while (end < text.length && closers.has(text[end] ?? '')) end++
  return end
}

const isMark = (code: number): boolean =>
  code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026

function firstLetter(text: string, from: number): number {
  let at = from
  while (at < text.length && leading.has(text[at] ?? '')) at++
  return at
}

function startsLower(text: string, from: number): boolean {
  const at = firstLetter(text, from)
  const char = text[at] ?? ''
  return char !== char.toUpperCase() && !(text[at - 1] === '(' && text[at + 1] === ')')
}

/** Whether the full stop at `at`, followed by space and no small letter, ends a sentence. */
function closesAtStop(text: string, at: number, end: number, start: number): boolean {
  const from = wordStart(text, at, start)
  const word = text.slice(from, at).replaceAll('\u00ad', '').toLowerCase()
  const first = isBlank(text, start, from)
  if (first && isEnumerator(word)) return false
  if (/^\d{1,2}$/.test(word)) return !isOrdinal(text, from, end) && !isSection(text, start, from)
  if (beforeNumber.has(word)) return !/^[\s\u00ad]*[\d(§#]/.test(text.slice(end, end + 8))
  if (openAbbreviations.has(word)) return false
  if (isDotted(word) || closingAbbreviations.has(word)) return opensSentence(text, end)
  return true
}

function wordStart(text: string, at: number, start: number): number {
  let from = at
  const floor = Math.max(start, at - 40)
  while (from > floor && isWordPart(text.charCodeAt(from - 1))) from--
  return from
}

const isWordPart = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  code === 0x2e ||
  (code >= 0xad && code < 0x2000 && code !== 0xbb)

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!leading.has(text[at] ?? '')) return false
  return true
}

/** `1`, `2.3`, `a`, `iv` as the first thing in a sentence. */
const isEnumerator = (word: string): boolean => /^(?:\d+(?:\.\d+)*|[a-z]|[ivx]{1,5})$/.test(word)

/** `u.s`, `e.g`, and single letters (initials). */
const isDotted = (word: string): boolean => /^\p{L}(?:\.\p{L}{1,2})*$/u.test(word)

function isOrdinal(text: string, from: number, end: number): boolean {
  if (afterOrdinal.has(wordAt(text, end))) return true
  let at = from
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--
  const previous = text.slice(wordStart(text, at, 0), at).toLowerCase()
  return beforeOrdinal.has(previous)
}

/** `Section 4.` as the first words of a sentence number it. */
function isSection(text: string, start: number, from: number): boolean {
  const opening = from - start < 20 ? text.slice(start, from) : ''
  return sectionWords.has(opening.trim().toLowerCase())
}

function opensSentence(text: string, end: number): boolean {
  const word = wordAt(text, end)
  return word !== '' && sentenceOpeners.has(word)
}

function wordAt(text: string, from: number): string {
  const start = firstLetter(text, from)
  let end = start
  while (end < text.length && isWordPart(text.charCodeAt(end))) end++
  return text.slice(start, end).replaceAll('\u00ad', '').toLowerCase()
}
