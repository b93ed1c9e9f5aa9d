// The classes of a language: their numbers, their phrases, and which are part of which.
import type { LanguageProblem, ListedClass, NamedLanguageFile } from './files.ts'
import { type InflectionRow, inflect, type VerbForm } from './inflection.ts'
import { markNames } from './marks.ts'
import { expandPhrase } from './notation.ts'
import { type Meaning, phraseTrie } from './trie.ts'

export type ClassBook = ReturnType<typeof classBook>

type FullClass = Exclude<ListedClass, readonly string[]>

/** Collects classes and phrases; what is wrong becomes a problem and is left out. */
export function classBook(
  files: readonly NamedLanguageFile[],
  table: readonly InflectionRow[],
  stem: (word: string) => string,
) {
  const listed = new Map(files.flatMap(({ content }) => Object.entries(content.classes ?? {})))
  const trie = phraseTrie(stem)
  const classes: string[] = []
  const values: string[] = []
  const wider: number[][] = []
  const problems: LanguageProblem[] = []

  const classOf = (name: string): number => {
    const at = numberOf(classes, name)
    wider[at] ??= []
    return at
  }
  const phrasesOf = (name: string): readonly string[] => {
    const { phrases, verbs, includes } = fullClass(required(name, listed), table)
    return [...phrases, ...verbs.map(({ phrase }) => phrase), ...includes.flatMap(phrasesOf)]
  }
  return {
    problems,
    classOf,
    valueOf: (name: string): number => numberOf(values, name),
    find: (name: string): number => classes.indexOf(name),
    /** The number of a class that some file lists. @throws RangeError where none does. */
    known(name: string): number {
      if (name !== markNames.duration) required(name, listed)
      return classOf(name)
    },
    /** Makes one class part of another, and returns its number. */
    narrower(name: string, wide: string): number {
      const cls = classOf(name)
      const to = classOf(wide)
      if (!wider[cls]?.includes(to)) wider[cls]?.push(to)
      return cls
    },
    addPhrase(phrase: string, meaning: Meaning): void {
      for (const reading of expandPhrase(phrase, phrasesOf)) trie.add(reading, meaning)
    },
    attempt(file: string, path: readonly string[], work: () => void): void {
      try {
        work()
      } catch (error) {
        problems.push({ file, path, message: (error as Error).message })
      }
    },
    /** The classes of a file with what they list. */
    listedIn: ({ content }: NamedLanguageFile) =>
      Object.entries(content.classes ?? {})
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, entry]) => ({ name, ...fullClass(entry, table) })),
    finish: () => ({ ...trie.finish(), classes, values, wider }),
  }
}

/** Adds all classes of a file: their phrases, the forms of their verbs, and the narrower classes they include. */
export function addClasses(file: NamedLanguageFile, book: ClassBook): void {
  for (const { name, phrases, verbs, includes } of book.listedIn(file)) {
    const cls = book.classOf(name)
    const add = (phrase: string, form: Meaning['form']): void =>
      book.attempt(file.file, ['classes', name, phrase], () =>
        book.addPhrase(phrase, { cls, value: -1, form }),
      )
    for (const phrase of phrases) add(phrase, 'none')
    for (const { form, phrase } of verbs) add(phrase, form)
    for (const narrower of includes) {
      book.attempt(file.file, ['classes', name, 'includes'], () => {
        book.known(narrower)
        book.narrower(narrower, name)
      })
    }
  }
}

function numberOf(list: string[], name: string): number {
  const at = list.indexOf(name)
  return at >= 0 ? at : list.push(name) - 1
}

function required(name: string, listed: ReadonlyMap<string, ListedClass>): ListedClass {
  const entry = listed.get(name)
  if (entry === undefined) throw new RangeError(`class "${name}" does not exist`)
  return entry
}

function fullClass(
  entry: ListedClass,
  table: readonly InflectionRow[],
): { phrases: readonly string[]; verbs: readonly VerbForm[]; includes: readonly string[] } {
  const { phrases, verbs, includes }: FullClass = Array.isArray(entry)
    ? { phrases: entry as readonly string[] }
    : (entry as FullClass)
  return {
    phrases: phrases ?? [],
    verbs: (verbs ?? []).flatMap((verb) => inflect(verb, table)),
    includes: includes ?? [],
  }
}
