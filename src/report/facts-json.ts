// Facts as JSON (schema/facts.schema.json): what was understood, each with its quotation.
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Fact } from '../model/fact.ts'
import { diagnosticObject, factObject } from './fact-object.ts'

export function factsJson(facts: readonly Fact[], diagnostics: readonly Diagnostic[]): string {
  const report = {
    schema: 1,
    facts: facts.map(factObject),
    diagnostics: diagnostics.map(diagnosticObject),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}
