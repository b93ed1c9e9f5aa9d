// What the main process and the process apart say to each other.
import type { Input } from '../../model/document.ts'
import type { Limits, Reading } from '../../read/index.ts'
import type { Understood } from '../../understand.ts'

/** Reads a file; or understands it as a whole, in the language given. */
export interface Order {
  readonly kind: 'read' | 'understand'
  readonly input: Input
  readonly limits: Limits
  readonly language?: string
}

export type Answer = Reading | Understood
