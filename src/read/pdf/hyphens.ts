// Decides at a line's end whether a hyphen divides a word or belongs to it.
import type { Line } from './rows.ts'

/** What a document tells of its own words. */
export interface Words {
  /** Words and hyphenated words as they stand within lines, in lower case. */
  readonly known: ReadonlySet<string>
  /** Whether so many lines end in hyphens that most of them must divide words. */
  readonly divides: boolean
  /** Whether it divides words by U+2010 and writes its own hyphens as U+002D. */
  readonly ownMark: boolean
}

const hyphens = '-\u2010\u2011'
const softHyphen = '\u00ad'
const hyphenEnd = /(\p{L}+)[-\u2010\u2011]$/u
const wordStart = /^\p{L}+/u
const wholeWord = /\p{L}+(?:[-\u2010\u2011]\p{L}+)*/gu

const endsIn = (text: string, marks: string): boolean =>
  text !== '' && marks.includes(text.slice(-1))

/** The word that a hyphen at a line's end cuts or joins. */
function cutWord(text: string): string | undefined {
  return endsIn(text, hyphens) ? hyphenEnd.exec(text.slice(-80))?.[1] : undefined
}

/** Learns the words of a document, leaving out the parts of words at either side of a line's end. */
export function learnWords(lines: readonly Line[]): Words {
  const known = new Set<string>()
  if (!lines.some(({ text }) => endsIn(text, hyphens)))
    return { known, divides: false, ownMark: false }
  let divided = 0
  lines.forEach(({ text }, index) => {
    const before = cutWord(lines[index - 1]?.text ?? '')
    const rest = before ? wordStart.exec(text)?.[0] : undefined
    if (rest) divided += 1
    const end = endsIn(text, hyphens) ? text.lastIndexOf(' ') : text.length
    const whole = text.slice(rest?.length ?? 0, Math.max(end, 0))
    for (const [word] of whole.replaceAll(softHyphen, '').matchAll(wholeWord)) {
      known.add(word.toLowerCase().replace(/[\u2010\u2011]/g, '-'))
    }
  })
  return { known, divides: divided > 0.03 * lines.length, ownMark: hasOwnMark(lines) }
}

const within = (mark: string): RegExp => new RegExp(`\\p{L}${mark}\\p{L}`, 'u')

function hasOwnMark(lines: readonly Line[]): boolean {
  const some = (pattern: RegExp) => lines.some(({ text }) => pattern.test(text))
  return some(/\p{L}\u2010$/u) && some(within('-')) && !some(within('\u2010'))
}

/** How the next line goes on: characters to take off the end of this one, and what to put between. */
export interface Joint {
  readonly cut: number
  readonly between: '' | ' '
}

const apart: Joint = { cut: 0, between: ' ' }
const attached: Joint = { cut: 0, between: '' }
const dividing: Joint = { cut: 1, between: '' }

/** How two lines of a paragraph meet: with the division of a word undone, or with a space. */
export function joint(text: string, next: string, words: Words): Joint {
  if (text.endsWith(softHyphen)) return dividing
  if (!endsIn(text, hyphens)) return apart
  const before = cutWord(text)
  const rest = wordStart.exec(next)?.[0]
  if (!before || !rest) return hyphenBeforeNumber(text, next) ? attached : apart
  if (joiner.test(rest)) return apart
  return isOwnHyphen(text, before, rest, words) ? attached : dividing
}

/** "COVID-" and "19", "2024-" and "25", "24-" and "hour". */
function hyphenBeforeNumber(text: string, next: string): boolean {
  return /[\p{L}\d][-\u2010]$/u.test(text.slice(-4)) && /^[\p{L}\d]/u.test(next)
}

function isOwnHyphen(text: string, before: string, rest: string, words: Words): boolean {
  if (words.ownMark) return text.endsWith('-')
  return compound.test(text.slice(-80)) || keepsHyphen(before, rest, words)
}

/** German "Video- und Tonaufnahmen", English "short- and long-term": the hyphen stands for a shared part. */
const joiner = /^(?:und|oder|bzw|sowie|bis|and|or|to|et|ou|e|o|y|en|of|i|lub)$/u

/** A second hyphen after a small word, as in "up-to-" and "case-by-". */
const compound = /\p{L}-(?:to|of|by|the|in|on|and|for|up|at|as|et|à|de|du|au|sur)-$/u

function keepsHyphen(before: string, rest: string, { known, divides }: Words): boolean {
  const [a, b] = [before.toLowerCase(), rest.toLowerCase()]
  if (known.has(`${a}-${b}`) || compounds.has(`${a}-${b}`)) return true
  if (known.has(a + b)) return false
  if (/^\p{Lu}/u.test(rest) || before.length === 1) return true
  if (openings.has(a) || endings.has(b)) return true
  return !divides
}

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** First and last parts of hyphenated words that no division of another word leaves. */
const openings = listed('non self third long short cross multi peut vous celui celle celles ceux')
const endings = listed(
  `based related owned issued managed specific wide free approved provided generated sensitive
  identifiable term même mêmes être ci là`,
)

/** Hyphenated words of policies whose parts could come from a division. */
const compounds = listed(
  `opt-in opt-out off-duty on-duty on-site off-site follow-up sign-in sign-on sign-off log-in log-on
  log-off check-in check-out real-time full-time part-time in-house in-person day-to-day face-to-face
  well-being so-called high-risk low-risk built-in two-factor one-time one-off stand-by follow-on
  twenty-one twenty-four forty-eight seventy-two twenty-six fifty-five thirty-day ninety-day two-way`,
)
