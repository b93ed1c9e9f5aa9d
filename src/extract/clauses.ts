// Where clauses begin in a statement, who acts in each, and whether it lays a duty on workers.
import type { Marks } from '../model/language.ts'
import { gaps } from '../text/words.ts'
import type { Scan } from './scan.ts'
import type { Span } from './span.ts'

export type Actor = 'organisation' | 'workers' | 'outsiders' | 'none'

export interface Clauses {
  /** Number of the clause each word stands in. */
  readonly of: readonly number[]
  /** True where the clause of a word lays a duty, a ban or an invitation on workers. */
  readonly bindsWorkers: (word: number) => boolean
  /** Who does the act of a span: subject before an active verb, agent after a passive one. */
  readonly actorOf: (act: Span) => Actor
  /** The actor of the whole statement, as items inherit it from a lead-in. */
  readonly actor: Actor
}

interface Mention {
  readonly actor: Actor
  readonly from: number
  readonly to: number
}

/** `inherited` is the actor of the lead-in, for items that open with a verb. */
export function findClauses(scan: Scan, marks: Marks, inherited: Actor): Clauses {
  const of = clauseNumbers(scan, marks)
  const mentions = actorMentions(scan, marks)
  const subjects = mentions.filter((mention) => isSubject(mention, scan, marks))
  const imperative = inherited !== 'organisation' && opensWithImperative(scan, marks, of)
  return {
    of,
    actor: subjects[0]?.actor ?? (imperative ? 'workers' : inherited),
    actorOf: (act) => actorOf(act, { scan, marks, of, mentions, subjects, imperative, inherited }),
    bindsWorkers: (word) =>
      binds(word, { scan, marks, of, mentions, subjects, imperative, inherited }),
  }
}

interface Situation {
  readonly scan: Scan
  readonly marks: Marks
  readonly of: readonly number[]
  readonly mentions: readonly Mention[]
  readonly subjects: readonly Mention[]
  readonly imperative: boolean
  readonly inherited: Actor
}

function clauseNumbers(scan: Scan, marks: Marks): number[] {
  const opens = new Set<number>(scan.of(marks.clause).map((span) => span.from))
  for (const { from } of scan.of(marks.relative)) {
    if ((scan.words.gaps[from] ?? 0) >= gaps.comma) opens.add(from)
  }
  for (const span of scan.of(marks.infinitive)) if (isInfinitive(span, scan)) opens.add(span.from)
  for (const { from, to } of scan.of(marks.conjunctions)) {
    if (joinsClauses(from, to, scan, marks)) opens.add(from)
  }
  let clause = 0
  return scan.words.words.map((_, at) => {
    if (at > 0 && (opens.has(at) || scan.words.gaps[at] === gaps.stop)) clause++
    return clause
  })
}

/** "in order to", or "to" before the base form of a verb. */
const isInfinitive = ({ from, to }: Span, scan: Scan): boolean => to - from > 1 || scan.baseAt(to)

const longestSubject = 4

/** "... are not private and messages may be read": a new subject with an auxiliary of its own, after an auxiliary before. */
function joinsClauses(from: number, to: number, scan: Scan, marks: Marks): boolean {
  const auxiliaries = scan.of(marks.auxiliaries)
  const own = auxiliaries.find((aux) => aux.from > to && aux.from - to <= longestSubject)
  if (own === undefined || !auxiliaries.some((aux) => aux.to <= from)) return false
  const between = (span: Span): boolean => span.from >= to && span.to <= own.from
  return (
    !scan.of(marks.conjunctions).some(between) &&
    !scan.of(marks.prepositions).some(({ from }) => from === to)
  )
}

function actorMentions(scan: Scan, marks: Marks): Mention[] {
  const of = (cls: number, actor: Actor): Mention[] =>
    scan.of(cls).map(({ from, to }) => ({ actor, from, to }))
  const all = [
    ...of(marks.organisation, 'organisation'),
    ...of(marks.workers, 'workers'),
    ...of(marks.outsiders, 'outsiders'),
  ]
  const longest = all.filter(
    (a) =>
      !all.some(
        (b) => b !== a && b.from <= a.from && a.to <= b.to && b.to - b.from > a.to - a.from,
      ),
  )
  return longest.sort((a, b) => a.from - b.from || a.to - b.to)
}

/** Not after a preposition, not a possessive, not the object of an act; "we ask employees to ..." makes them the subject of what follows. */
function isSubject(mention: Mention, scan: Scan, marks: Marks): boolean {
  if (scan.words.possessive[mention.to - 1]) return false
  const before = beforeDeterminers(mention.from, scan, marks)
  if (before < 0) return true
  const at = (cls: number): boolean => scan.of(cls).some((span) => span.to === before + 1)
  if (at(marks.prepositions) || at(marks.by)) return false
  return !scan.of(marks.acts).some((act) => act.to === before + 1 && act.form !== 'past')
}

function beforeDeterminers(from: number, scan: Scan, marks: Marks): number {
  let at = from - 1
  while (at >= 0 && scan.of(marks.determiners).some((span) => span.from <= at && at < span.to)) at--
  return at
}

function opensWithImperative(scan: Scan, marks: Marks, of: readonly number[]): boolean {
  if (scan.words.count === 0) return false
  if (scan.of(marks.imperative).some((span) => span.from === 0)) return true
  return (
    scan.baseAt(0) &&
    !scan.thingAt(0) &&
    !scan.of(marks.auxiliaries).some((span) => of[span.from] === 0)
  )
}

function actorOf(act: Span, situation: Situation): Actor {
  const { scan, marks, mentions, subjects } = situation
  if (act.form === 'past' && isPassive(act, situation)) {
    const by = scan
      .of(marks.by)
      .find(
        (span) =>
          span.from >= act.to &&
          span.from - act.to <= 12 &&
          sameClause(span.from, act.from, situation),
      )
    const agent =
      by && mentions.find((mention) => mention.from >= by.to && mention.from - by.to <= 4)
    return agent?.actor ?? 'none'
  }
  if (act.form === 'ing' && isNoun(act, scan, marks)) return 'none'
  const subject = subjects.filter((mention) => mention.to <= act.from).at(-1)
  const governing = governorOf(act, subject, situation)
  if (governing !== undefined) return actorOf(governing, situation)
  if (subject !== undefined) return subject.actor
  if (act.form === 'ing') return 'none'
  return situation.imperative ? 'workers' : situation.inherited
}

/** The act that an infinitive hangs on: "prompts that employees enter are logged to detect leaks", but not "we ask employees to log". */
function governorOf(act: Span, subject: Mention | undefined, { scan, marks }: Situation) {
  const toOf = (one: Span): Span | undefined =>
    one.form === 'base' ? scan.of(marks.infinitive).find((to) => to.to === one.from) : undefined
  const to = toOf(act)
  if (to === undefined || subject?.to === to.from) return undefined
  return scan.of(marks.acts).findLast((other) => other.to < act.from && toOf(other) === undefined)
}

/** "the logging of web sites": nobody in the sentence does it. */
const isNoun = ({ from }: Span, scan: Scan, marks: Marks): boolean =>
  scan.of(marks.determiners).some((span) => span.to === from)

function isPassive(act: Span, { scan, marks, subjects }: Situation): boolean {
  if (scan.of(marks.be).some((be) => be.to <= act.from && act.from - be.to <= 3)) return true
  return !subjects.some((mention) => mention.to <= act.from && act.from - mention.to <= 2)
}

const sameClause = (a: number, b: number, { of }: Situation): boolean => of[a] === of[b]

/** A duty or ban counts where workers are the subject before it, or where nobody is (an impersonal ban). */
function binds(word: number, situation: Situation): boolean {
  const { scan, marks, subjects } = situation
  if (situation.imperative && !subjects.some(({ actor }) => actor === 'organisation')) return true
  const subject =
    subjects.filter((mention) => mention.from <= word).at(-1) ??
    subjects.find((mention) => sameClause(mention.from, word, situation))
  const inClause = (span: Span): boolean =>
    sameClause(span.from, word, situation) ||
    (span.from < word && situation.of[word] === (situation.of[span.from] ?? 0) + 1)
  const duty = scan.of(marks.duty).find(inClause)
  const ban = scan.of(marks.ban).find(inClause)
  if (subject?.actor === 'workers') return duty !== undefined || ban !== undefined
  return ban !== undefined && subject?.actor !== 'organisation'
}
