// Statements → facts: scan, match, frame, stance, link; then what only holds for the document as a whole.

import type { Block, ProseDocument } from '../model/document.ts'
import type { Confidence, Fact } from '../model/fact.ts'
import type { Place } from '../model/place.ts'
import type { Statement } from '../model/statement.ts'
import { placeOf } from '../text/place.ts'
import { splitWords, withEnd } from '../text/words.ts'
import { type Clauses, findClauses } from './clauses.ts'
import { type Considered, considered, factValue } from './considered.ts'
import { rejectionOf, type Understood } from './frames.ts'
import type { Lexicon } from './lexicon.ts'
import { linkOf, type TechniquesOf, techniqueFinder } from './link.ts'
import { deniesOnlyManner } from './manner.ts'
import { type Match, matchPatterns } from './match.ts'
import { learnNames } from './names.ts'
import { type Scan, scan } from './scan.ts'
import { settle } from './settle.ts'
import { contextDenies, readStance } from './stance.ts'
import { contextReader, type ReadStatement } from './surroundings.ts'

export { type Lexicon, loadLexicon } from './lexicon.ts'

export interface ExtractOptions {
  /** Ablations for measuring; all true by default. */
  readonly frames: boolean
  readonly inheritance: boolean
  readonly stance: boolean
  readonly linking: boolean
  readonly consider?: (considered: Considered) => void
}

export const allMechanisms: ExtractOptions = {
  frames: true,
  inheritance: true,
  stance: true,
  linking: true,
}

/** Facts of one document in reading order. Work is linear in its statements. */
export function extract(
  document: ProseDocument,
  statements: readonly Statement[],
  lexicon: Lexicon,
  options: ExtractOptions = allMechanisms,
): Fact[] {
  const read = readStatements(statements, lexicon)
  const techniquesOf = techniqueFinder(lexicon)
  const telling = new Set<ReadStatement>()
  const at = (index: number | undefined) => (index === undefined ? undefined : read[index])
  const found = read.flatMap((one) => {
    const { previous, leadIn } = one.statement
    const understood = { telling, previous: at(previous), leadIn: at(leadIn) }
    const facts = factsOf(one, understood, { document, lexicon, techniquesOf, options })
    return facts.map((fact) => ({ fact, read: one }))
  })
  return settle(found, read, lexicon)
}

interface Setting {
  readonly document: ProseDocument
  readonly lexicon: Lexicon
  readonly techniquesOf: TechniquesOf
  readonly options: ExtractOptions
}

/** In words. */
const longestLabel = 4

function readStatements(statements: readonly Statement[], lexicon: Lexicon): ReadStatement[] {
  const { marks } = lexicon.compiled
  const names = learnNames(statements, lexicon)
  const scanText = (text: string) => scan(splitWords(text), lexicon, names)
  const scanContext = (text: string) => scan(withEnd(splitWords(text)), lexicon, names)
  const surroundingsOf = contextReader(scanContext, (scanned) =>
    findClauses(scanned, marks, 'none'),
  )
  return statements.map((statement, n) => {
    const scanned = scanText(statement.text)
    const surroundings = surroundingsOf(statement.context)
    const leadIn = surroundings.read.findLast(({ context }) => context.kind === 'lead-in')
    const clauses = findClauses(scanned, marks, leadIn?.clauses.actor ?? 'none')
    const explained = statements[n + 1]?.block === statement.block
    const isLabel = explained && scanned.words.count <= longestLabel
    return { statement, scan: scanned, clauses, surroundings, isLabel }
  })
}

function factsOf(read: ReadStatement, understood: Understood, setting: Setting): Fact[] {
  if (read.statement.kind === 'heading' || read.statement.kind === 'code') return []
  if (read.statement.text.trimEnd().endsWith('?')) return [] // what is asked is not said
  const { lexicon, options } = setting
  const facts: Fact[] = []
  const seen = new Set<string>()
  for (const match of techniquesFirst(matchPatterns(read.scan, read.clauses, lexicon))) {
    const rejection = rejectionOf(match, read, understood, lexicon, options)
    if (rejection !== null) {
      options.consider?.({ ...considered(match, read.statement, lexicon), rejection })
      continue
    }
    const fact = factOf(match, read, understood.previous, setting)
    if (deniesOnlyManner(fact, match, read, lexicon)) {
      options.consider?.({
        ...considered(match, read.statement, lexicon),
        rejection: 'only its hours, place or manner are denied',
      })
      continue
    }
    const key = `${fact.facet} ${fact.value} ${fact.stance}`
    if (!seen.has(key)) facts.push(fact)
    seen.add(key)
    if (fact.facet === 'technique') understood.telling.add(read)
  }
  return facts.filter((fact) => !yieldsTo(fact, facts, lexicon))
}

/** What else a statement says may hang on the technique that it tells of. */
function techniquesFirst(matches: readonly Match[]): Match[] {
  const isTechnique = ({ pattern }: Match): boolean => pattern.facet === 'technique'
  return [...matches.filter(isTechnique), ...matches.filter((match) => !isTechnique(match))]
}

/** A span of the class stands in the clause in which the match ends. */
function standsInClause(cls: number, match: Match, scanned: Scan, clauses: Clauses): boolean {
  const clause = clauses.of[match.spans.at(-1)?.from ?? 0]
  return scanned.of(cls).some((span) => clauses.of[span.from] === clause)
}

/** "We monitor systems, above all web use": the general value says nothing more beside the named one. */
function yieldsTo(fact: Fact, facts: readonly Fact[], lexicon: Lexicon): boolean {
  const isGeneral = lexicon.yielding.has(fact.by)
  return (
    isGeneral &&
    facts.some(
      (other) =>
        other.facet === fact.facet && other.value !== fact.value && other.stance === fact.stance,
    )
  )
}

function factOf(
  match: Match,
  read: ReadStatement,
  previous: ReadStatement | undefined,
  setting: Setting,
): Fact {
  const { lexicon, options, document } = setting
  const { pattern } = match
  const { marks } = lexicon.compiled
  const denies = options.inheritance && options.stance && contextDenies(read, marks)
  const reading = options.stance
    ? readStance(match, read.scan, read.clauses, marks, denies)
    : ({ stance: pattern.stance, modality: 'does' } as const)
  const disposes =
    pattern.facet === 'technique' && standsInClause(marks.disposals, match, read.scan, read.clauses)
  const of = options.linking
    ? linkOf(pattern.facet, read, previous, marks.reference, setting.techniquesOf)
    : undefined
  const amount = match.spans.find((span) => span.amount !== undefined)?.amount
  const condition = 'condition' in reading ? reading.condition : undefined
  return {
    facet: pattern.facet,
    value: factValue(match, lexicon),
    stance: disposes ? 'affirmed' : reading.stance,
    modality: reading.modality,
    ...(of === undefined ? {} : { of }),
    ...(amount === undefined ? {} : { amount }),
    ...(condition === undefined
      ? {}
      : { condition: wordsBetween(read, condition.from, condition.to) }),
    origin: 'policy',
    confidence: confidenceOf(match),
    by: pattern.id,
    place: placeOf(
      document,
      blockOf(document, read.statement),
      read.statement.start,
      read.statement.end,
    ),
    context: contextPlaces(match, read),
  }
}

const confidenceOf = ({ pattern }: Match): Confidence =>
  pattern.under.length + pattern.lead.length > 0 && pattern.confidence === 'high'
    ? 'medium'
    : pattern.confidence

function contextPlaces(match: Match, read: ReadStatement): Place[] {
  const needed = [...match.pattern.under, ...match.pattern.lead, ...match.pattern.near]
  if (needed.length === 0) return []
  return read.surroundings.read
    .filter(({ scan: scanned }) => needed.some(scanned.has))
    .map(({ context }) => context.place)
}

function wordsBetween(
  { statement, scan: scanned }: ReadStatement,
  from: number,
  to: number,
): string {
  return statement.text.slice(scanned.words.starts[from], scanned.words.ends[to - 1])
}

function blockOf(document: ProseDocument, statement: Statement): Block {
  const block = document.blocks[statement.block]
  if (block === undefined)
    throw new Error(
      `statement of ${document.name} stands in block ${statement.block}, which does not exist`,
    )
  return block
}
