// The table of contents of an audit: one line per stage.
import { detectJurisdictions } from './detect/index.ts'
import { crossCheck, judge } from './judge/index.ts'
import { chooseJurisdictions, lawAsOf } from './jurisdictions.ts'
import type { Knowledge } from './knowledge.ts'
import type { Audit } from './model/audit.ts'
import type { Input } from './model/document.ts'
import type { AuditRequest } from './request.ts'
import { score } from './score/index.ts'
import { understand } from './understand.ts'
import { waive } from './waive/index.ts'

/** Audits one set of documents. Wrong input gives diagnostics, never an exception. */
export async function audit(
  inputs: readonly Input[],
  knowledge: Knowledge,
  request: AuditRequest,
): Promise<Audit> {
  const { version, asOf, set } = request
  const understood = await understand(inputs, knowledge, request)
  const { documents, facts } = understood
  const detected = detectJurisdictions(understood.sources, await knowledge.detection())
  const chosen = chooseJurisdictions(request.jurisdictions, detected, await knowledge.packs())
  const { jurisdictions } = chosen
  const rulebook = await knowledge.rulebook(jurisdictions.map(({ id }) => id))
  const { themes, vocabulary, packs } = rulebook
  const profile = { ...understood.profile, ...request.profile }
  const situation = { ...request, documents, profile }
  const products = [...understood.tools, ...(await knowledge.catalogue())]
  const crossed = crossCheck(facts, vocabulary, situation, products, understood.near)
  const judged = [...judge(facts, rulebook, situation), ...crossed]
  const waived = waive(judged, request, asOf)
  const diagnostics = [understood, chosen, waived].flatMap((stage) => stage.diagnostics)
  return {
    ...{ version, asOf, lawAsOf: lawAsOf(packs), set, documents, jurisdictions, themes, facts },
    ...{ findings: waived.findings, score: score(judged, themes), diagnostics },
  }
}
