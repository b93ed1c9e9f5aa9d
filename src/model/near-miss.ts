// A technique that a document speaks of in a way that extraction did not take for a statement on workers' data.
import type { Place } from './place.ts'

export interface NearMiss {
  /** Technique of the vocabulary. */
  readonly value: string
  /** Why it gave no fact. */
  readonly rejection: string
  readonly place: Place
}
