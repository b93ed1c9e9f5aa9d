// Joins the lines of a paragraph into one text and keeps where each line begins.
import type { Line } from './rows.ts'

export interface JoinedText {
  readonly text: string
  readonly lines: readonly { readonly at: number; readonly page: number; readonly line: number }[]
}

/**
 * The text of lines that belong together. Words divided at a line's end are made whole, other lines meet in a space.
 * `words` holds the words of the document in lower case, by which a divided compound is told from a divided word.
 */
export function joinLines(lines: readonly Line[], words: ReadonlySet<string>): JoinedText {
  let text = ''
  const starts: { at: number; page: number; line: number }[] = []
  for (const line of lines) {
    text = appended(text, line.text, words)
    starts.push({ at: text.length, page: line.page, line: line.number })
    text += withoutSoftHyphens(line.text)
  }
  return { text, lines: starts }
}

function withoutSoftHyphens(text: string): string {
  return text.replace(/\u00ad(?=.)/gu, '')
}

/** What stands before the next line: the text with its division undone, or followed by a space. */
function appended(text: string, next: string, words: ReadonlySet<string>): string {
  if (text === '') return text
  if (text.endsWith('\u00ad')) return text.slice(0, -1)
  const divided = /(\p{L}+)[-\u2010\u2011]$/u.exec(text)
  if (!divided) return /\p{L}[-\u2010]$/u.test(text) ? text : `${text} `
  const rest = /^\p{L}+/u.exec(next)?.[0]
  if (!rest) return `${text}${/^\d/.test(next) ? '' : ' '}`
  return keepsHyphen(divided[1] ?? '', rest, words) ? hyphenKept(text, next) : text.slice(0, -1)
}

/** German "Video- und Tonaufnahmen": the hyphen stands for a shared part, and a space follows it. */
function hyphenKept(text: string, next: string): string {
  return /^(?:und|oder|bzw|sowie|and|or|et|ou|en|of|e|o|y|i|lub)\b/u.test(next) ? `${text} ` : text
}

const joiners = /^(?:und|oder|bzw|sowie|and|or)$/u
const prefixes = new Set(['non', 'self', 'ex', 'all', 'cross', 'half', 'quasi', 'well'])

function keepsHyphen(before: string, after: string, words: ReadonlySet<string>): boolean {
  if (joiners.test(after)) return true
  const [left, right] = [before.toLowerCase(), after.toLowerCase()]
  if (words.has(`${left}-${right}`)) return true
  if (words.has(left + right)) return false
  if (/^\p{Lu}/u.test(after)) return true
  if (prefixes.has(left)) return true
  return words.has(left) && words.has(right) && left.length > 1 && right.length > 2
}

/** Words of the document as they stand within lines, whole or hyphenated, in lower case. */
export function wordsOf(lines: readonly Line[]): Set<string> {
  const words = new Set<string>()
  for (const { text } of lines) {
    for (const [word] of text
      .replaceAll('\u00ad', '')
      .matchAll(/\p{L}+(?:[-\u2010\u2011]\p{L}+)*/gu)) {
      words.add(word.toLowerCase().replace(/[\u2010\u2011]/g, '-'))
    }
  }
  return words
}
