// Runs the examples that criteria and rules carry, and finds leaves of conditions that no example demonstrates.
import type { Fact } from '../model/fact.ts'
import type { Outcome } from '../model/finding.ts'
import type { Criterion, Example, LawRule, Rulebook } from '../model/rulebook.ts'
import type { JudgedDocument, Situation } from '../model/situation.ts'
import type { Decision } from './decide.ts'
import { decide } from './decide.ts'
import { indexFacts } from './fact-index.ts'
import { areAboutMonitoring } from './index.ts'
import { withoutEachLeaf } from './leaves.ts'
import { statusOf } from './norms.ts'

/** What the stages before judging make of an example's documents: read, segment, extract or adapt. */
export interface Understood {
  readonly facts: readonly Fact[]
  readonly documents: readonly JudgedDocument[]
}
export type Pipeline = (example: Example) => Promise<Understood>

/** One example as it came out. */
export interface ExampleRun {
  /** Criterion or rule. */
  readonly judgement: string
  readonly example: string
  readonly expected: Outcome
  readonly outcome: Outcome
  /** Checklists: elements expected missing (where the example says so), and found missing. */
  readonly expectedMissing?: readonly string[]
  readonly missing: readonly string[]
  readonly passed: boolean
  /** What was understood, for telling why it came out so. */
  readonly facts: readonly Fact[]
}

export interface ExamplesReport {
  readonly runs: readonly ExampleRun[]
  /** Leaves that can be left out without any example of the judgement noticing. */
  readonly idleLeaves: readonly { readonly judgement: string; readonly leaf: string }[]
  readonly walked: {
    readonly criteria: number
    readonly rules: number
    readonly examples: number
    readonly leaves: number
  }
}

/** Runs every example of every criterion and rule of the rulebook, each judgement on its own. */
export async function runExamples(rulebook: Rulebook, pipeline: Pipeline): Promise<ExamplesReport> {
  const rules = rulebook.packs.flatMap((pack) => pack.rules)
  const runs: ExampleRun[] = []
  const idleLeaves: { judgement: string; leaf: string }[] = []
  let leaves = 0
  for (const judgement of [...rulebook.criteria, ...rules]) {
    const stages = await staged(judgement, rulebook, pipeline)
    runs.push(...stages.map((stage) => run(judgement, stage)))
    const thinned = withoutEachLeaf(judgement)
    leaves += thinned.length
    const idle = thinned.filter((one) =>
      stages.every((stage) => same(judgement, one.judgement, stage)),
    )
    idleLeaves.push(...idle.map(({ leaf }) => ({ judgement: judgement.id, leaf })))
  }
  const walked = {
    criteria: rulebook.criteria.length,
    rules: rules.length,
    examples: runs.length,
    leaves,
  }
  return { runs, idleLeaves, walked }
}

type Judged = Criterion | LawRule

/** An example with everything needed to judge it again and again. */
interface Stage {
  readonly example: Example
  readonly facts: readonly Fact[]
  readonly decide: (judgement: Judged) => Decision
}

async function staged(judgement: Judged, { vocabulary }: Rulebook, pipeline: Pipeline) {
  const stages: Stage[] = []
  for (const example of judgement.examples) {
    const { facts, documents } = await pipeline(example)
    const situation = situationOf(example, judgement, documents)
    const world = { index: indexFacts(facts, vocabulary), reports: false, situation }
    const about = areAboutMonitoring(facts)
    const speaks = !('norm' in judgement) || statusOf(judgement, situation) !== null
    stages.push({ example, facts, decide: (one) => decide(one, world, about && speaks) })
  }
  return stages
}

/** Judged on its own day where the example names one, else on the first day of the rule. */
function situationOf(
  example: Example,
  judgement: Judged,
  documents: readonly JudgedDocument[],
): Situation {
  const first = 'norm' in judgement ? judgement.norm.from : null
  return {
    asOf: example.asOf ?? first ?? '1970-01-01',
    set: 'example',
    documents,
    profile: example.profile,
    drafts: true,
    topics: [],
  }
}

function run(judgement: Judged, { example, facts, decide }: Stage): ExampleRun {
  const decision = decide(judgement)
  const missing = missingOf(decision)
  const { outcome: expected, missing: expectedMissing } = example
  const asExpected =
    expectedMissing === undefined || expectedMissing.toSorted().join() === missing.join()
  return {
    judgement: judgement.id,
    example: example.name,
    expected,
    outcome: decision.outcome,
    ...(expectedMissing !== undefined && { expectedMissing }),
    missing,
    passed: decision.outcome === expected && asExpected,
    facts,
  }
}

/** Same outcome on the same ground (something said, or silence), with the same elements missing. */
function same(a: Judged, b: Judged, stage: Stage): boolean {
  const [before, after] = [stage.decide(a), stage.decide(b)]
  return (
    before.outcome === after.outcome &&
    before.ground === after.ground &&
    missingOf(before).join() === missingOf(after).join()
  )
}

function missingOf({ elements }: Decision): readonly string[] {
  return elements
    .filter((element) => !element.present)
    .map((element) => element.id)
    .sort()
}
