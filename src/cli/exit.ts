// The four exit codes and which of them wins.
import type { Diagnostic } from '../model/diagnostic.ts'

export const fine = 0
/** Findings at or above `--fail-on`, or a minimum missed or undecidable. */
export const found = 1
/** Wrong usage, config or rules. */
export const misused = 2
/** Some input could not be read; the rest was audited and reported. */
export const unread = 3

/** 2 beats 3 beats 1 beats 0. */
export function exitCode(diagnostics: readonly Diagnostic[], findings: boolean): number {
  const errors = diagnostics.filter((diagnostic) => diagnostic.level === 'error')
  if (errors.some((error) => error.source !== 'input')) return misused
  if (errors.length > 0) return unread
  return findings ? found : fine
}

/** Wrong usage found after the arguments were parsed; `main` prints it and ends with 2. */
export class UsageError extends Error {}

/** Configuration, waivers or knowledge of the person's own that is wrong: nothing is audited by halves. */
export class Refusal extends Error {
  readonly diagnostics: readonly Diagnostic[]

  constructor(diagnostics: readonly Diagnostic[]) {
    super('refused')
    this.diagnostics = diagnostics
  }
}
