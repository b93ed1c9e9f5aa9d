// Parses the facts of tool files: `technique/screenshots`, `not safeguard/pseudonymisation`, `retention of ai-prompts`.
import { daysOf } from '../model/duration.ts'
import { type Evidence, type Facet, facets, type Modality, type Stance } from '../model/fact.ts'
import type { Vocabulary } from '../model/rulebook.ts'
import type { FactTemplate } from '../model/tool.ts'
import { adviseWord } from './nearest.ts'

/** What is wrong with a word of a knowledge file, and what to do. */
export interface WordProblem {
  readonly message: string
  readonly advice: string
}

interface RawFact {
  readonly facet?: string
  readonly value?: string
  readonly stance?: Stance
  readonly evidence?: Evidence
  readonly modality?: Modality
  readonly of?: readonly string[]
  readonly condition?: string
}

const shortForm =
  /^(not )?([a-z]+)(?:\/([A-Za-z0-9.-]+))?(?: (collects|capability|off))?(?: of ([a-z0-9, -]+))?$/

/** Parses one fact, in short form or as a map; its words must be in the vocabulary. */
export function parseFactTemplate(
  raw: unknown,
  vocabulary: Vocabulary,
): FactTemplate | WordProblem {
  const parsed = typeof raw === 'string' ? fromText(raw) : (raw as RawFact)
  if (!parsed) {
    const advice = 'Write facet/value: technique/screenshots, not safeguard/pseudonymisation.'
    return { message: `\`${String(raw)}\` is no fact.`, advice }
  }
  const problem = wordProblem(parsed, vocabulary)
  if (problem) return problem
  const { facet, stance, ...rest } = parsed
  return { ...rest, facet: facet as Facet, stance: stance ?? 'affirmed' }
}

/** Tells a problem from a fact. */
export function isWordProblem(result: object): result is WordProblem {
  return 'advice' in result
}

function fromText(text: string): RawFact | undefined {
  const parts = shortForm.exec(text.trim())
  if (!parts?.[2]) return undefined
  return {
    facet: parts[2],
    stance: parts[1] ? 'denied' : 'affirmed',
    ...(parts[3] && { value: parts[3] }),
    ...(parts[4] && { evidence: parts[4] as Evidence }),
    ...(parts[5] && { of: parts[5].split(',').map((word) => word.trim()) }),
  }
}

function wordProblem(raw: RawFact, vocabulary: Vocabulary): WordProblem | undefined {
  const facet = facets.find((name) => name === raw.facet)
  if (!facet) {
    const word = raw.facet ?? ''
    return { message: `\`${word}\` is no facet.`, advice: adviseWord(word, facets) }
  }
  if (raw.value === undefined && facet !== 'retention') {
    const advice = `Write ${facet}/… with a value of the vocabulary.`
    return { message: `A fact on ${facet} needs a value.`, advice }
  }
  const wrong = raw.value === undefined ? undefined : unknownValue(facet, raw.value, vocabulary)
  if (wrong) return wrong
  const about = (raw.of ?? []).filter((word) => word !== 'all')
  return about.map((word) => unknownValue('technique', word, vocabulary)).find((each) => each)
}

function unknownValue(
  facet: Facet,
  value: string,
  vocabulary: Vocabulary,
): WordProblem | undefined {
  const values = Object.keys(vocabulary.facets[facet].values)
  if (values.includes(value) || (facet === 'retention' && daysOf(value) !== null)) return undefined
  const message = `\`${value}\` is no value of the facet \`${facet}\`.`
  return { message, advice: adviseWord(value, values) }
}
