// The audit as JSON (schema/audit.schema.json).
import type { Audit } from '../model/audit.ts'
import type { Finding } from '../model/finding.ts'
import type { View } from '../model/view.ts'
import { ordered } from './digest/order.ts'
import { diagnosticObject, factObject } from './fact-object.ts'

/** Indented; with `--each`, one audit per line. */
export function json(audits: readonly Audit[], view: Pick<View, 'each'>): string {
  const indent = view.each ? 0 : 2
  return audits.map((audit) => `${JSON.stringify(auditObject(audit), null, indent)}\n`).join('')
}

function auditObject(audit: Audit) {
  return {
    schema: 1,
    version: audit.version,
    asOf: audit.asOf,
    lawAsOf: audit.lawAsOf,
    set: audit.set,
    disclaimer:
      'General information. No lawyer has reviewed the law packs. The score rates the protection that the documents promise.',
    documents: audit.documents,
    jurisdictions: audit.jurisdictions,
    score: audit.score,
    findings: ordered(audit.findings).map(findingObject),
    facts: audit.facts.map(factObject),
    diagnostics: audit.diagnostics.map(diagnosticObject),
  }
}

function findingObject(finding: Finding) {
  const { facts, elements, ...rest } = finding
  return {
    ...rest,
    elements: elements?.map((element) => ({ ...element, facts: element.facts.map(factObject) })),
    facts: facts.map(factObject),
  }
}
