// What a language file may hold, as its YAML says it.
import type { Confidence, Facet, Stance } from '../../model/fact.ts'
import type { CompiledLanguage, DurationWords, Ending, Pattern } from '../../model/language.ts'
import type { InflectionRow, ListedVerb } from './inflection.ts'

/** A class: phrases, verbs with their forms, and narrower classes that belong to it. A bare list is its phrases. */
export type ListedClass =
  | readonly string[]
  | {
      readonly phrases?: readonly string[]
      readonly verbs?: readonly ListedVerb[]
      readonly includes?: readonly string[]
    }

/** A pattern with its demands; see `Pattern`. A bare string has the defaults of its file. */
export interface ListedPattern {
  readonly say: string
  readonly stance?: Stance
  readonly frame?: Pattern['frame']
  readonly kinds?: readonly string[]
  readonly under?: readonly string[]
  readonly lead?: readonly string[]
  readonly near?: readonly string[]
  readonly with?: readonly string[]
  readonly without?: readonly string[]
  readonly notUnder?: readonly string[]
  readonly confidence?: Confidence
  readonly negatable?: boolean
  readonly gated?: boolean
  readonly yields?: boolean
  /** As `^` in `say`. */
  readonly opens?: boolean
}

export interface LanguageFile {
  readonly language?: string
  readonly stemmer?: string
  readonly endings?: readonly Ending[]
  readonly inflection?: readonly InflectionRow[]
  readonly durations?: DurationWords
  readonly names?: CompiledLanguage['names']
  readonly classes?: Readonly<Record<string, ListedClass>>
  readonly facet?: Facet
  readonly defaults?: Omit<ListedPattern, 'say'>
  readonly shapes?: Readonly<Record<string, string | ListedPattern>>
  /** Settings of a clause, with `@` where each aim of each value stands ("in order to @", "you may ask us to @"). */
  readonly ways?: Readonly<Record<string, string | ListedPattern>>
  readonly values?: Readonly<Record<string, ListedValue>>
}

export interface ListedValue {
  /** Phrases for what is observed, sought or granted; a shape of the facet makes them a fact. */
  readonly things?: readonly string[]
  /** Things so plain in meaning that a weaker verb suffices (`%` in shapes); each is also a thing. */
  readonly traces?: readonly string[]
  /** The shapes that its things take; omitted: all of the facet. */
  readonly shapes?: readonly string[]
  /** Pieces of clauses that mean the value wherever a way of the facet sets them; what they demand is added to what the way demands. */
  readonly aims?: readonly (string | ListedPattern)[]
  /** Patterns that suffice by themselves. */
  readonly says?: readonly (string | ListedPattern)[]
}

export interface NamedLanguageFile {
  readonly file: string
  readonly content: LanguageFile
}

/** What is wrong with an entry: in which file, at which path, what. */
export interface LanguageProblem {
  readonly file: string
  readonly path: readonly string[]
  readonly message: string
}
