// The inventory: each technique with how it is meant, where that stands, its purposes and how long it is kept.
import type { Fact } from '../../model/fact.ts'
import type { Vocabulary } from '../../model/rulebook.ts'
import { labelOf, list } from '../words.ts'
import { byText } from './order.ts'
import { type Stated, stated } from './stated.ts'

export interface InventoryRow {
  readonly technique: Stated
  /** Labels of the purposes that the text ties to this technique; `not` marks the ones it rules out. */
  readonly purposes: readonly {
    readonly value: string
    readonly label: string
    readonly not: boolean
  }[]
  /** Periods in words, empty without any. */
  readonly kept: string
}

export interface Inventory {
  readonly rows: readonly InventoryRow[]
  /** Labels of techniques that are ruled out and nowhere affirmed. */
  readonly out: readonly string[]
  /** Purposes said of no technique in particular, or of all. */
  readonly general: readonly Stated[]
}

export function inventory(facts: readonly Fact[], vocabulary: Vocabulary): Inventory {
  const purposes = facts.filter((fact) => fact.facet === 'purpose')
  const periods = facts.filter((fact) => fact.facet === 'retention' && fact.stance === 'affirmed')
  const techniques = stated(facts, 'technique', vocabulary)
  const used = techniques.filter((technique) => technique.standing !== 'out')
  const rows = used.map((technique) => ({
    technique,
    purposes: purposesOf(technique, purposes, vocabulary),
    kept: keptOf(technique, periods, vocabulary),
  }))
  const tied = new Set(rows.flatMap((row) => row.purposes.map((purpose) => purpose.value)))
  const general = stated(purposes, 'purpose', vocabulary).filter((each) => !tied.has(each.value))
  const out = techniques.filter((technique) => technique.standing === 'out')
  return { rows, out: out.map((technique) => technique.label), general }
}

/** Tied by the purpose's `of`, or by the technique's own. */
function purposesOf(technique: Stated, purposes: readonly Fact[], vocabulary: Vocabulary) {
  const own = new Set(technique.facts.flatMap((fact) => fact.of ?? []))
  const tied = purposes.filter((fact) => fact.of?.includes(technique.value) || own.has(fact.value))
  return stated(tied, 'purpose', vocabulary)
    .map(({ value, label, standing }) => ({ value, label, not: standing === 'out' }))
    .sort((a, b) => Number(a.not) - Number(b.not) || byText(a.label, b.label))
}

function keptOf(technique: Stated, periods: readonly Fact[], vocabulary: Vocabulary): string {
  const own = periods.filter((fact) => fact.of?.includes(technique.value))
  const general = periods.filter((fact) => fact.of?.includes('all'))
  const values = new Set((own.length > 0 ? own : general).map((fact) => fact.value))
  return list([...values].sort(byText).map((value) => labelOf(vocabulary, 'retention', value)))
}

/** The purposes of a technique in words, ruled-out ones as "not ...". */
export const purposeWords = (purposes: InventoryRow['purposes']): string =>
  purposes.map(({ label, not }) => (not ? `not ${label}` : label)).join(', ')

/** A purpose of no technique in particular, in words. */
export const generalWords = ({ label, standing }: Stated): string =>
  standing === 'out' ? `not ${label}` : label
