// One judgement over the facts: its outcome, and what that rests on.
import type { Fact } from '../model/fact.ts'
import type { ElementResult, Outcome } from '../model/finding.ts'
import type { Judgement } from '../model/rulebook.ts'
import type { JudgedDocument } from '../model/situation.ts'
import type { Answer, World } from './evaluate.ts'
import { evaluate } from './evaluate.ts'

/** Why an outcome is what it is, beyond what was said: it picks the message. */
export type Ground =
  | 'said'
  | 'silence'
  | 'no-prose'
  | 'profile'
  | 'report'
  | 'exception'
  | 'not-opened'

export interface Decision {
  readonly outcome: Outcome
  readonly ground: Ground
  /** Quoted evidence; for silence what opened the question, or the values it fails for. */
  readonly facts: readonly Fact[]
  readonly elements: readonly ElementResult[]
  /** Profile keys to ask for. */
  readonly asks: readonly string[]
}

type Conditions = Pick<
  Judgement,
  'when' | 'except' | 'forbid' | 'require' | 'elements' | 'silence' | 'where'
>

/** Decides a judgement. `aboutMonitoring`: whether the documents are about monitoring workers at all. */
export function decide(judgement: Conditions, world: World, aboutMonitoring: boolean): Decision {
  if (!aboutMonitoring) return decision('not-applicable', 'not-opened')
  const when = judgement.when === null ? null : evaluate(judgement.when, world)
  if (when !== null && when.truth !== true) return unopened(when)
  const except = evaluate(judgement.except, world)
  if (except.truth === true) return decision('not-applicable', 'exception', except.pro)
  const opened = decideOpened(judgement, world, when?.pro ?? [])
  if (except.asks.length === 0 || opened.outcome === 'pass') return opened
  return { ...opened, outcome: 'unknown', ground: 'profile', asks: except.asks }
}

/** A condition that opens it and is not met closes it; one that depends on an unknown employer asks. */
function unopened(when: Answer): Decision {
  if (when.truth === null && when.asks.length > 0) {
    return { ...decision('unknown', 'profile', when.pro), asks: when.asks }
  }
  return decision('not-applicable', 'not-opened')
}

function decideOpened(judgement: Conditions, world: World, opening: readonly Fact[]): Decision {
  const forbid = evaluate(judgement.forbid, world)
  if (forbid.truth === true) return decision('fail', 'said', forbid.pro)
  const require = evaluate(judgement.require, world)
  const decided =
    judgement.elements.length > 0
      ? decideElements(judgement, world, opening)
      : require.truth === true
        ? decision('pass', 'said', require.pro)
        : silent(judgement, world, require.contra.length > 0 ? require.contra : opening)
  const asks = [...forbid.asks, ...(require.truth === true ? [] : require.asks)]
  if (asks.length > 0) return { ...decided, outcome: 'unknown', ground: 'profile', asks }
  return decided.outcome === 'fail' ? decided : (reported(judgement, world) ?? decided)
}

function decideElements(judgement: Conditions, world: World, opening: readonly Fact[]): Decision {
  const elements = judgement.elements.map(({ id, message, require }) => {
    const { truth, pro } = evaluate(require, world)
    return { id, present: truth === true, message, facts: truth === true ? pro : [] }
  })
  const present = elements.filter((element) => element.present)
  if (present.length === 0) return { ...silent(judgement, world, opening), elements }
  const outcome = present.length === elements.length ? 'pass' : 'partial'
  const facts = present.flatMap((element) => element.facts)
  return { ...decision(outcome, 'said', facts), elements }
}

/**
 * What nothing said means. Settings and press reports alone do not speak on what belongs in a document: there, silence
 * is unknown.
 */
function silent(judgement: Conditions, world: World, facts: readonly Fact[]): Decision {
  if (
    judgement.silence !== 'not-applicable' &&
    !speaks(judgement.where, world.situation.documents)
  ) {
    return decision('unknown', 'no-prose', facts)
  }
  return decision(judgement.silence, 'silence', facts)
}

function speaks(where: readonly string[], documents: readonly JudgedDocument[]): boolean {
  return documents.some(
    ({ kind, origin }) =>
      origin !== 'report' && (where.includes(kind) || !['settings', 'declaration'].includes(kind)),
  )
}

/** A press report that would fail it does not: it gives a question. */
function reported({ forbid }: Conditions, world: World): Decision | null {
  if (world.reports || forbid === null) return null
  if (!world.index.facts.some((fact) => fact.origin === 'report')) return null
  const { truth, pro } = evaluate(forbid, { ...world, reports: true })
  return truth === true ? decision('unknown', 'report', pro) : null
}

function decision(outcome: Outcome, ground: Ground, facts: readonly Fact[] = []): Decision {
  return { outcome, ground, facts: [...new Set(facts)], elements: [], asks: [] }
}
