// What is wrong with an input, said as a value: what, where, what to do.
import type { Locator } from './place.ts'

/** `error`: this input, or a part of it, could not be used; `warning`: it was used, with a reservation; `note`: worth knowing. */
export type DiagnosticLevel = 'error' | 'warning' | 'note'

/** Which exit code an error leads to: input that could not be read (3), or wrong usage, config or rules (2). */
export type DiagnosticSource = 'input' | 'knowledge' | 'usage'

export interface Diagnostic {
  /** Stable kebab-case id, such as `pdf-encrypted`. */
  readonly id: string
  readonly level: DiagnosticLevel
  readonly source: DiagnosticSource
  /** The file, as given; absent where it concerns the whole run. */
  readonly document?: string
  readonly locator?: Locator
  /** What is wrong, one sentence. */
  readonly message: string
  /** What the person can do, one sentence. */
  readonly advice: string
}
