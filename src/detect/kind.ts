// Tells the kind of a document: policy, notice, agreement, template, guidance, press, or not about workers at all.
import type { DetectionData } from '../model/detection.ts'
import type { Document, ProseDocument } from '../model/document.ts'
import type { Detected } from '../model/rulebook.ts'
import { quoted } from './evidence.ts'
import { findPhrases, type Hit, indexPhrases, type PhraseIndex } from './phrases.ts'
import { type Word, wordsIn, wordsOf } from './words.ts'

type Where = 'title' | 'text' | 'workers' | 'observation' | 'template'

interface Tag {
  readonly where: Where
  readonly kind: string
}

interface Evidence {
  points: number
  why: string
}

const points = { title: 6, name: 3, text: 1 } as const
const mostHeadings = 3
const mostPhrases = 4
/** A single word of reporters ("leaked") stands in policies, too. */
const leastPress = 2

/**
 * The kind of a document, with what tells it. Settings are `settings`; a policy to be filled in is a `template`; one that
 * does not speak of observing workers is `unrelated`.
 */
export function detectKind(document: Document, data: DetectionData): Detected {
  if (document.kind === 'settings')
    return { id: 'settings', confidence: 'high', why: `read as ${document.format}` }
  const words = wordsOf(document)
  const hits = findPhrases(words, indexOf(data))
  const scores = scoresOf(document, words, hits, data)
  return (
    unrelated(document, words, hits, scores) ??
    template(document, words, hits, scores, data) ??
    best(scores)
  )
}

function best(scores: ReadonlyMap<string, Evidence>): Detected {
  const ranked = [...scores]
    .filter(
      ([kind, { points: own }]) => kind !== 'elsewhere' && (kind !== 'press' || own >= leastPress),
    )
    .sort((a, b) => b[1].points - a[1].points || (a[0] < b[0] ? -1 : 1))
  const [first, second] = ranked
  if (!first) return { id: 'monitoring-policy', confidence: 'low', why: 'no sign of another kind' }
  const lead = first[1].points - (second?.[1].points ?? 0)
  const confidence =
    first[1].points >= points.title && lead >= 2 ? 'high' : lead >= 1 ? 'medium' : 'low'
  return { id: first[0], confidence, why: first[1].why }
}

/** Points per kind: its title most, the file's name, headings and phrases some, the latter two up to a bound. */
function scoresOf(
  document: ProseDocument,
  words: readonly Word[],
  hits: readonly Hit<Tag>[],
  data: DetectionData,
): ReadonlyMap<string, Evidence> {
  const scores = new Map<string, Evidence>()
  const title = titleOf(document)
  scoreTitle(scores, title, points.title, `its title says “${title}”`, data)
  scoreTitle(scores, baseName(document.name), points.name, 'its file name says so', data)
  scoreHits(scores, document, words, hits)
  return scores
}

/** Headings and phrases: each phrase once, up to a bound for each kind. */
function scoreHits(
  scores: Map<string, Evidence>,
  document: ProseDocument,
  words: readonly Word[],
  hits: readonly Hit<Tag>[],
): void {
  const counted = new Map<string, Set<string>>()
  for (const hit of hits) {
    const { where, kind } = hit.tag
    if (!isTelling(document, words, hit)) continue
    const seen = counted.get(`${where} ${kind}`) ?? new Set<string>()
    counted.set(`${where} ${kind}`, seen)
    if (seen.has(hit.phrase) || seen.size >= (where === 'title' ? mostHeadings : mostPhrases))
      continue
    seen.add(hit.phrase)
    addPoints(scores, kind, points.text, `says ${quoted(document, words, hit)}`)
  }
}

/** Words for titles count in headings only. */
const isTelling = (document: ProseDocument, words: readonly Word[], hit: Hit<Tag>): boolean =>
  hit.tag.where === 'text' ||
  (hit.tag.where === 'title' && document.blocks[words[hit.first]?.block ?? -1]?.kind === 'heading')

function scoreTitle(
  scores: Map<string, Evidence>,
  title: string,
  worth: number,
  why: string,
  data: DetectionData,
): void {
  const kinds = new Map<string, number>()
  for (const { tag, phrase } of findPhrases(wordsIn(title), indexOf(data)))
    if (tag.where === 'title')
      kinds.set(tag.kind, Math.max(kinds.get(tag.kind) ?? 0, phrase.length))
  for (const [kind, length] of kinds) addPoints(scores, kind, worth + length / 100, why)
}

function addPoints(scores: Map<string, Evidence>, kind: string, worth: number, why: string): void {
  const known = scores.get(kind)
  if (known) known.points += worth
  else scores.set(kind, { points: worth, why })
}

/** The title told by properties, else the first heading, else the first words. */
function titleOf({ blocks, properties }: ProseDocument): string {
  const heading = blocks.find((block) => block.kind === 'heading')?.text
  const text = properties.title ?? heading ?? blocks[0]?.text ?? ''
  return text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim().slice(0, 120)
}

const baseName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '').replace(/[_\d-]+/g, ' ')

/** No workers or no observation named in what has no telling title, or more signs of customers or a product than of any policy. */
function unrelated(
  document: ProseDocument,
  words: readonly Word[],
  hits: readonly Hit<Tag>[],
  scores: ReadonlyMap<string, Evidence>,
): Detected | undefined {
  const id = 'unrelated'
  if (isSilent(hits, scores)) return { id, confidence: 'low', why: 'no sign of any kind' }
  const { points: most } = bestOf(scores)
  const elsewhere = scores.get('elsewhere')
  const missing = missingIn(hits, elsewhere !== undefined)
  if (missing && most < points.title)
    return { id, confidence: 'medium', why: `names no ${missing}` }
  if (!elsewhere || elsewhere.points < most) return undefined
  const first = hits.find((hit) => hit.tag.kind === 'elsewhere')
  const why = first ? `says ${quoted(document, words, first)}` : elsewhere.why
  return { id, confidence: 'medium', why }
}

/** Nothing tells a kind, and hardly a word speaks of observing anything. */
function isSilent(hits: readonly Hit<Tag>[], scores: ReadonlyMap<string, Evidence>): boolean {
  const words = hits.filter((hit) => hit.tag.where === 'observation').map((hit) => hit.phrase)
  return scores.size === 0 && new Set(words).size < 2
}

/** A text may speak to workers as "you" and never name them: that counts only where it speaks of others. */
function missingIn(hits: readonly Hit<Tag>[], speaksOfOthers: boolean): string | undefined {
  const names = (where: Where) => hits.some((hit) => hit.tag.where === where)
  if (!names('observation')) return 'observation'
  return speaksOfOthers && !names('workers') ? 'workers' : undefined
}

function bestOf(scores: ReadonlyMap<string, Evidence>): Evidence {
  const none = { points: 0, why: '' }
  return [...scores]
    .filter(([kind]) => kind !== 'elsewhere')
    .reduce((most, [, one]) => (one.points > most.points ? one : most), none)
}

const placeholderForm =
  /\[[^[\]\n]{2,60}\](?!\()|<[A-Z][^<>\n]{2,60}>|\{\{[^{}\n]{1,80}\}\}|\bDD[ /.]MM+[ /.]YYYY/g
const fewPlaceholders = 4

/** A policy with placeholders to be filled in, or that calls itself a template; an agreement stays one. */
function template(
  document: ProseDocument,
  words: readonly Word[],
  hits: readonly Hit<Tag>[],
  scores: ReadonlyMap<string, Evidence>,
  data: DetectionData,
): Detected | undefined {
  const id = 'template'
  const kind = best(scores).id
  if (kind === 'works-agreement' || kind === 'guidance' || kind === 'press') return undefined
  const said = hits.find((hit) => hit.tag.where === 'template')
  if (said) return { id, confidence: 'high', why: `says ${quoted(document, words, said)}` }
  const places = placeholdersIn(document, data)
  if (places.length < fewPlaceholders) return undefined
  return { id, confidence: 'medium', why: `has ${places.length} blanks such as “${places[0]}”` }
}

function placeholdersIn(document: ProseDocument, data: DetectionData): readonly string[] {
  const index = indexPhrases([['placeholder', data.template.placeholders]])
  const text = document.blocks
    .map((block) => block.text)
    .join('\n')
    .slice(0, 100_000)
  return [...text.matchAll(placeholderForm)]
    .map((match) => match[0])
    .filter((mark) => !/^[[<]/.test(mark) || findPhrases(wordsIn(mark), index).length > 0)
}

const known = new WeakMap<DetectionData, PhraseIndex<Tag>>()

function indexOf(data: DetectionData): PhraseIndex<Tag> {
  const found = known.get(data)
  if (found) return found
  const { workers, observation, elsewhere } = data.about
  const kinds = Object.entries({ ...data.kinds, elsewhere })
  const index = indexPhrases<Tag>([
    [{ where: 'workers', kind: '' }, workers],
    [{ where: 'observation', kind: '' }, observation],
    [{ where: 'template', kind: '' }, data.template.text],
    ...kinds.map(([kind, { title }]) => [{ where: 'title', kind } as Tag, title] as const),
    ...kinds.map(([kind, { text }]) => [{ where: 'text', kind } as Tag, text] as const),
  ])
  known.set(data, index)
  return index
}
