// Compiles the YAML of one language to its trie, classes and patterns.
import type { CompiledLanguage, Marks } from '../../model/language.ts'
import { addClasses, type ClassBook, classBook } from './classes.ts'
import type { LanguageFile, LanguageProblem, NamedLanguageFile } from './files.ts'
import { markNames } from './marks.ts'
import { facetPatterns } from './patterns.ts'

/** Compiles; what cannot be compiled is left out and told. Order of files does not matter. */
export function compileLanguage(
  sources: readonly NamedLanguageFile[],
  stem: (word: string) => string,
): { compiled: CompiledLanguage; problems: readonly LanguageProblem[] } {
  const files = [...sources].sort((a, b) => (a.file < b.file ? -1 : 1))
  const head = files.find(({ content }) => content.language !== undefined)?.content ?? {}
  const book = classBook(files, head.inflection ?? [], stem)
  for (const file of files) addClasses(file, book)
  const patterns = files.flatMap((file) => facetPatterns(file, book))
  const compiled = { ...headOf(head), patterns, marks: marksOf(book), ...book.finish() }
  return { compiled, problems: book.problems }
}

const headOf = (head: LanguageFile) => ({
  language: head.language ?? 'und',
  stemmer: head.stemmer ?? '',
  endings: head.endings ?? [],
  durations: head.durations ?? { numbers: {}, units: {}, joins: [], fillers: [] },
  names: head.names ?? { cues: [], stops: [] },
})

const marksOf = (book: ClassBook): Marks =>
  Object.fromEntries(
    Object.entries(markNames).map(([mark, name]) => [mark, book.find(name)]),
  ) as unknown as Marks
