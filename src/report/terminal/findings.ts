// Findings in full: what was found, the words it rests on and where they stand, what to ask, which norms it serves.
import type { Audit } from '../../model/audit.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import { normsOf } from '../digest/norms.ts'
import { ordered } from '../digest/order.ts'
import { tally } from '../digest/outcomes.ts'
import { distinctEvidence } from '../digest/places.ts'
import { verdictWords } from '../digest/verdicts.ts'
import { clause, count, date, whereIs } from '../words.ts'
import { markOf, severityPaint } from './marks.ts'
import { quotations } from './quotations.ts'
import { labelled, paragraph, type Sheet, section } from './sheet.ts'

const told: readonly Outcome[] = ['fail', 'partial', 'unknown']
export function criteria(on: Sheet, audit: Audit): readonly string[] {
  const all = ordered(audit.findings.filter((finding) => finding.kind === 'criterion'))
  const open = all.filter((finding) => told.includes(finding.outcome) && !finding.waiver)
  const here =
    audit.documents.length === 1
      ? 'this document'
      : `these ${count(audit.documents.length, 'document')}`
  const groups: readonly Group[] = [
    ['Said or set', open.filter((finding) => isGap(finding) && !finding.absence), full],
    [`Not found in ${here}`, open.filter((finding) => isGap(finding) && finding.absence), absent],
    ['To ask', open.filter((finding) => finding.outcome === 'unknown'), question],
    ['Covered', all.filter((finding) => finding.outcome === 'pass'), covered],
  ]
  const shown = groups.filter(([, findings]) => findings.length > 0)
  return [
    ...section(on, 'FINDINGS', summary(on, all)),
    ...shown.flatMap((group) => block(on, group)),
  ]
}

function summary(on: Sheet, all: readonly Finding[]): string {
  const number = (outcome: Outcome) => all.filter((each) => each.outcome === outcome).length
  return tally((outcome) => (outcome === 'not-applicable' ? 0 : number(outcome))).join(
    ` ${on.signs.dot} `,
  )
}

type Teller = (on: Sheet, finding: Finding) => readonly string[]
type Group = readonly [title: string, findings: readonly Finding[], tell: Teller]

const isGap = ({ outcome }: Finding): boolean => outcome === 'fail' || outcome === 'partial'

function block(on: Sheet, [title, findings, tell]: Group): readonly string[] {
  return [
    ...paragraph(on, title, 3, on.paint.strong),
    ...findings.flatMap((finding) => tell(on, finding)),
    '',
  ]
}

/** Of what was not found, its title says enough. */
const absent: Teller = (on, finding) => brief(on, finding, finding.title)

const question: Teller = (on, finding) => brief(on, finding, finding.ask || finding.message)

function brief(on: Sheet, finding: Finding, text: string): readonly string[] {
  const { sign, paint } = markOf(on, finding.outcome)
  const [first = '', ...rest] = paragraph(on, text, 5)
  return [`   ${paint(sign)} ${first.trimStart()}`, ...rest, ...badge(on, finding)]
}

function full(on: Sheet, finding: Finding): readonly string[] {
  const { sign, paint } = markOf(on, finding.outcome)
  const [first = '', ...rest] = paragraph(on, finding.message, 5)
  return [
    `   ${paint(sign)} ${on.paint.strong(first.trimStart())}`,
    ...rest.map((line) => on.paint.strong(line)),
    ...badge(on, finding),
    ...quotations(on, finding),
    ...missing(on, finding),
    ...(finding.ask === '' ? [] : field(on, 'Ask', finding.ask)),
    '',
  ]
}

/** The confidence that needs no word: an absence is no more than medium. */
const usual = ({ absence }: Finding) => (absence ? 'medium' : 'high')

function badge(on: Sheet, finding: Finding): readonly string[] {
  const { severity, redLine, confidence, id, baseline } = finding
  const parts = [
    severity,
    ...(redLine ? ['red line'] : []),
    ...(confidence === usual(finding) ? [] : [`${confidence} confidence`]),
    id,
    ...normsOf(finding),
    ...(baseline === 'new' ? ['new'] : []),
  ]
  const [first = '', ...rest] = paragraph(on, parts.join(` ${on.signs.dot} `), 5)
  const word = 5 + severity.length
  const start = severityPaint(on, severity)(first.slice(0, word))
  return [start + on.paint.faint(first.slice(word)), ...rest.map((line) => on.paint.faint(line))]
}

/** The elements of a checklist that are not there. */
function missing(on: Sheet, finding: Finding): readonly string[] {
  const gone = (finding.elements ?? []).filter((element) => !element.present)
  return gone.flatMap((element) =>
    labelled(on, on.signs.dash, clause(element.message), { indent: 5, margin: 2 }),
  )
}

const field = (on: Sheet, label: string, text: string): readonly string[] =>
  labelled(on, label, text, { indent: 5, margin: 8 })

function covered(on: Sheet, finding: Finding): readonly string[] {
  const places = distinctEvidence(finding.facts).slice(0, 2)
  const where =
    places.length === 0 ? '' : ` (${places.map(({ place }) => whereIs(place)).join('; ')})`
  const [first = '', ...rest] = paragraph(on, finding.title + where, 5)
  return [`   ${on.paint.good(on.signs.pass)} ${first.trimStart()}`, ...rest]
}

export function crossChecks(on: Sheet, audit: Audit): readonly string[] {
  const all = ordered(audit.findings.filter((finding) => finding.kind === 'cross-check'))
  if (all.length === 0) return []
  return [
    ...section(on, 'SAID AGAINST SET', 'documents beside the settings of tools'),
    ...all.flatMap((finding, i) => [...(i > 0 ? [''] : []), ...crossCheck(on, finding)]),
  ]
}

function crossCheck(on: Sheet, finding: Finding): readonly string[] {
  const word = finding.verdict ? verdictWords[finding.verdict] : 'compared'
  const { sign, paint } = markOf(on, finding.outcome)
  const [first = '', ...rest] = paragraph(on, `${word}: ${finding.message}`, 5)
  const { strong } = on.paint
  return [
    `   ${paint(sign)} ${strong(first.trimStart())}`,
    ...rest.map((line) => strong(line)),
    ...badge(on, finding),
    ...quotations(on, finding),
    ...(finding.ask === '' ? [] : field(on, 'Ask', finding.ask)),
  ]
}

export function waived(on: Sheet, audit: Audit): readonly string[] {
  const all = ordered(audit.findings.filter((finding) => finding.waiver))
  if (all.length === 0) return []
  return [
    ...section(on, 'WAIVED', count(all.length, 'finding')),
    ...all.flatMap((finding) => {
      const { reason = '', owner = '', until = '', kind = '' } = finding.waiver ?? {}
      const by = `${kind.replace('-', ' ')}, ${owner}, until ${date(until)}`
      return [
        ...paragraph(on, finding.message),
        ...paragraph(on, `${reason} (${by}; ${finding.id})`, 5, on.paint.faint),
      ]
    }),
  ]
}
