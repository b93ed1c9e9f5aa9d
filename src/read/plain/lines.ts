// Classifies the lines of a plain text: blank, heading, item or plain, with indentation and the column of the text.
export interface Line {
  readonly kind: 'blank' | 'rule' | 'heading' | 'item' | 'plain'
  /** Offsets: of the line's first visible character, of its text behind a marker, and of the end of its text. */
  readonly start: number
  readonly text: number
  readonly end: number
  readonly indent: number
  /** Headings: 1-6. */
  readonly level: number
  /** The line ends its paragraph although a plain line follows. */
  readonly closed: boolean
}

interface Raw {
  readonly start: number
  readonly end: number
  readonly indent: number
  readonly marker: string
  readonly width: number
}

const bullet = /^[-*+•·‣◦▪■●○–—]\s+|^o\s{2,}/
const number =
  /^(?:\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|\(?[ivxIVX]{1,5}[.)]|(?:\d{1,2}\.){1,4}\d{1,2}\.?|§+ ?\d+[a-z]?)(?:\s+|$)/
const ruleLine = /^[-=_*~#]{3,}$/

/** The lines of a text, in order. */
export function linesOf(source: string): readonly Line[] {
  const raws: Raw[] = []
  for (let from = 0; from < source.length; ) {
    const next = endOfLine(source, from)
    raws.push(rawLine(source, from, next))
    from = next
  }
  numberOn(source, raws)
  const width = wrapWidth(raws)
  return raws.map((_, index) => classify(source, raws, index, width))
}

/** `2 Scope` is numbered where the number before was 1: a bare number counts only in a sequence. */
function numberOn(source: string, raws: Raw[]): void {
  let last = 0
  raws.forEach((raw, index) => {
    const head = source.slice(raw.start, raw.start + 8)
    const bare = raw.marker === '' ? /^(\d{1,2})(\s+)(?=\p{L})/u.exec(head) : null
    const number = Number(bare?.[1] ?? /^\d+/.exec(raw.marker)?.[0] ?? 0)
    if (bare && (number === last + 1 || (bare[2]?.length ?? 0) > 1))
      raws[index] = { ...raw, marker: bare[0] }
    if (number > 0 && (!bare || number === last + 1)) last = number
  })
}

/** The width at which lines are wrapped: what four in five of the lines that go on stay below. */
function wrapWidth(raws: readonly Raw[]): number {
  const widths = raws
    .filter(
      (raw, index) =>
        raw.end > raw.start && (raws[index + 1]?.end ?? 0) > (raws[index + 1]?.start ?? 0),
    )
    .map((raw) => raw.width)
    .sort((a, b) => a - b)
  return widths[Math.floor(widths.length * 0.8)] ?? 0
}

function endOfLine(source: string, from: number): number {
  const at = source.indexOf('\n', from)
  return at < 0 ? source.length : at + 1
}

function rawLine(source: string, from: number, next: number): Raw {
  let start = from
  let end = next
  while (end > start && isBlankCode(source.charCodeAt(end - 1))) end--
  while (start < end && isBlankCode(source.charCodeAt(start))) start++
  const head = source.slice(start, Math.min(end, start + 16))
  const marker = bullet.exec(head)?.[0] ?? number.exec(head)?.[0] ?? ''
  return { start, end, indent: indentOf(source, from, start), marker, width: end - from }
}

const isBlankCode = (code: number): boolean => code <= 32 || code === 0xa0 || code === 0xfeff

function indentOf(source: string, from: number, to: number): number {
  let indent = 0
  for (let at = from; at < to; at++) indent += source[at] === '\t' ? 4 : 1
  return indent
}

function classify(source: string, raws: readonly Raw[], index: number, width: number): Line {
  const raw = raws[index] as Raw
  const { start, end, indent, marker } = raw
  const text = source.slice(start, Math.min(end, start + 160))
  const line = { start, end, indent, level: 0, closed: false, text: start + marker.length }
  if (start === end) return { ...line, kind: 'blank' }
  if (ruleLine.test(text)) return { ...line, kind: 'rule' }
  const level = headingLevel(text, raws, index, source)
  if (level > 0) return { ...line, kind: 'heading', level }
  if (marker !== '' && start + marker.length < end) return { ...line, kind: 'item' }
  return { ...line, kind: 'plain', closed: isClosed(source, raws, index, width) }
}

const sentenceEnd = /[.;,:!]["”’)]?$/

/** 1-6 for a line that reads as a heading: underlined, in capitals, or short and numbered and alone; else 0. */
function headingLevel(text: string, raws: readonly Raw[], index: number, source: string): number {
  const raw = raws[index] as Raw
  if (raw.end - raw.start > 90) return 0
  const below = ruleBelow(source, raws[index + 1])
  if (below > 0 && raw.marker.trim() !== '-') return below
  if (sentenceEnd.test(text)) return 0
  if (isCapitals(text)) return 1
  if (isNumbered(raw) && standsAlone(raws, index, source)) return numberDepth(raw.marker)
  return 0
}

function ruleBelow(source: string, next: Raw | undefined): number {
  if (!next || next.end - next.start < 3) return 0
  const char = source[next.start]
  if (char !== '=' && char !== '-') return 0
  const line = source.slice(next.start, Math.min(next.end, next.start + 300))
  return line === (char as string).repeat(line.length) ? (char === '=' ? 1 : 2) : 0
}

const isCapitals = (text: string): boolean =>
  /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text) && !text.includes('|')

const isNumbered = (raw: Raw): boolean => /^(?:\d|§|[IVX]+\.)/.test(raw.marker)

/** Empty lines around it, or at least no list going on: the neighbours bear no number of their own. */
function standsAlone(raws: readonly Raw[], index: number, source: string): boolean {
  const raw = raws[index] as Raw
  const next = raws[index + 1]
  const before = raws[index - 1]
  const words = source.slice(raw.start + raw.marker.length, raw.end)
  if (!/^["“„]?[\p{Lu}\p{N}]/u.test(words) || words.split(/\s+/).length > 12) return false
  if (next && /^\p{Ll}/u.test(source.slice(next.start, Math.min(next.end, next.start + 2))))
    return false
  const isListed = (other: Raw | undefined) => other !== undefined && other.marker !== ''
  const isEmpty = (other: Raw | undefined) => other === undefined || other.start === other.end
  return (isEmpty(next) || !isListed(next)) && (isEmpty(before) || !isListed(before))
}

const numberDepth = (marker: string): number => Math.min(6, (marker.match(/\d+/g)?.length ?? 1) + 1)

/** Unwrapped text has a paragraph to each line; in wrapped text a short line before a capital ends one. */
function isClosed(source: string, raws: readonly Raw[], index: number, width: number): boolean {
  const raw = raws[index] as Raw
  const next = raws[index + 1]
  if (!next || next.start === next.end) return false
  const opening = source.slice(next.start, next.start + 2)
  if (/^["“„(]?\p{Ll}/u.test(opening)) return false
  if (raw.width > widest || next.width > widest)
    return sentenceEnd.test(endOf(source, raw)) || raw.width < width * shortLine
  return raw.width < Math.min(width, widest) * shortLine && /^["“„]?\p{Lu}/u.test(opening)
}

/** Wrapped lines are hardly longer than this. */
const widest = 120
/** A line below this share of the usual width is one that ends. */
const shortLine = 0.75

const endOf = (source: string, raw: Raw): string =>
  source.slice(Math.max(raw.start, raw.end - 3), raw.end)
