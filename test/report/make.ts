// Makers of facts, findings and places for tests of reports.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Fact } from '../../src/model/fact.ts'
import type { Finding, Norm } from '../../src/model/finding.ts'
import type { Place } from '../../src/model/place.ts'
import type { Vocabulary } from '../../src/model/rulebook.ts'
import type { View } from '../../src/model/view.ts'
import { root } from '../walk.ts'

export const vocabulary = parse(
  readFileSync(join(root, 'rules/vocabulary.yaml'), 'utf8'),
) as Vocabulary

export const view: View = {
  width: 80,
  colour: false,
  unicode: true,
  each: false,
  base: '',
  vocabulary,
}

export function textPlace(document: string, line: number, quote: string): Place {
  const end = quote.length
  return {
    document,
    quote,
    locator: { kind: 'text', line, column: 1, endLine: line, endColumn: end + 1, start: 0, end },
  }
}

export function fact(parts: Partial<Fact> & Pick<Fact, 'facet' | 'value'>): Fact {
  return {
    stance: 'affirmed',
    modality: 'does',
    origin: 'policy',
    confidence: 'high',
    by: `${parts.facet}/${parts.value}#1`,
    place: textPlace('memo.md', 3, `A sentence on ${parts.value}.`),
    context: [],
    ...parts,
  }
}

export function finding(parts: Partial<Finding> & Pick<Finding, 'id'>): Finding {
  return {
    kind: 'criterion',
    title: 'A title',
    outcome: 'fail',
    severity: 'high',
    confidence: 'high',
    message: 'A message.',
    why: 'It matters.',
    ask: 'A question?',
    fix: 'A clause.\n',
    norms: [],
    facts: [],
    absence: false,
    theme: 'proportionality',
    fingerprint: '0123456789abcdef',
    ...parts,
  }
}

export const norm: Norm = {
  rule: 'us-ny/written-notice',
  jurisdiction: 'us-ny',
  instrument: 'New York Civil Rights Law',
  citation: '§ 52-c*2(2)',
  url: 'https://example.org/civ/52-c',
  from: '2022-05-07',
  until: null,
  checked: '2026-11-21',
  verified: 'secondary',
  force: 'law',
}
