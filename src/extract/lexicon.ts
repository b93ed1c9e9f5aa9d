// A compiled language made ready to match: trie, word terminals, patterns by their first class.
import type { CompiledLanguage, Pattern } from '../model/language.ts'
import { loadStemmer } from '../text/stemmer.ts'
import { endingsOf } from './endings.ts'
import { flatTrie, type Trie } from './trie.ts'

export interface Lexicon {
  readonly compiled: CompiledLanguage
  /** Terminals of a lower-case word: its exact form, stem and affixes. Computed once per distinct word. */
  readonly terminalsOf: (word: string) => readonly number[]
  readonly trie: Trie
  /** Whether a word may be part of a length of time: without one a text holds none. */
  readonly isTimeUnit: (word: string) => boolean
  readonly endings: ReturnType<typeof endingsOf>
  /** Facet of each of the language's values. */
  readonly facetOf: readonly string[]
  /** Ids of the patterns that give way to named values. */
  readonly yielding: ReadonlySet<string>
  readonly starters: ReadonlyMap<number, readonly Pattern[]>
}

const wordCacheLimit = 200_000

/** `stem` is the stemmer named by the language. Work is linear in the size of the trie. */
function prepareLexicon(compiled: CompiledLanguage, stem: (word: string) => string): Lexicon {
  const starters = patternsByFirstClass(compiled.patterns)
  const units = new Set(Object.keys(compiled.durations.units))
  return {
    compiled,
    terminalsOf: wordTerminals(compiled, stem),
    trie: flatTrie(compiled),
    isTimeUnit: (word) => units.has(word),
    endings: endingsOf(compiled, new Set(starters.keys())),
    facetOf: compiled.values.map((value) => value.split('/')[0] ?? ''),
    yielding: new Set(compiled.patterns.filter((pattern) => pattern.yields).map(({ id }) => id)),
    starters,
  }
}

function patternsByFirstClass(patterns: readonly Pattern[]): Map<number, Pattern[]> {
  const starters = new Map<number, Pattern[]>()
  for (const pattern of patterns) {
    const first = pattern.steps[0]
    if (first === undefined) continue
    const list = starters.get(first.cls)
    if (list === undefined) starters.set(first.cls, [pattern])
    else list.push(pattern)
  }
  return starters
}

function wordTerminals(compiled: CompiledLanguage, stem: (word: string) => string) {
  const cache = new Map<string, readonly number[]>()
  const find = terminalFinder(compiled, stem)
  return (word: string): readonly number[] => {
    const cached = cache.get(word)
    if (cached !== undefined) return cached
    const found = find(word)
    if (cache.size > wordCacheLimit) cache.clear()
    cache.set(word, found)
    return found
  }
}

function terminalFinder(compiled: CompiledLanguage, stem: (word: string) => string) {
  const exact = new Map(Object.entries(compiled.exact))
  const stems = new Map(Object.entries(compiled.stems))
  const prefixes = Object.entries(compiled.prefixes)
  const suffixes = Object.entries(compiled.suffixes)
  return (word: string): number[] => {
    const whole = [exact.get(word), stems.get(stem(word))].filter((id) => id !== undefined)
    const starts = prefixes.filter(([start]) => word.startsWith(start))
    const ends = suffixes.filter(([end]) => word.endsWith(end))
    return [...whole, ...starts.map(([, id]) => id), ...ends.map(([, id]) => id)]
  }
}

/** Readies a compiled language with the stemmer that it names, imported on need. */
export async function loadLexicon(compiled: CompiledLanguage): Promise<Lexicon> {
  return prepareLexicon(compiled, await loadStemmer(compiled))
}
