// What stands at some words of a text, and what a phrase that ends there may mean.
import type { Amount } from '../model/fact.ts'
import type { Form } from '../model/language.ts'

/** A class found at the words [from, to). */
export interface Span {
  readonly cls: number
  /** Index into the language's values; -1 for anything but things. */
  readonly value: number
  readonly form: Form
  readonly from: number
  readonly to: number
  /** Durations only. */
  readonly amount?: Amount
}

/** One meaning of a phrase: the class as listed, and the class it is asked for by (itself, or one that includes it). */
export interface Meaning {
  readonly listed: number
  readonly value: number
  readonly form: Form
}

/** All that a phrase means, shared by every place where it is found. */
export interface Ending {
  readonly byClass: ReadonlyMap<number, readonly Meaning[]>
  /** The keys of `byClass` as a bit set, 32 to a number, so that a text's classes are one quick union. */
  readonly bits: Int32Array
  /** Classes of it that open a pattern. */
  readonly openers: readonly number[]
  /** Values of the things it names. */
  readonly values: readonly number[]
  readonly isFinite: boolean
  readonly isBase: boolean
}

/** A phrase at the words [from, to). */
export interface Hit {
  readonly from: number
  readonly to: number
  readonly ending: Ending
  readonly amount?: Amount
}
