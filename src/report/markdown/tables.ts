// The tables of a Markdown report: technique by purpose, retention, recipients, choice as said and as set.
import type { Audit } from '../../model/audit.ts'
import type { Fact } from '../../model/fact.ts'
import type { Vocabulary } from '../../model/rulebook.ts'
import { generalWords, inventory, purposeWords } from '../digest/inventory.ts'
import { distinctPlaces } from '../digest/places.ts'
import { periods } from '../digest/retention.ts'
import { standingWords, stated } from '../digest/stated.ts'
import { capital, list, whereIs } from '../words.ts'
import { code, md, table } from './escape.ts'

export function tables(audit: Audit, vocabulary: Vocabulary): readonly string[] {
  return [
    ...inventoryTable(audit, vocabulary),
    ...retentionTable(audit, vocabulary),
    ...standingTable('Recipients', 'recipient', audit, vocabulary),
    ...standingTable('Choice', 'choice', audit, vocabulary),
  ]
}

function inventoryTable(audit: Audit, vocabulary: Vocabulary): readonly string[] {
  const { rows, out, general } = inventory(audit.facts, vocabulary)
  if (rows.length + out.length === 0) return []
  const cells = rows.map(({ technique, purposes, kept }) => [
    md(capital(technique.label)),
    standingWords(technique.said),
    standingWords(technique.set),
    md(purposeWords(purposes)),
    md(kept),
  ])
  const loose = general.map(generalWords)
  return [
    '## Inventory',
    '',
    ...table(['what', 'said', 'set', 'for', 'kept'], cells),
    ...(out.length === 0 ? [] : [`Ruled out: ${md(out.join(', '))}.`, '']),
    ...(loose.length === 0
      ? []
      : [`Purposes of no technique in particular: ${md(loose.join(', '))}.`, '']),
  ]
}

function retentionTable(audit: Audit, vocabulary: Vocabulary): readonly string[] {
  const { rows, without } = periods(audit.facts, vocabulary)
  const cells = rows.map(({ label, of, facts }) => [md(capital(label)), md(of), where(facts)])
  if (cells.length + without.length === 0) return []
  return [
    '## Retention',
    '',
    ...table(['period', 'of', 'where'], cells),
    ...(without.length === 0 ? [] : [`No period found for ${md(list(without))}.`, '']),
  ]
}

function standingTable(
  title: string,
  facet: 'recipient' | 'choice',
  audit: Audit,
  vocabulary: Vocabulary,
): readonly string[] {
  const cells = stated(audit.facts, facet, vocabulary).map(({ label, said, set, facts }) => [
    md(capital(label)),
    standingWords(said),
    standingWords(set),
    where(facts),
  ])
  return cells.length === 0
    ? []
    : [`## ${title}`, '', ...table(['', 'said', 'set', 'where'], cells)]
}

function where(facts: readonly Fact[]): string {
  return distinctPlaces(facts.map(({ place }) => place))
    .slice(0, 4)
    .map((place) => code(whereIs(place)))
    .join(', ')
}
