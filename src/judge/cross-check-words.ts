// The words of cross-check findings: titles, messages, reasons, questions and fixes per verdict.
import { durationInWords } from '../model/duration.ts'
import type { Facet, Stance } from '../model/fact.ts'
import type { Verdict } from '../model/finding.ts'
import type { Respect } from './cross-check-ground.ts'

/** What a sentence is filled with. */
export interface Phrase {
  /** The settings or the declaration, at the start of a sentence. */
  readonly source: string
  readonly declared: boolean
  readonly what: string
  readonly stance: Stance
  /** The settings only make it possible. */
  readonly permits: boolean
  readonly path: string
  /** `the document`, `the 3 documents`; and whether they are several. */
  readonly documents: string
  readonly several: boolean
  readonly respect?: Respect
  /** Retention: the technique, and the periods said. */
  readonly about?: string
  readonly said?: readonly string[]
}

type Wording = (phrase: Phrase, facet: Facet) => string

export const titles: Readonly<Record<Verdict, string>> = {
  undisclosed: 'Set up, but not said',
  'general-only': 'Set up, but said in general terms only',
  contradicted: 'Set up against what is said',
  overclaimed: 'Reserved, but switched off',
  differs: 'Said and set up for different cases',
}

export const reasons: Readonly<Record<Verdict, string>> = {
  undisclosed:
    'People can only judge, question or adapt to monitoring that they know of. What runs without a word in the documents takes that away.',
  'general-only':
    'A general reserve does not tell people what is captured. They cannot expect this from what they were told.',
  contradicted:
    'People rely on what they are told. Where the tool does something else, their trust and every later statement suffer.',
  overclaimed:
    'A document that reserves more than is done makes people expect to be watched for nothing, and leaves the door open.',
  differs:
    'Statement and setting speak of different cases, so neither backs the other. Which one holds for you is open.',
}

const periods = (said: readonly string[] = []): string => {
  const words = [...new Set(said)].map((value) =>
    value === 'unspecified-delete' ? 'that it is deleted' : durationInWords(value),
  )
  return words.join(' or ')
}

const keeping = ({ what, about, said, source, path, declared }: Phrase): string => {
  const kept = what === 'no time limit' ? 'without a time limit' : `for ${what}`
  const data = about ? `data on ${about}` : 'data'
  const verb = declared ? 'says that it keeps' : 'keep'
  return `${source} ${verb} ${data} ${kept} (${path}); the documents say ${periods(said)}.`
}

const hiding = 'covert monitoring'

/** What settings do, or a declaration says, after its subject. */
const doing = ({ permits, declared, what }: Phrase): string => {
  const covert = what === hiding
  if (declared) return covert ? 'states that people are not told' : `states ${what}`
  if (permits) return covert ? 'permit hiding the monitoring' : `permit ${what}`
  return covert ? 'hide the monitoring from those concerned' : `are set to capture ${what}`
}

const stated = ({ what, stance, declared }: Phrase, facet: Facet): string => {
  if (declared) return stance === 'denied' ? `rules out ${what}` : `states ${what}`
  if (facet === 'recipient') return `pass data on (${what})`
  return stance === 'denied' ? `switch off: ${what}` : `are set to: ${what}`
}

const respects: Readonly<Record<Respect, string>> = {
  purpose: 'the purpose',
  subject: 'the people or devices concerned',
  condition: 'hours, place or conditions',
  product: 'the product',
}

const acts = (phrase: Phrase, facet: Facet): string =>
  facet === 'technique' ? doing(phrase) : stated(phrase, facet)

export const sentences: Readonly<Record<Verdict, Wording>> = {
  undisclosed: (phrase, facet) =>
    `${phrase.source} ${acts(phrase, facet)}; nothing on it was found in ${phrase.documents}.`,
  'general-only': (phrase, facet) =>
    `${phrase.source} ${acts(phrase, facet)}; ${phrase.documents} ${phrase.several ? 'cover' : 'covers'} it in general terms only.`,
  contradicted: (phrase, facet) =>
    facet === 'retention'
      ? keeping(phrase)
      : `${phrase.source} ${acts(phrase, facet)}; ${phrase.documents} ${phrase.several ? 'say' : 'says'} the opposite.`,
  overclaimed: (phrase) =>
    `The documents reserve ${phrase.what}, but ${phrase.source.charAt(0).toLowerCase()}${phrase.source.slice(1)} ${phrase.declared ? 'rules it out' : 'switch it off'}.`,
  differs: (phrase, facet) =>
    `${phrase.source} ${acts(phrase, facet)}; what the documents say on it differs in ${respects[phrase.respect ?? 'condition']}.`,
}

export const questions: Readonly<Record<Verdict, Wording>> = {
  undisclosed: ({ what }) =>
    `Is this in use for me (${what})? Since when, for what purpose, and where are we told?`,
  'general-only': ({ what }) =>
    `Does the general statement include this (${what})? What exactly is recorded, and who sees it?`,
  contradicted: ({ what, about }, facet) =>
    facet === 'retention'
      ? `How long is data on ${about ?? 'me'} really kept, and who deletes it?`
      : `Which holds, the document or the setting (${what})? Since when does the setting stand as it does?`,
  overclaimed: ({ what }) =>
    `Is this still meant to be used (${what})? If not, can the document be shortened?`,
  differs: ({ what, respect }) =>
    `Does the statement hold for this setting (${what})? They differ in ${respects[respect ?? 'condition']}.`,
}

export const fixes: Readonly<Record<Verdict, Wording>> = {
  undisclosed: ({ path, what }) =>
    `Switch it off at ${path}, or name it in the policy with purpose, period and recipients: ${what}.`,
  'general-only': ({ path, what }) =>
    `Name it in the policy instead of a general reserve (${what}), or switch it off at ${path}.`,
  contradicted: ({ path }, facet) =>
    facet === 'retention'
      ? `Shorten the period at ${path} to what is stated, and delete what is older.`
      : `Bring ${path} into line with the document, and tell those concerned since when it differed.`,
  overclaimed: ({ what }) => `Take the reserve out of the document: ${what}.`,
  differs: ({ path }) => `Say in the document which cases the setting at ${path} covers.`,
}
