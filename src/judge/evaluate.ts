// Evaluates conditions: true, false or open, with the facts that speak for and against.
import type { Condition } from '../model/condition.ts'
import type { Fact } from '../model/fact.ts'
import { profileKeyOf } from '../model/profile.ts'
import type { Situation } from '../model/situation.ts'
import { conflicting } from './conflict.ts'
import type { Scene } from './match.ts'
import { matching } from './match.ts'

/** `truth` null is open: a profile fact is not known (then `asks` names it), or `each` and `agree` found nothing to look at. */
export interface Answer {
  readonly truth: boolean | null
  readonly pro: readonly Fact[]
  readonly contra: readonly Fact[]
  readonly asks: readonly string[]
}

/** What conditions are evaluated over: facts and situation. */
export interface World extends Scene {
  readonly situation: Pick<Situation, 'profile' | 'documents'>
}

const none: readonly never[] = []

/** Answers a condition; no condition at all is open. */
export function evaluate(condition: Condition | null, world: World): Answer {
  if (condition === null) return answer(null)
  switch (condition.kind) {
    case 'fact': {
      const facts = matching(condition.pattern, world)
      return answer(facts.length > 0, facts)
    }
    case 'not': {
      const { truth, pro, contra, asks } = evaluate(condition.of, world)
      return { truth: truth === null ? null : !truth, pro: contra, contra: pro, asks }
    }
    case 'all':
    case 'any':
      return joined(
        condition.kind,
        condition.of.map((one) => evaluate(one, world)),
      )
    case 'each':
      return evaluateEach(condition, world)
    case 'agree':
      return evaluateAgree(condition, world)
    case 'profile':
      return evaluateProfile(condition, world)
    case 'document':
      return answer(world.situation.documents.some(({ kind }) => condition.kinds.includes(kind)))
  }
}

function answer(
  truth: boolean | null,
  pro: readonly Fact[] = none,
  contra: readonly Fact[] = none,
  asks: readonly string[] = none,
): Answer {
  return { truth, pro, contra, asks }
}

/** Three-valued: one decisive branch settles it; else one open branch leaves it open. Asks only where it stays open. */
function joined(kind: 'all' | 'any', parts: readonly Answer[]): Answer {
  const decisive = kind === 'any'
  const settled = parts.some((part) => part.truth === decisive)
  const open = !settled && parts.some((part) => part.truth === null)
  const truth = settled ? decisive : open ? null : !decisive
  return {
    truth,
    pro: parts.flatMap((part) => (part.truth === true ? part.pro : none)),
    contra: parts.flatMap((part) => (part.truth === false ? part.contra : none)),
    asks: open ? parts.flatMap((part) => part.asks) : none,
  }
}

function evaluateEach({ pattern, require }: Condition & { kind: 'each' }, world: World): Answer {
  const facts = matching(pattern, world)
  if (facts.length === 0) return answer(null)
  const answers = new Map<string, Answer>()
  for (const { value } of facts) {
    if (!answers.has(value)) answers.set(value, evaluate(require, { ...world, each: value }))
  }
  const holds = ({ value }: Fact) => answers.get(value)?.truth === true
  const all = [...answers.values()]
  const backing = all.flatMap((one) => (one.truth === true ? one.pro : none))
  const asks = all.flatMap((one) => one.asks)
  const failed = all.some((one) => one.truth !== true && one.asks.length === 0)
  const truth = failed ? false : asks.length > 0 ? null : true
  const failing = facts.filter((fact) => !holds(fact))
  return answer(truth, [...facts.filter(holds), ...backing], failing, asks)
}

function evaluateAgree({ pattern }: Condition & { kind: 'agree' }, world: World): Answer {
  const facts = matching(pattern, world)
  if (facts.length === 0) return answer(null)
  const conflicts = conflicting(facts)
  return answer(conflicts.length === 0, facts, conflicts)
}

function evaluateProfile(
  { key, is }: Condition & { kind: 'profile' },
  { situation }: World,
): Answer {
  const asked = profileKeyOf(key)
  const known = situation.profile[asked.key]
  if (known === undefined) return answer(null, none, none, [asked.key])
  return answer(asked.atLeast ? Number(known) >= Number(is) : known === is)
}
