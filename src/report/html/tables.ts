// The tables of the HTML report: technique by purpose, retention, recipients, choice as said and as set.
import type { Audit } from '../../model/audit.ts'
import type { Fact } from '../../model/fact.ts'
import type { Vocabulary } from '../../model/rulebook.ts'
import { generalWords, inventory, purposeWords } from '../digest/inventory.ts'
import { distinctPlaces } from '../digest/places.ts'
import { periods } from '../digest/retention.ts'
import { standingWords, stated } from '../digest/stated.ts'
import { capital, list, whereIs } from '../words.ts'
import { xml } from '../xml.ts'

export function tables(audit: Audit, vocabulary: Vocabulary): readonly string[] {
  return [
    ...inventoryTable(audit, vocabulary),
    ...retentionTable(audit, vocabulary),
    ...standingTable('Recipients', 'recipient', audit, vocabulary),
    ...standingTable('Choice', 'choice', audit, vocabulary),
  ]
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['<section>', `<h2>${title}</h2>`, ...lines, '</section>']
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return []
  const line = (tag: string, cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  return [
    '<div class="scroll"><table>',
    line('th', head),
    ...rows.map((row) => line('td', row)),
    '</table></div>',
  ]
}

function inventoryTable(audit: Audit, vocabulary: Vocabulary): readonly string[] {
  const { rows, out, general } = inventory(audit.facts, vocabulary)
  const cells = rows.map(({ technique, purposes, kept }) => [
    xml(capital(technique.label)),
    standingWords(technique.said),
    standingWords(technique.set),
    xml(purposeWords(purposes)),
    xml(kept),
  ])
  const loose = general.map(generalWords)
  return section('Inventory', [
    ...table(['what', 'said', 'set', 'for', 'kept'], cells),
    ...(out.length === 0 ? [] : [`<p>Ruled out: ${xml(list(out))}.</p>`]),
    ...(loose.length === 0
      ? []
      : [`<p>Purposes of no technique in particular: ${xml(loose.join(', '))}.</p>`]),
  ])
}

function retentionTable(audit: Audit, vocabulary: Vocabulary): readonly string[] {
  const { rows, without } = periods(audit.facts, vocabulary)
  const cells = rows.map(({ label, of, facts }) => [xml(capital(label)), xml(of), where(facts)])
  return section('Retention', [
    ...table(['period', 'of', 'where'], cells),
    ...(without.length === 0
      ? []
      : [`<p class="half">No period found for ${xml(list(without))}.</p>`]),
  ])
}

function standingTable(
  title: string,
  facet: 'recipient' | 'choice',
  audit: Audit,
  vocabulary: Vocabulary,
): readonly string[] {
  const cells = stated(audit.facts, facet, vocabulary).map(({ label, said, set, facts }) => [
    xml(capital(label)),
    standingWords(said),
    standingWords(set),
    where(facts),
  ])
  return section(title, table(['', 'said', 'set', 'where'], cells))
}

function where(facts: readonly Fact[]): string {
  return distinctPlaces(facts.map(({ place }) => place))
    .slice(0, 4)
    .map((place) => `<code>${xml(whereIs(place))}</code>`)
    .join('<br>')
}
