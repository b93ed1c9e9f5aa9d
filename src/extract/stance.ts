// Whether a match is affirmed or denied, and whether it is done, reserved or conditional.
import type { Modality, Stance } from '../model/fact.ts'
import type { Marks } from '../model/language.ts'
import { gaps } from '../text/words.ts'
import type { Clauses } from './clauses.ts'
import type { Match } from './match.ts'
import type { Scan } from './scan.ts'
import type { Span } from './span.ts'
import type { ReadStatement } from './surroundings.ts'

export interface Reading {
  readonly stance: Stance
  readonly modality: Modality
  /** Words [from, to) of the condition or exception, if any. */
  readonly condition?: { readonly from: number; readonly to: number }
}

const flip: Readonly<Record<Stance, Stance>> = { affirmed: 'denied', denied: 'affirmed' }

/** `contextDenies`: a heading or lead-in such as "What we do not collect" stands over the statement. */
export function readStance(
  match: Match,
  scan: Scan,
  clauses: Clauses,
  marks: Marks,
  contextDenies: boolean,
): Reading {
  const condition = conditionOf(match, scan, clauses, marks)
  const negations = match.pattern.negatable ? negatorsOf(match, scan, clauses, marks) : []
  const excepted = negations.length > 0 && restrictedAfter(negations[0], scan, marks)
  const own = negations.length > 0 && !excepted
  const denied = match.pattern.negatable && (own || (contextDenies && negations.length === 0))
  return {
    stance: denied ? flip[match.pattern.stance] : match.pattern.stance,
    modality: modalityOf(match, scan, clauses, marks, condition !== undefined || excepted),
    ...(condition === undefined ? {} : { condition }),
  }
}

/** Negators in the clause of the match, or in the one that governs its infinitive ("not used to evaluate"), before its end; "not limited to" and the like negate nothing. */
function negatorsOf(match: Match, scan: Scan, clauses: Clauses, marks: Marks): Span[] {
  const first = match.spans[0]
  const last = match.spans.at(-1)
  if (first === undefined || last === undefined) return []
  const masked = (span: Span): boolean =>
    isAnswer(span, scan) ||
    isAside(span, first, scan, clauses, marks) ||
    scan.of(marks.falseNegators).some((other) => other.from <= span.from && span.to <= other.to) ||
    match.spans.some((other) => other.from <= span.from && span.to <= other.to)
  const governing = governingClause(first, scan, clauses, marks)
  const inClauses = (span: Span): boolean => {
    const clause = clauses.of[span.from] ?? 0
    if (span.from < first.from && clause >= governing && clause < (clauses.of[first.from] ?? 0))
      return true
    if (first.cls === marks.infinitive) return false
    return clause === clauses.of[first.from] || clause === clauses.of[last.from]
  }
  const answers = (span: Span): boolean =>
    span.from === last.to &&
    scan.words.gaps[span.from] === gaps.stop &&
    !scan.of(marks.acts).some(({ to, form }) => to <= span.from && form === 'past')
  const reach = isNominal(match) ? predicateEnd(last, scan, marks) : last.to
  const exclusions = scan
    .of(marks.exclusions)
    .filter((span) => span.from >= last.to && inClauses(span))
  const before = scan
    .of(marks.negators)
    .filter((span) => (answers(span) || (span.from < reach && inClauses(span))) && !masked(span))
  return [...before, ...(isNominal(match) ? exclusions : [])]
}

/** Without a finite verb of its own ("keystroke logging of staff"), what follows says whether it happens: "is not used". */
const isNominal = ({ spans }: Match): boolean =>
  spans.every(({ form }) => form === 'none' || form === 'ing')

const predicateReach = 4

/** "Anyone who does not want this may opt out": the negation stays in the relative clause, which a further auxiliary of the main clause ends. */
function isAside(
  { from, to }: Span,
  first: Span,
  scan: Scan,
  clauses: Clauses,
  marks: Marks,
): boolean {
  const auxiliaries = scan.of(marks.auxiliaries)
  const own = auxiliaries.find((aux) => aux.to === from)
  const start = own?.from ?? from
  if (!scan.of(marks.relative).some((span) => span.to === start)) return false
  const main = auxiliaries.find((aux) => aux.from > to && clauses.of[aux.from] === clauses.of[from])
  return main !== undefined && (first.from < start || first.from >= main.from - 2)
}

/** "No, it is mandatory": the first word answers a question and negates nothing in the sentence. */
const isAnswer = ({ from, to }: Span, scan: Scan): boolean =>
  from === 0 && scan.words.gaps[to] === gaps.comma

/** A few words on, but not past a comma, "and" or a verb: "for statistics only and plays no role in reviews" denies no statistics. */
function predicateEnd(last: Span, scan: Scan, marks: Marks): number {
  const joint = scan.of(marks.conjunctions).find((span) => span.from >= last.to)
  const verb = scan.of(marks.acts).find(({ from, form }) => from >= last.to && form !== 'none')
  const comma = scan.words.gaps.findIndex((gap, at) => at >= last.to && gap >= gaps.comma)
  const end = Math.min(last.to + predicateReach, joint?.from ?? Infinity, verb?.from ?? Infinity)
  return comma < 0 ? end : Math.min(end, comma)
}

/** The clause that the infinitive of a match hangs on, over further infinitives ("not used to rank, to rate or to judge"). */
function governingClause(first: Span, scan: Scan, clauses: Clauses, marks: Marks): number {
  const infinitives = scan.of(marks.infinitive)
  let clause = clauses.of[first.from] ?? 0
  while (
    clause > 0 &&
    infinitives.some(({ from }) => clauses.of[from] === clause && clauses.of[from - 1] !== clause)
  )
    clause--
  return clause
}

/** "not read except in ...", "never used unless ...", "not disclosed without your consent": done, under a condition. */
function restrictedAfter(negator: Span | undefined, scan: Scan, marks: Marks): boolean {
  return (
    negator !== undefined && scan.of(marks.restrictors).some((span) => span.from > negator.from)
  )
}

function conditionOf(
  match: Match,
  scan: Scan,
  clauses: Clauses,
  marks: Marks,
): Reading['condition'] {
  const last = match.spans.at(-1)
  const cue = [...scan.of(marks.conditional), ...scan.of(marks.restrictors)].sort(
    (a, b) => a.from - b.from,
  )[0]
  if (cue === undefined || last === undefined) return undefined
  const clause = clauses.of[cue.from]
  let to = cue.to
  while (to < scan.words.count && clauses.of[to] === clause) to++
  return { from: cue.from, to }
}

function modalityOf(
  match: Match,
  scan: Scan,
  clauses: Clauses,
  marks: Marks,
  conditional: boolean,
): Modality {
  const first = match.spans[0]
  const last = match.spans.at(-1)
  const near = (span: Span): boolean =>
    first !== undefined &&
    last !== undefined &&
    span.from < last.to &&
    (clauses.of[last.from] ?? 0) - (clauses.of[span.from] ?? 0) <= 1
  if (scan.has(marks.restrictors) && conditional) return 'conditional'
  if (scan.of(marks.may).some(near)) return 'may'
  return conditional ? 'conditional' : 'does'
}

/** The lead-in, header or heading nearest to an item or cell that says no more than a thing ("What we never record"). */
export function contextDenies(read: ReadStatement, marks: Marks): boolean {
  const nearest = read.surroundings.read.findLast(({ context }) => context.kind === 'heading')
  return read.surroundings.read.some(({ context, scan: scanned }) => {
    const isNearest = context === nearest?.context && read.statement.kind !== 'sentence'
    const counts = context.kind === 'heading' ? isNearest : hangsOn(context.text, read, marks)
    return (
      counts &&
      scanned
        .of(marks.negators)
        .some(
          (span) =>
            !scanned
              .of(marks.falseNegators)
              .some((other) => other.from <= span.from && span.to <= other.to),
        ) &&
      scanned.has(marks.processing)
    )
  })
}

/** An item with a predicate of its own hangs on its lead-in only after a colon; below a whole sentence it speaks for itself. */
const hangsOn = (leadIn: string, { statement, scan }: ReadStatement, marks: Marks): boolean =>
  statement.kind !== 'item' || leadIn.trimEnd().endsWith(':') || !scan.has(marks.auxiliaries)
