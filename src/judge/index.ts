// Judges facts by criteria and law: every judgement gives one finding, whatever its outcome.
import type { Fact } from '../model/fact.ts'
import type { Finding } from '../model/finding.ts'
import type { Judgement, Rulebook } from '../model/rulebook.ts'
import type { Situation } from '../model/situation.ts'
import { decide } from './decide.ts'
import type { World } from './evaluate.ts'
import { indexFacts } from './fact-index.ts'
import { criterionFinding, lawFinding } from './finding.ts'
import { failingNorms, statusOf } from './norms.ts'

export { crossCheck, type Product } from './cross-check.ts'

/**
 * Criteria in the order of the rulebook, then law rules pack by pack. A criterion that fails carries the norms in force that
 * fail with it, so that one gap with many norms can be shown once. Rules no longer in force, and drafts unless asked for,
 * give nothing; rules to come give findings with the status `coming`.
 */
export function judge(
  facts: readonly Fact[],
  rulebook: Rulebook,
  situation: Situation,
): readonly Finding[] {
  const { vocabulary } = rulebook
  const world: World = { index: indexFacts(facts, vocabulary), reports: false, situation }
  const about = areAboutMonitoring(facts)
  const setting = { vocabulary, situation }
  const law = rulebook.packs.flatMap((pack) =>
    pack.rules
      .filter((rule) => isOnTopic(rule, situation))
      .flatMap((rule) => {
        const status = statusOf(rule, situation)
        return status === null
          ? []
          : [lawFinding(rule, decide(rule, world, about), status, setting)]
      }),
  )
  const norms = failingNorms(law)
  const criteria = rulebook.criteria
    .filter((criterion) => isOnTopic(criterion, situation))
    .map((criterion) => {
      const decision = decide(criterion, world, about)
      const served = isGap(decision.outcome) ? norms.get(criterion.id) : undefined
      return criterionFinding(criterion, decision, served ?? [], setting)
    })
  return [...criteria, ...law]
}

/** Whether the documents are about monitoring workers: a technique is affirmed or denied, or a ground or scope of one stated. */
export function areAboutMonitoring(facts: readonly Fact[]): boolean {
  return facts.some(
    ({ facet, of }) =>
      facet === 'technique' || ((facet === 'basis' || facet === 'scope') && of !== undefined),
  )
}

function isGap(outcome: Finding['outcome']): boolean {
  return outcome === 'fail' || outcome === 'partial'
}

function isOnTopic({ topics }: Judgement, situation: Situation): boolean {
  return situation.topics.length === 0 || topics.some((topic) => situation.topics.includes(topic))
}
