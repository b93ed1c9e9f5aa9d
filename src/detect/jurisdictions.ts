// Tells the jurisdictions that documents speak of: by laws and authorities named, and by places of seat or work.
import type { DetectionData, JurisdictionSigns } from '../model/detection.ts'
import type { Block, Document, ProseDocument } from '../model/document.ts'
import type { Confidence } from '../model/fact.ts'
import type { Detected } from '../model/rulebook.ts'
import { quoted } from './evidence.ts'
import { detectLanguage } from './language.ts'
import { findPhrases, type Hit, indexPhrases, type PhraseIndex } from './phrases.ts'
import { type Word, wordsOf } from './words.ts'

type Sign = 'law' | 'adopted' | 'form' | 'weak' | 'place' | 'before' | 'after'

interface Tag {
  readonly sign: Sign
  readonly jurisdiction: string
}

/** What speaks for one jurisdiction: its confidence, the first quotation, and how often. */
interface Case {
  readonly confidence: Confidence
  readonly why: string
}

/** More countries than this named: a survey or a list of firms, not a policy of all of them. */
const survey = 3

/** The jurisdictions told by the documents, the surest first, each with its first evidence. */
export function detectJurisdictions(
  documents: readonly Document[],
  data: DetectionData,
): readonly Detected[] {
  const cases = new Map<string, Case>()
  for (const document of documents) {
    if (document.kind === 'prose') addCases(cases, document, data)
  }
  for (const document of documents) addLanguage(cases, document, data)
  const isSurvey = tellingIn(cases, data) > survey
  return [...cases]
    .filter(([id, one]) => !isCovered(id, one, cases, data))
    .map(([id, { confidence, why }]) => ({
      id,
      confidence: isSurvey ? weaker[confidence] : confidence,
      why,
    }))
    .sort((a, b) => rank[a.confidence] - rank[b.confidence] || (a.id < b.id ? -1 : 1))
}

/** Countries (and unions) told from medium confidence on. */
const tellingIn = (cases: ReadonlyMap<string, Case>, data: DetectionData): number =>
  [...cases].filter(
    ([id, { confidence }]) => confidence !== 'low' && isCountry(data.jurisdictions[id]?.in),
  ).length

const isCountry = (within: string | undefined): boolean => within === undefined || within === 'eu'

const weaker: Readonly<Record<Confidence, Confidence>> = {
  high: 'medium',
  medium: 'low',
  low: 'low',
}

const rank: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 }
const confidenceOf: Readonly<Partial<Record<Sign, Confidence>>> = {
  law: 'high',
  adopted: 'medium',
  place: 'medium',
  weak: 'low',
}
const tellers: Readonly<Partial<Record<Sign, string>>> = {
  law: 'names',
  adopted: 'names',
  place: 'names as a place of seat or work',
  form: 'has',
  weak: 'has',
}

function addCases(cases: Map<string, Case>, document: ProseDocument, data: DetectionData): void {
  const words = wordsOf(document)
  const hits = findPhrases(words, indexOf(data))
  for (const hit of hits) {
    const { sign, jurisdiction } = hit.tag
    const confidence = confidenceIn(document, words, hits, hit)
    const known = cases.get(jurisdiction)
    if (!confidence || (known && rank[known.confidence] <= rank[confidence])) continue
    const why = `${tellers[sign]} ${quoted(document, words, hit)}`
    cases.set(jurisdiction, { confidence, why })
  }
}

/** How far a document's opening reaches, in blocks, and how long a line of a title or an address is. */
const opening = 6
const shortLine = 120

/** Undefined for what says nothing by itself. */
function confidenceIn(
  document: ProseDocument,
  words: readonly Word[],
  hits: readonly Hit<Tag>[],
  hit: Hit<Tag>,
): Confidence | undefined {
  const { sign } = hit.tag
  const at = words[hit.first]?.block ?? 0
  if (sign === 'form') return at < opening ? 'medium' : 'low'
  if (sign !== 'place') return confidenceOf[sign]
  const isTitle = readsAsTitle(document.blocks[at], at)
  return isTitle || isSeat(words, hits, hit) ? 'medium' : undefined
}

/** A heading, or a short line where the document opens (a subtitle, an address). */
const readsAsTitle = (block: Block | undefined, at: number): boolean =>
  block?.kind === 'heading' ||
  (block !== undefined &&
    at < opening / 2 &&
    block.text.length < shortLine &&
    !/[.!?]\s*$/.test(block.text))

/** A language that is nearly one country's own hints at it, where no jurisdiction with that language is told. */
function addLanguage(cases: Map<string, Case>, document: Document, data: DetectionData): void {
  const language = detectLanguage(document, data)
  const [found] =
    Object.entries(data.jurisdictions).find(([, { language: own }]) => own === language) ?? []
  if (language === 'und' || found === undefined || cases.has(found)) return
  cases.set(found, {
    confidence: 'low',
    why: `${document.name} is written in its language`,
  })
}

/** The place follows a word of seat or of workers, is followed by workers, or closes a postal address. */
function isSeat(words: readonly Word[], hits: readonly Hit<Tag>[], place: Hit<Tag>): boolean {
  const block = words[place.first]?.block
  const before = words[place.first - 1]
  if (before?.block === block && /^\d{4,5}$/.test(before?.lower ?? '')) return true
  return hits.some(({ tag, first, after }) => {
    if (words[first]?.block !== block) return false
    const gap = place.first - after
    if (tag.sign === 'before') return gap >= 0 && gap <= 3
    return tag.sign === 'after' && first >= place.after && first - place.after <= 2
  })
}

/** Adopted law alone does not add the one it comes from to the member or adopter that is told better. */
function isCovered(
  id: string,
  { confidence }: Case,
  cases: ReadonlyMap<string, Case>,
  data: DetectionData,
): boolean {
  if (confidence === 'high') return false
  return [...cases].some(([other, found]) => {
    const signs = data.jurisdictions[other]
    const isWithin = signs?.in === id || signs?.adopts === id
    return isWithin && rank[found.confidence] <= rank[confidence]
  })
}

const known = new WeakMap<DetectionData, PhraseIndex<Tag>>()

function indexOf(data: DetectionData): PhraseIndex<Tag> {
  const found = known.get(data)
  if (found) return found
  const index = indexPhrases<Tag>([
    [{ sign: 'before', jurisdiction: '' }, data.seat.before],
    [{ sign: 'after', jurisdiction: '' }, data.seat.after],
    ...Object.entries(data.jurisdictions).flatMap(([id, signs]) => entriesOf(id, signs)),
  ])
  known.set(data, index)
  return index
}

function entriesOf(
  jurisdiction: string,
  { laws, adopted = [], forms = [], weak = [], places }: JurisdictionSigns,
): readonly (readonly [Tag, readonly string[]])[] {
  return [
    [{ sign: 'law', jurisdiction }, laws],
    [{ sign: 'adopted', jurisdiction }, adopted],
    [{ sign: 'form', jurisdiction }, forms],
    [{ sign: 'weak', jurisdiction }, weak],
    [{ sign: 'place', jurisdiction }, places],
  ]
}
