// Fills the message of a finding: {values} {count} {documents} {missing}, and what must be said beside it.
import { durationInWords } from '../model/duration.ts'
import type { Fact } from '../model/fact.ts'
import type { Judgement, Vocabulary } from '../model/rulebook.ts'
import { onlyCapability } from './confidence.ts'
import type { Decision, Ground } from './decide.ts'

/** What messages can speak of. */
export interface Told {
  readonly judgement: Pick<Judgement, 'messages' | 'elements'>
  readonly decision: Decision
  readonly vocabulary: Vocabulary
  /** Number of documents in the set. */
  readonly documents: number
}

const capability = 'The settings permit this; they do not show that it happens.'
const openings: Readonly<Partial<Record<Ground, string>>> = {
  'no-prose': 'Settings and reports do not answer this; a policy or notice would.',
  exception: 'An exception applies here.',
  'not-opened': 'Nothing in {documents} brings this up.',
  report: 'A press report says so, not {documents}: {values}.',
}

/** The message in plain words. */
export function messageOf(told: Told): string {
  const { facts, ground } = told.decision
  const text = fill(template(told), told)
  return ground === 'said' && onlyCapability(facts) ? `${text} ${capability}` : text
}

/** The message as written for the outcome, or what stands in for it where the outcome has another ground than what was said. */
function template({ judgement: { messages }, decision, vocabulary }: Told): string {
  const { outcome, ground, asks } = decision
  if (ground === 'profile') return `This depends on the employer: ${questions(asks, vocabulary)}`
  if (ground === 'no-prose' || ground === 'report') return openings[ground] ?? ''
  const own = ground === 'silence' ? (messages.silence ?? messages[outcome]) : messages[outcome]
  return own ?? openings[ground] ?? openings['not-opened'] ?? ''
}

function questions(asks: readonly string[], { profile = {} }: Vocabulary): string {
  return [...new Set(asks)].map((key) => profile[key]?.ask ?? `${key}?`).join(' ')
}

function fill(text: string, { judgement, decision, vocabulary, documents }: Told): string {
  if (!text.includes('{')) return text
  const values = [...new Set(decision.facts.map((fact) => inWords(fact, vocabulary)))].sort()
  const missing = new Set(decision.elements.filter((one) => !one.present).map((one) => one.id))
  const titles = judgement.elements.filter((one) => missing.has(one.id)).map((one) => one.title)
  return text
    .replaceAll('{values}', listed(values))
    .replaceAll('{count}', String(values.length))
    .replaceAll('{documents}', documents === 1 ? 'this document' : `these ${documents} documents`)
    .replaceAll('{missing}', listed(titles))
}

/** The value's label as it stands within a sentence, a period in words. */
function inWords(fact: Fact, vocabulary: Vocabulary): string {
  if (fact.amount !== undefined) return durationInWords(fact.amount.iso)
  const label = vocabulary.facets[fact.facet].values[fact.value]?.label ?? fact.value
  return isAbbreviation(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
}

/** `HR`, `CCTV`, `AI training`: the second letter is a capital, too; `E-mail` is a word. */
function isAbbreviation(label: string): boolean {
  const second = label.charAt(1)
  return second !== second.toLowerCase()
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
