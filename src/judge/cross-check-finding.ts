// From a cross-check's claim to a finding: message, severity, question and fix in plain words.
import { durationInWords } from '../model/duration.ts'
import type { Confidence, Facet, Fact } from '../model/fact.ts'
import type { Finding, Severity, Verdict } from '../model/finding.ts'
import type { Vocabulary } from '../model/rulebook.ts'
import type { Situation } from '../model/situation.ts'
import { confidenceOf } from './confidence.ts'
import type { Product, Respect } from './cross-check-ground.ts'
import { isOn } from './cross-check-ground.ts'
import { fixes, type Phrase, questions, reasons, sentences, titles } from './cross-check-words.ts'
import { fingerprintOfAbsence, fingerprintOfQuotes } from './fingerprint.ts'

/** Where statements and settings part: the verdict, and the facts of both sides. */
export interface Claim {
  readonly verdict: Verdict
  readonly facet: Facet
  readonly value: string
  readonly said: readonly Fact[]
  readonly set: readonly Fact[]
  /** differs: in which respect. */
  readonly respect?: Respect
  /** Retention: the technique whose data is kept. */
  readonly about?: string
}

/** What findings are worded with. */
export interface Desk {
  readonly vocabulary: Vocabulary
  readonly situation: Situation
  readonly products: readonly Product[]
}

const levels: readonly Severity[] = ['low', 'medium', 'high', 'critical']

const byIntrusion: Readonly<Partial<Record<Verdict, readonly Severity[]>>> = {
  contradicted: ['medium', 'medium', 'medium', 'high', 'high', 'critical'],
  undisclosed: ['medium', 'low', 'low', 'medium', 'high', 'high'],
  'general-only': ['low', 'low', 'low', 'low', 'medium', 'high'],
}

const lowered = (severity: Severity): Severity =>
  levels[Math.max(0, levels.indexOf(severity) - 1)] ?? 'low'

const severityOf = ({ verdict, facet, value, about, set }: Claim, desk: Desk): Severity => {
  const { values } = desk.vocabulary.facets.technique
  const technique = facet === 'technique' ? value : about
  const intrusion = technique === undefined ? 3 : (values[technique]?.intrusiveness ?? 3)
  const severity = byIntrusion[verdict]?.[intrusion] ?? 'low'
  const happens = set.some(isOn) || set.some(({ stance }) => stance === 'denied')
  return happens ? severity : lowered(severity)
}

const labelOf = (facet: Facet, value: string, { vocabulary }: Desk): string => {
  const label = vocabulary.facets[facet].values[value]?.label ?? durationInWords(value)
  return /^\p{Lu}(?:\p{Ll}|-\p{Ll})/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label
}

const titleOf = (id: string, { products }: Desk): string =>
  products.find((each) => each.id === id)?.title ?? id

const sourceOf = ({ set }: Claim, desk: Desk): string => {
  const ids = [...new Set(set.flatMap(({ tool }) => (tool === undefined ? [] : [tool])))].sort()
  const titles = ids.map((id) => titleOf(id, desk)).join(' and ')
  if (set.every(isDeclared))
    return titles === '' ? 'The declaration' : `The declaration on ${titles}`
  return titles === '' ? 'The settings' : `The settings of ${titles}`
}

const isDeclared = ({ origin }: Fact): boolean => origin === 'declaration'

const pathOf = ({ set }: Claim): string => {
  const locator = set[0]?.place.locator
  return locator?.kind === 'setting' && locator.path !== '' ? locator.path : 'the setting'
}

const phraseOf = (claim: Claim, desk: Desk): Phrase => {
  const prose = desk.situation.documents.filter(
    ({ kind }) => kind !== 'settings' && kind !== 'declaration',
  ).length
  return {
    source: sourceOf(claim, desk),
    declared: claim.set.every(isDeclared),
    what: labelOf(claim.facet, claim.value, desk),
    stance: claim.set[0]?.stance ?? 'affirmed',
    permits: !claim.set.some(isOn) && claim.set.some(({ stance }) => stance === 'affirmed'),
    path: pathOf(claim),
    documents: prose === 1 ? 'the document' : `the ${prose} documents`,
    several: prose !== 1,
    ...(claim.respect && { respect: claim.respect }),
    ...(claim.about && { about: labelOf('technique', claim.about, desk) }),
    ...(claim.facet === 'retention' && { said: claim.said.map(({ value }) => value).sort() }),
  }
}

const idOf = ({ verdict, facet, value }: Claim): string =>
  `cross-check/${verdict}/${facet}/${value}`

/** Silence weighs less where no document seems to be about watching workers at all. */
const silenceOf = (confidence: Confidence, { situation }: Desk): Confidence => {
  const about = situation.documents.some(
    ({ kind }) => !['settings', 'declaration', 'unrelated'].includes(kind),
  )
  if (!about) return 'low'
  return confidence === 'high' ? 'medium' : confidence
}

/** Makes the finding of a claim. Silence of documents is known again by what was set; all else by the words of both sides. */
export const crossFinding = (claim: Claim, desk: Desk): Finding => {
  const id = idOf(claim)
  const facts = [...claim.said, ...claim.set]
  const absence = claim.said.length === 0
  const confidence = confidenceOf(facts)
  const phrase = phraseOf(claim, desk)
  const { verdict, facet, value } = claim
  const about = claim.about === undefined ? [] : [claim.about]
  return {
    id,
    kind: 'cross-check',
    title: `${titles[verdict]}: ${phrase.about ?? phrase.what}`,
    outcome: verdict === 'differs' ? 'unknown' : 'fail',
    severity: severityOf(claim, desk),
    confidence: absence ? silenceOf(confidence, desk) : confidence,
    message: sentences[verdict](phrase, facet),
    why: reasons[verdict],
    ask: questions[verdict](phrase, facet),
    fix: fixes[verdict](phrase, facet),
    norms: [],
    facts,
    absence,
    verdict,
    facet,
    value,
    fingerprint: absence
      ? fingerprintOfAbsence(id, [value, ...about], desk.situation.set)
      : fingerprintOfQuotes(id, facts),
  }
}
