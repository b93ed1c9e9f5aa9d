// What extraction considered and dropped at a statement, so that a person can see why something is no fact.
import type { Place } from './place.ts'

export interface Considered {
  /** The statement. */
  readonly place: Place
  /** The pattern that matched, as in `Fact.by`. */
  readonly pattern: string
  /** Why it gave no fact, in a few words. */
  readonly rejection: string
}
