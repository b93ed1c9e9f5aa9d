// Whether a match tells of the organisation processing data on workers: actor, duty, population, and what must stand around it.
import type { Pattern } from '../model/language.ts'
import type { Lexicon } from './lexicon.ts'
import type { Match } from './match.ts'
import type { Span } from './span.ts'
import type { ReadStatement } from './surroundings.ts'

/** Why a match is no fact; null where it is one. Shown by `facts --line`. */
export type Rejection =
  | 'wrong kind of statement'
  | 'not under a fitting heading or lead-in'
  | 'not tied to processing'
  | 'lacks a needed word'
  | 'ruled out by another word'
  | 'ruled out by its heading or lead-in'
  | 'done by workers'
  | 'done by outsiders'
  | 'a duty or ban on workers'
  | 'about outsiders'
  | 'not done by workers'
  | 'only its hours, place or manner are denied'
  | 'said in general terms beside a named value'

/** What was already understood when a match is judged. */
export interface Understood {
  /** The statements that told of a technique, which ties to processing as well as any word for it; added to as they are read. */
  readonly telling: Set<ReadStatement>
  /** The statement before it, for what ties to it ("such recordings"), and the lead-in it stands under. */
  readonly previous: ReadStatement | undefined
  readonly leadIn: ReadStatement | undefined
}

export interface FrameOptions {
  /** Ablation: frames not looked at. */
  readonly frames: boolean
  readonly inheritance: boolean
}

export function rejectionOf(
  match: Match,
  read: ReadStatement,
  understood: Understood,
  lexicon: Lexicon,
  options: FrameOptions,
): Rejection | null {
  return (
    demandsOf(match.pattern, read, understood, lexicon, options) ??
    (options.frames ? frameOf(match, read, lexicon) : null)
  )
}

function demandsOf(
  pattern: Pattern,
  read: ReadStatement,
  { telling, previous, leadIn }: Understood,
  { compiled }: Lexicon,
  options: FrameOptions,
): Rejection | null {
  const { scan, surroundings } = read
  const { processing, held } = compiled.marks
  const holds = (one: ReadStatement | undefined, cls: number): boolean =>
    one !== undefined &&
    (one.scan.has(cls) || ((cls === processing || cls === held) && telling.has(one)))
  const around = (cls: number): boolean => options.inheritance && surroundings.has(cls)
  if (!isOfKind(pattern, read)) return 'wrong kind of statement'
  if (!isUnder(pattern, read, around)) return 'not under a fitting heading or lead-in'
  if (
    pattern.with.length > 0 &&
    !pattern.with.some((cls) => holds(read, cls) || heldByLeadIn(cls, read, options))
  )
    return 'lacks a needed word'
  if (pattern.without.some(scan.has)) return 'ruled out by another word'
  if (pattern.notUnder.some((cls) => surroundings.has(cls)))
    return 'ruled out by its heading or lead-in'
  if (pattern.near.length === 0) return null
  const tied = pattern.near.some(
    (cls) =>
      holds(read, cls) ||
      around(cls) ||
      (options.inheritance && (holds(previous, cls) || holds(leadIn, cls))),
  )
  return tied ? null : 'not tied to processing'
}

/** `fragment` is a kind, too: words without a verb, such as a list in running text under "What it does not see." */
function isOfKind({ kinds }: Pattern, { statement, scan, isLabel }: ReadStatement): boolean {
  if (kinds.length === 0) return true
  if (isLabel) return false
  if (kinds.includes(statement.kind)) return true
  return !scan.hasVerb && kinds.includes('fragment')
}

/** A lead-in, header or question is as good as the statement's own words. */
function heldByLeadIn(
  cls: number,
  { surroundings }: ReadStatement,
  { inheritance }: FrameOptions,
): boolean {
  return (
    inheritance &&
    surroundings.read.some(({ context, scan }) => context.kind !== 'heading' && scan.has(cls))
  )
}

function isUnder(pattern: Pattern, read: ReadStatement, around: (cls: number) => boolean): boolean {
  if (pattern.under.length === 0 && pattern.lead.length === 0) return true
  if (pattern.under.some(around)) return true
  return read.surroundings.read.some(
    ({ context, scan }) =>
      context.kind !== 'heading' && pattern.lead.some((cls) => around(cls) && scan.has(cls)),
  )
}

function frameOf(match: Match, read: ReadStatement, lexicon: Lexicon): Rejection | null {
  const { frame } = match.pattern
  if (frame === 'any') return null
  const { marks } = lexicon.compiled
  const acts = match.spans.filter((span) => span.form !== 'none' && isAct(span, read, marks.acts))
  const actors = acts.map((act) => read.clauses.actorOf(act))
  const first = match.spans[0]
  if (frame === 'worker') {
    return actors.includes('workers') || read.clauses.actor === 'workers'
      ? null
      : 'not done by workers'
  }
  if (actors.includes('workers')) return 'done by workers'
  if (actors.includes('outsiders')) return 'done by outsiders'
  if (
    !actors.includes('organisation') &&
    first !== undefined &&
    read.clauses.bindsWorkers(first.from)
  )
    return 'a duty or ban on workers'
  if (!actors.includes('organisation') && underDuty(read, marks)) return 'a duty or ban on workers'
  return aboutOutsiders(match, read, marks) ? 'about outsiders' : null
}

const isAct = (span: Span, { scan }: ReadStatement, acts: number): boolean =>
  scan.of(acts).some((act) => act.from === span.from && act.to === span.to)

/** A lead-in or nearest heading that binds workers ("Users must not:", "Prohibited use") binds its items, unless they have their own subject. */
function underDuty(read: ReadStatement, marks: Lexicon['compiled']['marks']): boolean {
  if (read.clauses.actor === 'organisation') return false
  const leadIns = read.surroundings.read.filter(({ context }) => context.kind === 'lead-in')
  for (const { scan, clauses } of leadIns) {
    if (clauses.actor === 'organisation') return false
    if (clauses.actor === 'workers' && (scan.has(marks.duty) || scan.has(marks.ban))) return true
    if (scan.has(marks.ban)) return true
  }
  return read.statement.kind === 'item' && headingBans(read, marks)
}

/** "Prohibited use", but not "What we do not do": there the organisation speaks of itself. */
function headingBans(read: ReadStatement, marks: Lexicon['compiled']['marks']): boolean {
  const heading = read.surroundings.read.findLast(({ context }) => context.kind === 'heading')
  if (heading === undefined || heading.clauses.actor === 'organisation') return false
  return heading.scan.has(marks.ban)
}

/** Outsiders are spoken of and nobody else; as those whom data goes to, after the verb, they are recipients. */
function aboutOutsiders(
  { pattern, spans }: Match,
  { scan }: ReadStatement,
  marks: Lexicon['compiled']['marks'],
): boolean {
  if (scan.has(marks.people)) return false
  const end = pattern.facet === 'recipient' ? (spans[0]?.from ?? 0) : scan.words.count
  return scan.of(marks.outsiders).some(({ from }) => from < end)
}
