// The law beside the score: per jurisdiction what was found of each norm, with the elements that are missing.
import type { Audit } from '../../model/audit.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import { type LawBlock, type LawRow, lawBlocks } from '../digest/law.ts'
import { normsOf } from '../digest/norms.ts'
import { tally } from '../digest/outcomes.ts'
import { capital, date } from '../words.ts'
import { markOf } from './marks.ts'
import { paragraph, type Sheet, section } from './sheet.ts'

export function law(on: Sheet, audit: Audit): readonly string[] {
  const blocks = lawBlocks(audit)
  if (blocks.length === 0) return []
  return [
    ...section(on, 'THE LAW BESIDE IT', 'counted apart from the score'),
    ...blocks.flatMap((block, i) => [...(i > 0 ? [''] : []), ...jurisdiction(on, block)]),
  ]
}

function jurisdiction(on: Sheet, block: LawBlock): readonly string[] {
  const shown = block.rows.filter(({ finding }) => isTold(finding.outcome))
  const counts = tally((outcome) => block.counts[outcome])
  return [
    ...paragraph(on, block.jurisdiction.title, 3, on.paint.strong),
    ...paragraph(on, counts.join(` ${on.signs.dot} `), 3, on.paint.faint),
    ...shown.flatMap((row) => lawRow(on, row)),
  ]
}

/** Covered checklists stand too: "6 of 6 elements" is news. */
const isTold = (outcome: Outcome): boolean => outcome !== 'not-applicable'

function lawRow(on: Sheet, { finding, share, missing }: LawRow): readonly string[] {
  const { sign, paint } = markOf(on, finding.outcome)
  const title = finding.title + (share === '' ? '' : `: ${share}`)
  const [first = '', ...rest] = paragraph(on, title + statusOf(finding), 5)
  const norms = [...normsOf(finding), finding.severity].join(` ${on.signs.dot} `)
  const strong =
    finding.outcome === 'fail' || finding.outcome === 'partial' ? on.paint.strong : plain
  return [
    `   ${paint(sign)} ${strong(first.trimStart())}`,
    ...rest.map((line) => strong(line)),
    ...reason(finding, missing).flatMap((text) => paragraph(on, text, 5)),
    ...paragraph(on, norms, 5, on.paint.faint),
  ]
}

const plain = (text: string): string => text

/** Only of what is missing; questions and what is covered are said by their title. */
function reason({ outcome, message }: Finding, missing: readonly string[]): readonly string[] {
  if (outcome !== 'fail' && outcome !== 'partial') return []
  return [missing.length > 0 ? capital(`${missing.join('; ')}.`) : message]
}

function statusOf(finding: Finding): string {
  const from = finding.norms[0]?.from
  if (finding.status === 'coming') return ` (from ${from ? date(from) : 'a later date'})`
  return finding.status === 'draft' ? ' (draft: its source is not verified yet)' : ''
}
