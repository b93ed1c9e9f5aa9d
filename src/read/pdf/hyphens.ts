// Decides at a line's end whether a hyphen divides a word or belongs to it.
import type { Line } from './rows.ts'

/** What a document tells of its own words. */
export interface Words {
  /** Words and hyphenated words as they stand within lines, in lower case. */
  readonly known: ReadonlySet<string>
  /** Whether lines of the document end in the middle of words. */
  readonly divides: boolean
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
  const parts = divided.filter(([a, b]) => known.has(a + b) || !known.has(a) || !known.has(b))
  return { known, divides: parts.length > 1 && parts.length * 4 > divided.length }
}

/** What stands before the next line: the text with its division undone, or followed by a space. */
export function openEnded(text: string, next: string, words: Words): string {
  if (text.endsWith('\u00ad')) return text.slice(0, -1)
  const before = hyphenEnd.exec(text)?.[1]
  if (!before) return /\d[-\u2010]$/.test(text) && /^[\p{L}\d]/u.test(next) ? text : `${text} `
  const rest = wordStart.exec(next)?.[0]
  if (!rest) return /^\d/.test(next) ? text : `${text} `
  if (joiner.test(rest)) return `${text} `
  return keepsHyphen(before, rest, words) ? text : text.slice(0, -1)
}

/** German "Video- und Tonaufnahmen", English "short- and long-term": the hyphen stands for a shared part. */
const joiner = /^(?:und|oder|bzw|sowie|bis|and|or|to|et|ou|e|o|y|en|of|i|lub)$/u

function keepsHyphen(before: string, rest: string, { known, divides }: Words): boolean {
  const [a, b] = [before.toLowerCase(), rest.toLowerCase()]
  if (known.has(`${a}-${b}`)) return true
  if (known.has(a + b)) return false
  if (/^\p{Lu}/u.test(rest) || before.length === 1) return true
  if (openings.has(a) || endings.has(b)) return true
  return !divides && known.has(a)
}

/** First and last parts of hyphenated words that policies use, and that no division leaves. */
const openings: ReadonlySet<string> = new Set(
  `non self opt third long short real full part high low cross two one first second multi follow
  well all half company employer employee device user work data time cloud web role risk need rule
  machine human third-party peut vous celui celle ceux ex vice anti`.split(/\s+/),
)
const endings: ReadonlySet<string> = new Set(
  `based related owned issued managed specific wide free term time party site in out up on off day
  hour minute month year week level to date house the approved provided monitored generated critical
  sensitive identifiable service even il elle ils elles ci là même mêmes être`.split(/\s+/),
)
