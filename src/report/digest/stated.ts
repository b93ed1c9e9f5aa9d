// What the facts say on each value of a facet: done, possible, under a condition, ruled out; said or set.
import type { Facet, Fact } from '../../model/fact.ts'
import type { Vocabulary } from '../../model/rulebook.ts'
import { labelOf } from '../words.ts'

/** done: is done; possible: reserved or permitted; conditional: under a stated condition; out: only denials. */
export type Standing = 'done' | 'conditional' | 'possible' | 'out'

const words: Readonly<Record<Standing, string>> = {
  done: 'yes',
  conditional: 'in cases',
  possible: 'possible',
  out: 'no',
}

/** For a table cell; empty where nothing is said. */
export function standingWords(standing: Standing | null): string {
  return standing === null ? '' : words[standing]
}

export interface Stated {
  readonly facet: Facet
  readonly value: string
  readonly label: string
  readonly standing: Standing
  /** Some say so, others the opposite. */
  readonly mixed: boolean
  /** Origin policy, report or declaration, and origin config. */
  readonly said: Standing | null
  readonly set: Standing | null
  readonly facts: readonly Fact[]
}

/** Values of a facet, the most intrusive first, then the most often stated, then by id. */
export function stated(
  facts: readonly Fact[],
  facet: Facet,
  vocabulary: Vocabulary,
): readonly Stated[] {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) {
    if (fact.facet !== facet) continue
    const group = groups.get(fact.value)
    if (group) group.push(fact)
    else groups.set(fact.value, [fact])
  }
  const weight = (value: string) => vocabulary.facets[facet]?.values[value]?.intrusiveness ?? 0
  return [...groups]
    .map(([value, group]) => one(facet, value, group, vocabulary))
    .sort(
      (a, b) =>
        weight(b.value) - weight(a.value) ||
        b.facts.length - a.facts.length ||
        (a.value < b.value ? -1 : 1),
    )
}

function one(facet: Facet, value: string, facts: readonly Fact[], vocabulary: Vocabulary): Stated {
  const stances = new Set(facts.map((fact) => fact.stance))
  return {
    facet,
    value,
    label: labelOf(vocabulary, facet, value),
    standing: standingOf(facts) ?? 'out',
    mixed: stances.size > 1,
    said: standingOf(facts.filter((fact) => fact.origin !== 'config')),
    set: standingOf(facts.filter((fact) => fact.origin === 'config')),
    facts,
  }
}

/** The strongest: one that does outweighs others that may. */
function standingOf(facts: readonly Fact[]): Standing | null {
  if (facts.length === 0) return null
  const found = new Set(facts.map(standingOfFact))
  return (
    (['done', 'conditional', 'possible', 'out'] as const).find((each) => found.has(each)) ?? null
  )
}

function standingOfFact(fact: Fact): Standing {
  if (fact.stance === 'denied') return 'out'
  if (fact.evidence === 'capability' || fact.modality === 'may') return 'possible'
  return fact.modality === 'conditional' ? 'conditional' : 'done'
}
