// The closed set of conditions that criteria and rules are written in.
import type { Evidence, Facet, Modality, Origin, Stance } from './fact.ts'

/** Matches facts. Values and groups are alternatives; everything given must hold. `$each` stands for the value of an enclosing `each`. */
export interface FactPattern {
  readonly facet: Facet
  readonly values?: readonly string[]
  /** Any value but these and their narrower ones. */
  readonly otherThan?: readonly string[]
  readonly group?: string
  readonly stance: Stance | 'any'
  readonly origin?: readonly Origin[]
  readonly evidence?: readonly Evidence[]
  readonly modality?: readonly Modality[]
  /** What the fact must be about; `general` among them also matches a fact that is about nothing in particular. */
  readonly of?: readonly string[]
  /** Retention and other amounts: bounds in days; `stated` demands a period rather than criteria or silence. */
  readonly amount?: {
    readonly atMost?: number
    readonly longerThan?: number
    readonly stated?: boolean
  }
}

export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'fact'; readonly pattern: FactPattern }
  /** Holds when `require` holds for every value matched by `pattern`; the values it fails for are named in the message. */
  | { readonly kind: 'each'; readonly pattern: FactPattern; readonly require: Condition }
  /** Holds when facts of this facet do not conflict between documents (two periods for one technique, affirmed and denied). */
  | { readonly kind: 'agree'; readonly pattern: FactPattern }
  /** A fact on the employer; unknown gives the outcome unknown with a question, never pass. */
  | { readonly kind: 'profile'; readonly key: string; readonly is: string | number | boolean }
  /** A document of one of these kinds is in the set. */
  | { readonly kind: 'document'; readonly kinds: readonly string[] }
