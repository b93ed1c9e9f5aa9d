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

const hyphenEnd = /(\p{L}+)[-\u2010\u2011]$/u
const wordStart = /^\p{L}+/u
const wholeWord = /\p{L}+(?:[-\u2010\u2011]\p{L}+)*/gu

/** Learns the words of a document, leaving out the parts of words at either side of a line's end. */
export function learnWords(lines: readonly Line[]): Words {
  const known = new Set<string>()
  const divided: (readonly [string, string])[] = []
  lines.forEach(({ text }, index) => {
    const before = hyphenEnd.exec(lines[index - 1]?.text ?? '')?.[1]
    const rest = before ? wordStart.exec(text)?.[0] : undefined
    if (before && rest) divided.push([before.toLowerCase(), rest.toLowerCase()])
    const within = text.slice(rest?.length ?? 0).replace(hyphenEnd, '')
    for (const [word] of within.replaceAll('\u00ad', '').matchAll(wholeWord)) {
      known.add(word.toLowerCase().replace(/[\u2010\u2011]/g, '-'))
    }
  })
  const divides = divided.length > 0.03 * lines.length
  return { known, divides, ownMark: hasOwnMark(lines) }
}

const within = (mark: string): RegExp => new RegExp(`\\p{L}${mark}\\p{L}`, 'u')

function hasOwnMark(lines: readonly Line[]): boolean {
  const some = (pattern: RegExp) => lines.some(({ text }) => pattern.test(text))
  return some(/\p{L}\u2010$/u) && some(within('-')) && !some(within('\u2010'))
}

/** What stands before the next line: the text with its division undone, or followed by a space. */
export function openEnded(text: string, next: string, words: Words): string {
  if (text.endsWith('\u00ad')) return text.slice(0, -1)
  const before = hyphenEnd.exec(text)?.[1]
  const rest = wordStart.exec(next)?.[0]
  if (!before || !rest) return hyphenBeforeNumber(text, next) ? text : `${text} `
  if (joiner.test(rest)) return `${text} `
  return isOwnHyphen(text, before, rest, words) ? text : text.slice(0, -1)
}

/** "COVID-" and "19", "2024-" and "25", "24-" and "hour". */
function hyphenBeforeNumber(text: string, next: string): boolean {
  return /[\p{L}\d][-\u2010]$/u.test(text) && /^[\p{L}\d]/u.test(next)
}

function isOwnHyphen(text: string, before: string, rest: string, words: Words): boolean {
  if (words.ownMark) return text.endsWith('-')
  return compound.test(text) || keepsHyphen(before, rest, words)
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
