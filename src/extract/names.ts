// The organisation's own name, learnt from the document, so that "Acme may monitor" reads as "the company may monitor".
import type { Statement } from '../model/statement.ts'
import type { Lexicon } from './lexicon.ts'

const mostWords = 4
const least = 2

/**
 * Capitalised names that are followed by what organisations do or own ("reserves the right", "may", "'s systems") at least twice.
 * Returned lower-cased, as word lists, sorted. Actors that the language already knows are left out.
 */
export function learnNames(statements: readonly Statement[], lexicon: Lexicon): string[][] {
  const { cues, stops } = lexicon.compiled.names
  const counts = new Map<string, number>()
  for (const { text, kind } of statements) {
    if (kind === 'code') continue
    for (const name of namesBeforeCues(text, cues, stops))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const known = lexicon.compiled.marks
  return [...counts]
    .filter(
      ([name, count]) =>
        count >= least &&
        !isKnown(name, lexicon, [known.workers, known.outsiders, known.organisation]),
    )
    .map(([name]) => name.split(' '))
    .sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1))
}

const nameThenWord =
  /(?<![\p{L}\p{N}])((?:\p{Lu}[\p{L}\p{N}&.-]*[ \n]+){0,3}\p{Lu}[\p{L}\p{N}&-]*)(?:['’]s?)?[ \n]+([\p{Ll}]+)/gu

function namesBeforeCues(
  text: string,
  cues: readonly string[],
  stops: readonly string[],
): string[] {
  const names: string[] = []
  for (const [, name = '', word = ''] of text.matchAll(nameThenWord)) {
    if (!cues.includes(word)) continue
    const words = name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
    while (stops.includes(words[0] ?? '')) words.shift()
    if (words.length > 0 && words.length <= mostWords) names.push(words.join(' '))
  }
  return names
}

function isKnown(name: string, lexicon: Lexicon, classes: readonly number[]): boolean {
  const words = name.split(' ')
  return words.some((word) => {
    const nodes = lexicon.terminalsOf(word).map((terminal) => lexicon.trie.next(0, terminal))
    return nodes.some((node) => classes.some((cls) => lexicon.endings.at(node)?.byClass.has(cls)))
  })
}
