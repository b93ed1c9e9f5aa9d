// From a decision to a finding, with message, confidence and fingerprint.
import type { Confidence } from '../model/fact.ts'
import type { ElementResult, Finding, Norm } from '../model/finding.ts'
import type { Criterion, Judgement, LawRule, Vocabulary } from '../model/rulebook.ts'
import type { Situation } from '../model/situation.ts'
import { confidenceOf, confidenceOfAbsence, weaker } from './confidence.ts'
import type { Decision } from './decide.ts'
import { fingerprintOfAbsence, fingerprintOfQuotes } from './fingerprint.ts'
import { messageOf } from './message.ts'
import type { LawStatus } from './norms.ts'

/** What every finding of one audit is made with. */
export interface Setting {
  readonly vocabulary: Vocabulary
  readonly situation: Situation
}

/** The finding of a criterion, with the norms in force that fail with it. */
export function criterionFinding(
  criterion: Criterion,
  decision: Decision,
  norms: readonly Norm[],
  setting: Setting,
): Finding {
  const { theme, redLine } = criterion
  return finding(criterion, decision, setting, { kind: 'criterion', norms, theme, redLine })
}

/** The finding of a law rule. */
export function lawFinding(
  rule: LawRule,
  decision: Decision,
  status: LawStatus,
  setting: Setting,
): Finding {
  const { jurisdiction, criterion, norm } = rule
  const own = { kind: 'law', norms: [norm], jurisdiction, status } as const
  return finding(rule, decision, setting, criterion === null ? own : { ...own, criterion })
}

type Own = Pick<Finding, 'kind' | 'norms'> & Partial<Finding>

function finding(
  judgement: Judgement,
  decision: Decision,
  { vocabulary, situation }: Setting,
  own: Own,
): Finding {
  const { outcome, facts, elements } = decision
  const absence = decision.ground !== 'said' || facts.length === 0
  const { documents } = situation
  return {
    id: judgement.id,
    title: judgement.title,
    outcome,
    severity: judgement.severity,
    confidence: confidenceIn(judgement.where, decision, absence, documents),
    message: messageOf({ judgement, decision, vocabulary, documents: documents.length }),
    why: judgement.why,
    ask: judgement.ask,
    fix: judgement.fix,
    facts,
    absence,
    fingerprint: fingerprintOf(judgement.id, decision, absence, situation.set),
    ...own,
    ...(elements.length > 0 && { elements }),
  }
}

function confidenceIn(
  where: readonly string[],
  { outcome, facts }: Decision,
  absence: boolean,
  documents: Situation['documents'],
): Confidence {
  if (absence) return confidenceOfAbsence(where, documents)
  const quoted = confidenceOf(facts)
  return outcome === 'partial' ? weaker(quoted, confidenceOfAbsence(where, documents)) : quoted
}

/** A checklist met in part is known by what is missing. */
function fingerprintOf(id: string, decision: Decision, absence: boolean, set: string): string {
  const { outcome, elements, facts } = decision
  if (outcome === 'partial') return fingerprintOfAbsence(id, missingOf(elements), set)
  if (!absence) return fingerprintOfQuotes(id, facts)
  return fingerprintOfAbsence(
    id,
    facts.map((fact) => `${fact.facet}/${fact.value}`),
    set,
  )
}

function missingOf(elements: readonly ElementResult[]): readonly string[] {
  return elements.filter((element) => !element.present).map((element) => element.id)
}
