// The stem function of a language: a Snowball stemmer by name, or its table of endings.
import type { CompiledLanguage } from '../model/language.ts'
import { cutEnding } from './endings.ts'

/** Imports the stemmer that a language names on need; without a name, its endings are cut. */
export async function loadStemmer(
  language: Pick<CompiledLanguage, 'stemmer' | 'endings'>,
): Promise<(word: string) => string> {
  if (language.stemmer === '') return (word) => cutEnding(word, language.endings)
  const { stemmer } = (await import(`@orama/stemmers/${language.stemmer}`)) as {
    stemmer: (word: string) => string
  }
  return stemmer
}
