// What a reader takes and gives back.
import type { Diagnostic, DiagnosticLevel } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { Locator } from '../model/place.ts'

export interface Reading {
  readonly documents: readonly Document[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A diagnostic on an input: what is wrong in it and what to do. */
export function told(
  id: string,
  level: DiagnosticLevel,
  document: string,
  message: string,
  advice: string,
  locator?: Locator,
): Diagnostic {
  const told = { id, level, source: 'input', document, message, advice } as const
  return locator ? { ...told, locator } : told
}

/** A reading that gives no document and says why. */
export function refusal(id: string, document: string, message: string, advice: string): Reading {
  return { documents: [], diagnostics: [told(id, 'error', document, message, advice)] }
}
