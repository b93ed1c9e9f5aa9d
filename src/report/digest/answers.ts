// Answers the questions of the person who is watched, from the facts and findings of an audit.
import type { Audit } from '../../model/audit.ts'
import type { Place } from '../../model/place.ts'
import type { Vocabulary } from '../../model/rulebook.ts'
import { capital, count, list } from '../words.ts'
import { gaps } from './order.ts'
import { periods } from './retention.ts'
import { type Standing, type Stated, stated } from './stated.ts'

export type Tone = 'bad' | 'good' | 'open' | 'plain'

export interface AnswerLine {
  /** A word or two for the margin; empty for a full line. */
  readonly label: string
  readonly text: string
  readonly tone: Tone
  readonly places: readonly Place[]
}

export interface Answer {
  readonly question: string
  readonly lines: readonly AnswerLine[]
}

/** How many questions to the employer are named up front. */
const mostQuestions = 5

export function answers(audit: Audit, vocabulary: Vocabulary): readonly Answer[] {
  const found = (facet: 'technique' | 'purpose' | 'recipient' | 'choice' | 'right') =>
    stated(audit.facts, facet, vocabulary)
  const here = `in ${audit.documents.length === 1 ? 'this document' : `these ${count(audit.documents.length, 'document')}`}`
  return [
    { question: 'What is recorded about me?', lines: recorded(audit, found('technique'), here) },
    { question: 'Why?', lines: standings(found('purpose'), here, 'stated') },
    { question: 'How long is it kept?', lines: kept(audit, vocabulary, here) },
    { question: 'Who sees it?', lines: standings(found('recipient'), here, 'stated') },
    { question: 'Can I say no?', lines: choice(found('choice'), found('right'), here) },
    { question: 'What should I ask?', lines: asks(audit) },
  ]
}

const line = (
  label: string,
  text: string,
  tone: Tone,
  places: readonly Place[] = [],
): AnswerLine => ({
  label,
  text,
  tone,
  places,
})

const nothing = (here: string): readonly AnswerLine[] => [
  line('', `Nothing found ${here}.`, 'open'),
]

const names = (values: readonly Stated[]): string => list(values.map((value) => value.label))

function standings(values: readonly Stated[], here: string, done: string): readonly AnswerLine[] {
  if (values.length === 0) return nothing(here)
  const labels: readonly (readonly [Standing, string, Tone])[] = [
    ['done', done, 'plain'],
    ['conditional', 'in cases', 'plain'],
    ['possible', 'possible', 'plain'],
    ['out', 'ruled out', 'good'],
  ]
  return labels.flatMap(([standing, label, tone]) => {
    const group = values.filter((value) => value.standing === standing)
    return group.length === 0 ? [] : [line(label, names(group), tone)]
  })
}

function recorded(audit: Audit, values: readonly Stated[], here: string): readonly AnswerLine[] {
  const hidden = audit.findings.filter(
    (finding) => finding.kind === 'cross-check' && finding.verdict === 'undisclosed',
  )
  const undisclosed = values.filter((value) =>
    hidden.some((finding) => finding.facet === 'technique' && finding.value === value.value),
  )
  const lines = standings(values, here, 'recorded')
  if (undisclosed.length === 0) return lines
  return [...lines, line('not said', `${names(undisclosed)}, set in the tools only`, 'bad')]
}

function kept(audit: Audit, vocabulary: Vocabulary, here: string): readonly AnswerLine[] {
  const { rows, without } = periods(audit.facts, vocabulary)
  if (rows.length === 0) return nothing(here)
  const found = rows.map((row) => line('', `${capital(row.label)}: ${row.of}`, 'plain'))
  const text = `No period found for ${list(without)}`
  return without.length === 0 ? found : [...found, line('', text, 'open')]
}

function choice(
  choices: readonly Stated[],
  rights: readonly Stated[],
  here: string,
): readonly AnswerLine[] {
  const of = (value: string) => choices.find((each) => each.value === value)
  const no = [of('mandatory'), of('removal-blocked')].filter(
    (each) => each && each.standing !== 'out',
  )
  const optOut = of('opt-out')
  const refused = optOut?.standing === 'out' ? [optOut] : []
  const against = [...no, ...refused].filter((each) => each !== undefined)
  const ways = [...choices, ...rights.filter((right) => right.value === 'objection')].filter(
    (each) => isWayOut(each.value) && each.standing !== 'out',
  )
  if (against.length + ways.length === 0) {
    return [line('', `Not said ${here}.`, 'open')]
  }
  return [
    ...against.map((each) => line('no', refusal(each), 'bad', placesOf(each))),
    ...ways.map((each) => line('yes', each.label, 'good', placesOf(each))),
  ]
}

const isWayOut = (value: string): boolean => !['mandatory', 'removal-blocked'].includes(value)

const refusal = (each: Stated): string =>
  each.value === 'opt-out' ? 'opting out is ruled out' : each.label

const placesOf = (each: Stated): readonly Place[] =>
  each.facts.slice(0, 1).map((fact) => fact.place)

/** The questions of what is missing or conflicts, the gravest first. A law asks nothing that its criterion asks. */
function asks(audit: Audit): readonly AnswerLine[] {
  const all = gaps(audit.findings)
  const criteria = new Set(all.filter(({ kind }) => kind === 'criterion').map(({ id }) => id))
  const open = all
    .filter(({ criterion }) => criterion === undefined || !criteria.has(criterion))
    .map(({ ask }) => ask)
  const questions = [...new Set(open)].filter((ask) => ask !== '').slice(0, mostQuestions)
  if (questions.length === 0) return [line('', 'Nothing is open under what was judged.', 'good')]
  return questions.map((question, i) => line(`${i + 1}`, question, 'plain'))
}
