// How long what is kept: one row per stated period, and the techniques without any.
import type { Fact } from '../../model/fact.ts'
import type { Vocabulary } from '../../model/rulebook.ts'
import { labelOf, list } from '../words.ts'
import { byText } from './order.ts'
import { stated } from './stated.ts'

export interface Period {
  readonly value: string
  readonly label: string
  /** What it is said of, in words. */
  readonly of: string
  readonly facts: readonly Fact[]
}

export interface Periods {
  readonly rows: readonly Period[]
  /** Labels of techniques in use of which no period is said; empty where one period is said of everything. */
  readonly without: readonly string[]
}

/** The longest period first; periods without a length after them. */
export function periods(facts: readonly Fact[], vocabulary: Vocabulary): Periods {
  const kept = facts.filter((fact) => fact.facet === 'retention' && fact.stance === 'affirmed')
  const values = [...new Set(kept.map((fact) => fact.value))]
  const rows = values.map((value) => row(value, kept, vocabulary)).sort(longestFirst)
  const covered = new Set(kept.flatMap((fact) => fact.of ?? ['all']))
  const used = stated(facts, 'technique', vocabulary).filter(
    (technique) => technique.standing !== 'out',
  )
  const without = covered.has('all')
    ? []
    : used.filter((technique) => !covered.has(technique.value))
  return { rows, without: without.map((technique) => technique.label) }
}

function row(value: string, kept: readonly Fact[], vocabulary: Vocabulary): Period {
  const facts = kept.filter((fact) => fact.value === value)
  const of = [...new Set(facts.flatMap((fact) => fact.of ?? []))].filter((each) => each !== 'all')
  const general = facts.some((fact) => !fact.of || fact.of.includes('all'))
  const named = of.map((each) => labelOf(vocabulary, 'technique', each)).sort(byText)
  return {
    value,
    label: labelOf(vocabulary, 'retention', value),
    of: list([...named, ...(general ? ['what is kept in general'] : [])]),
    facts,
  }
}

const lengthOf = (period: Period): number => period.facts[0]?.amount?.days ?? -1

const longestFirst = (a: Period, b: Period): number =>
  lengthOf(b) - lengthOf(a) || byText(a.value, b.value)
