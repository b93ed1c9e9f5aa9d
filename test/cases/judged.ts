// Judges a case by what a careful reader found in its documents, under the law of any jurisdictions.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { judge } from '../../src/judge/index.ts'
import { daysOf } from '../../src/model/duration.ts'
import type { Fact } from '../../src/model/fact.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Rulebook } from '../../src/model/rulebook.ts'
import { type LabelledDocument, labelledDocuments } from '../accuracy/labels.ts'
import { root } from '../walk.ts'
import { type Case, folder } from './list.ts'

/** A document's labels as facts, each with its first line as the quotation. */
function factsOf({ path, labels }: LabelledDocument): readonly Fact[] {
  const lines = readFileSync(join(root, path), 'utf8').split('\n')
  return labels.map(({ facet, value, stance, of, lines: [line = 1] }) => {
    const quote = lines[line - 1] ?? ''
    const at = { line, column: 1, endLine: line, endColumn: quote.length + 1, start: 0, end: 0 }
    const days = facet === 'retention' ? daysOf(value) : null
    return {
      ...{ facet, value, stance, modality: 'does', origin: 'policy', confidence: 'high' },
      ...(of ? { of } : {}),
      ...(days === null ? {} : { amount: { iso: value, days } }),
      ...{ by: 'label', context: [] },
      place: { document: path, quote, locator: { kind: 'text', ...at } },
    } as Fact
  })
}

export function documentsOf({ name }: Case): readonly LabelledDocument[] {
  return labelledDocuments(`${folder}/${name}`)
}

/** By all criteria, and by the law packs with these ids. */
export function judgeCase(
  one: Case,
  rulebook: Rulebook,
  jurisdictions: readonly string[],
): readonly Finding[] {
  const documents = documentsOf(one)
  const situation = {
    ...{ asOf: one.asOf, set: one.set, profile: one.profile, drafts: false, topics: [] },
    documents: documents.map(({ path, kind }) => ({ name: path, kind })),
  }
  const packs = rulebook.packs.filter(({ id }) => jurisdictions.includes(id))
  return judge(documents.flatMap(factsOf), { ...rulebook, packs }, situation)
}
