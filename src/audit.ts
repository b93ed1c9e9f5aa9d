// The table of contents of an audit: one line per stage.

import { detectJurisdictions } from './detect/index.ts'
import { crossCheck, judge } from './judge/index.ts'
import type { Asked } from './jurisdictions.ts'
import { chooseJurisdictions, lawAsOf } from './jurisdictions.ts'
import type { Knowledge } from './knowledge.ts'
import type { Audit } from './model/audit.ts'
import type { Input } from './model/document.ts'
import type { Situation } from './model/situation.ts'
import { score } from './score/index.ts'
import { type Understanding, understand } from './understand.ts'

/** What is asked of an audit; the documents and the knowledge come beside it. */
export interface AuditRequest extends Understanding, Omit<Situation, 'documents'> {
  readonly version: string
  readonly jurisdictions: Asked
}

/** Audits one set of documents. Wrong input gives diagnostics, never an exception. */
export async function audit(
  inputs: readonly Input[],
  knowledge: Knowledge,
  request: AuditRequest,
): Promise<Audit> {
  const { version, asOf, set, profile, drafts, topics } = request
  const understood = await understand(inputs, knowledge, request)
  const { documents, sources, facts, tools } = understood
  const detected = detectJurisdictions(sources, await knowledge.detection())
  const chosen = chooseJurisdictions(request.jurisdictions, detected, await knowledge.packs())
  const { jurisdictions } = chosen
  const rulebook = await knowledge.rulebook(jurisdictions.map(({ id }) => id))
  const situation = { asOf, set, profile, drafts, topics, documents }
  const { themes, vocabulary } = rulebook
  const crossed = crossCheck(facts, vocabulary, situation, tools)
  const findings = [...judge(facts, rulebook, situation), ...crossed]
  const diagnostics = [...understood.diagnostics, ...chosen.diagnostics]
  return {
    ...{ version, asOf, lawAsOf: lawAsOf(rulebook.packs), set, documents, jurisdictions, themes },
    ...{ facts, findings, score: score(findings, themes), diagnostics },
  }
}
