// A language as compiled: its words, phrases, clause patterns and the marks that steer them.
import type { Confidence, Facet, Stance } from './fact.ts'

/** Form of a verb in a class; `none` for anything that is no verb. `base` covers every finite present form. */
export const forms = ['none', 'base', 'ing', 'past'] as const
export type Form = (typeof forms)[number]

/**
 * How far the next step of a pattern may stand from the one before.
 * near: within `max` words of the same clause; clause: anywhere later in the clause; sentence: anywhere later.
 */
export type Reach = 'near' | 'clause' | 'sentence'

export interface PatternStep {
  /** Index into `CompiledLanguage.classes`. */
  readonly cls: number
  /** Bit set over `forms`; 0 accepts any. */
  readonly forms: number
  readonly reach: Reach
  readonly max: number
  /** Only the nearest span of the class is taken (true for everything but things, which may be coordinated). */
  readonly thing: boolean
}

/** Who must act in the clause: `org` (not the worker, not an outsider), `worker`, or `any`. */
export type FrameDemand = 'org' | 'worker' | 'any'

export interface Pattern {
  /** `facet/value#n`, or `facet/$shape` where the value comes from the thing that matched. */
  readonly id: string
  readonly facet: Facet
  /** null: the value of the thing. */
  readonly value: string | null
  readonly stance: Stance
  readonly steps: readonly PatternStep[]
  /** The first step opens the statement (after determiners). */
  readonly opens: boolean
  readonly frame: FrameDemand
  /** Statement kinds it is for (`fragment`: words without a verb); empty: all. */
  readonly kinds: readonly string[]
  /** A heading, lead-in, header or question of the statement holds one of these classes. */
  readonly under: readonly number[]
  /** As `under`, but in a lead-in, row, column or question only: words too common to bind a whole section. */
  readonly lead: readonly number[]
  /** The statement, its context or the statement before it holds one of these classes. */
  readonly near: readonly number[]
  /** The statement itself holds one of these classes. */
  readonly with: readonly number[]
  /** The statement holds none of these classes. */
  readonly without: readonly number[]
  /** No heading, lead-in, header or question holds one of these classes. */
  readonly notUnder: readonly number[]
  readonly confidence: Confidence
  /** Negation in the clause turns the stance round (true), or is part of the pattern (false). */
  readonly negatable: boolean
  /** Facts kept only in documents that tell of monitoring at all. */
  readonly gated: boolean
  /** Gives way to any other value of its facet in the same statement: it says the same in general terms. */
  readonly yields: boolean
}

/** Classes that the engine itself asks for; absent ones are simply never found. */
export interface Marks {
  readonly negators: number
  readonly falseNegators: number
  readonly restrictors: number
  /** Predicates that deny what they are said of ("is excluded", "switched off"). */
  readonly exclusions: number
  readonly may: number
  readonly conditional: number
  readonly clause: number
  /** Relative words ("which", "who"): they open a clause only after a comma. */
  readonly relative: number
  /** "and", "or": before a new subject with its own auxiliary they open a clause. */
  readonly conjunctions: number
  readonly infinitive: number
  /** Phrases in which "to" opens no infinitive ("subject to"). */
  readonly notInfinitive: number
  readonly organisation: number
  readonly workers: number
  readonly outsiders: number
  /** Workers and what is theirs ("your"): shows whom a sentence is about, never who acts. */
  readonly people: number
  readonly duty: number
  readonly ban: number
  readonly prepositions: number
  readonly by: number
  readonly be: number
  readonly auxiliaries: number
  readonly determiners: number
  readonly acts: number
  readonly reference: number
  readonly void: number
  readonly duration: number
  readonly imperative: number
  readonly processing: number
  /** Data on workers as it is held ("footage", "your records"), rather than data at large. */
  readonly held: number
  /** Words for workers that leave no doubt ("employees", "workplace"), unlike "you" and "users". */
  readonly staff: number
  /** Words of advertisements and product pages. */
  readonly marketing: number
  /** Words that a negation strikes instead of the technique: hours, places, ways ("outside working hours"). */
  readonly delimiters: number
  /** What is done with data that exists ("used to evaluate", "shared with"): negated, the data is still recorded. */
  readonly disposals: number
  /** Words that make a section one on data or monitoring ("personal data", "privacy"). */
  readonly matter: number
}

/** A word that ends in `ends` loses `cut` letters and gains `add`; a row with neither keeps it. */
export interface Ending {
  readonly ends: string
  readonly cut: number
  readonly add: string
}

/** Words for numbers and units of time; `joins` may stand between numbers ("six to twelve"), `fillers` between number and unit. */
export interface DurationWords {
  readonly numbers: Readonly<Record<string, number>>
  /** word → ISO designator: `Y`, `M`, `W`, `D`, `TH`, `TM`. */
  readonly units: Readonly<Record<string, string>>
  readonly joins: readonly string[]
  readonly fillers: readonly string[]
}

/** The first terminals stand for gaps inside phrases: `..` passes over up to 3 words, `...` up to 8. */
export const gapTerminals = ['..', '...']
export const gapWidths = [3, 8]

export interface CompiledLanguage {
  readonly language: string
  /** Name of a stemmer of `@orama/stemmers` (`german`); empty where `endings` are cut instead. */
  readonly stemmer: string
  readonly endings: readonly Ending[]
  readonly exact: Readonly<Record<string, number>>
  readonly stems: Readonly<Record<string, number>>
  /** Affix hits, German compounds above all: word start or end → terminal. */
  readonly prefixes: Readonly<Record<string, number>>
  readonly suffixes: Readonly<Record<string, number>>
  readonly classes: readonly string[]
  /** `facet/value` of things. */
  readonly values: readonly string[]
  /** Flat triples (node, terminal, next) of the phrase trie; node 0 is its root. */
  readonly edges: readonly number[]
  /** Flat quadruples (node, class, value or -1, form): phrases that end at a node. */
  readonly accepts: readonly number[]
  /** class → the wider classes that a span of it also is. */
  readonly wider: readonly (readonly number[])[]
  readonly patterns: readonly Pattern[]
  readonly marks: Marks
  readonly durations: DurationWords
  /** Words that follow an organisation's own name ("may", "systems"), and words that never open one ("the"). */
  readonly names: { readonly cues: readonly string[]; readonly stops: readonly string[] }
}
