// What criteria and law rules share, from YAML → Judgement, with the checks that a schema cannot make.
import type { Outcome, Severity } from '../model/finding.ts'
import type { Judgement, RuleElement } from '../model/rulebook.ts'
import { loadCondition, optionalCondition } from './condition.ts'
import type { Loading, Part } from './context.ts'
import { child, complain } from './context.ts'
import { loadExamples } from './example.ts'
import { checkWording } from './wording.ts'

interface RawJudgement {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly silence?: Outcome
  readonly messages: Judgement['messages']
  readonly why: string
  readonly fix: string
  readonly ask: string
  readonly where: readonly string[]
  readonly topics?: readonly string[]
}

/** Decodes the shared part; `part` is the criterion or rule. */
export function loadJudgement(on: Loading, part: Part): Judgement {
  const raw = part.raw as RawJudgement
  const elements = loadElements(on, child(part, 'elements'))
  const judgement: Judgement = {
    id: raw.id,
    title: raw.title,
    severity: raw.severity,
    when: optionalCondition(on, part, 'when'),
    except: optionalCondition(on, part, 'except'),
    forbid: optionalCondition(on, part, 'forbid'),
    require: optionalCondition(on, part, 'require'),
    elements,
    silence: raw.silence ?? 'fail',
    messages: raw.messages,
    why: raw.why,
    fix: raw.fix,
    ask: raw.ask,
    where: raw.where,
    topics: raw.topics ?? [],
    examples: loadExamples(on, child(part, 'examples')),
  }
  checkSilence(on, part, judgement)
  checkMessages(on, part, judgement)
  checkMissing(on, part, judgement)
  checkWording(on, part, judgement)
  return judgement
}

function loadElements(on: Loading, part: Part): readonly RuleElement[] {
  const raw = (part.raw ?? []) as readonly {
    readonly id: string
    readonly title: string
    readonly message: string
  }[]
  return raw.map(({ id, title, message }, index) => {
    if (raw.findIndex((other) => other.id === id) !== index) {
      complain(
        on,
        [...part.path, index, 'id'],
        'element-twice',
        `Two elements are named \`${id}\`.`,
        'Give each an id of its own.',
      )
    }
    return { id, title, require: loadCondition(on, child(child(part, index), 'require')), message }
  })
}

function checkSilence(on: Loading, part: Part, { elements, require }: Judgement): void {
  if (elements.length > 0 && require !== null) {
    const message = '`require` and `elements` stand side by side.'
    complain(on, [...part.path, 'elements'], 'require-and-elements', message, 'Keep one of them.')
  }
  if (elements.length > 0 || child(part, 'silence').raw !== undefined) return
  const advice = 'Add `silence:` with pass, fail, unknown or not-applicable.'
  complain(
    on,
    part.path,
    'silence-missing',
    `\`${idOf(part)}\` does not say what silence means.`,
    advice,
  )
}

function checkMessages(on: Loading, part: Part, judgement: Judgement): void {
  const { messages, silence } = judgement
  const spoken = spokenOutcomes(judgement)
  for (const outcome of ['fail', 'pass', 'partial', 'unknown'] as const) {
    const bySilence = silence === outcome && messages.silence !== undefined
    if (
      messages[outcome] !== undefined &&
      !spoken.has(outcome) &&
      silence !== outcome &&
      outcome !== 'unknown'
    ) {
      const message = `The message for ${outcome} can never be shown.`
      complain(
        on,
        [...part.path, 'messages', outcome],
        'message-unused',
        message,
        'Remove it, or mend the conditions.',
      )
    }
    if (
      messages[outcome] !== undefined ||
      (!spoken.has(outcome) && (silence !== outcome || bySilence))
    )
      continue
    const message = `\`${idOf(part)}\` can come out as ${outcome} but has no message for it.`
    complain(
      on,
      [...part.path, 'messages'],
      'message-missing',
      message,
      `Add \`${outcome}:\` under \`messages:\`.`,
    )
  }
}

/** Outcomes that something said (not silence) leads to. */
function spokenOutcomes({ forbid, require, elements }: Judgement): ReadonlySet<Outcome> {
  const spoken = new Set<Outcome>()
  if (forbid !== null) spoken.add('fail')
  if (require !== null || elements.length > 0) spoken.add('pass')
  if (elements.length > 0) spoken.add('partial')
  return spoken
}

function checkMissing(on: Loading, part: Part, { examples, elements }: Judgement): void {
  const ids = elements.map((element) => element.id)
  examples.forEach((example, index) => {
    for (const id of example.missing ?? []) {
      if (ids.includes(id)) continue
      const advice =
        ids.length === 0
          ? 'Only checklists have missing elements.'
          : `Its elements are ${ids.join(', ')}.`
      complain(
        on,
        [...part.path, 'examples', index, 'missing'],
        'element-unknown',
        `There is no element \`${id}\`.`,
        advice,
      )
    }
  })
}

function idOf(part: Part): string {
  return (part.raw as RawJudgement).id
}
