// JUnit XML, as test dashboards read it: a suite for each theme, jurisdiction and the cross-check.
import type { Audit } from '../model/audit.ts'
import type { Finding } from '../model/finding.ts'
import { byText, isNow, ordered } from './digest/order.ts'
import { wordOf } from './digest/outcomes.ts'
import { distinctPlaces, shownFacts } from './digest/places.ts'
import { whereIs } from './words.ts'
import { xml } from './xml.ts'

export function junit(audits: readonly Audit[]): string {
  const suites = audits.flatMap(suitesOf)
  const all = suites.flatMap(({ findings }) => findings)
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="sousveil"${countsOf(all)}>`,
    ...suites.flatMap(suiteLines),
    '</testsuites>',
  ].join('\n')}\n`
}

interface Suite {
  readonly name: string
  readonly findings: readonly Finding[]
}

function suitesOf(audit: Audit): readonly Suite[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of ordered(audit.findings).filter(isNow)) {
    const name = `${audit.set}: ${finding.theme ?? finding.jurisdiction ?? 'said against set'}`
    groups.set(name, [...(groups.get(name) ?? []), finding])
  }
  return [...groups]
    .map(([name, findings]) => ({ name, findings }))
    .sort((a, b) => byText(a.name, b.name))
}

const isFailure = ({ outcome, waiver }: Finding): boolean =>
  (outcome === 'fail' || outcome === 'partial') && !waiver

const isSkipped = (finding: Finding): boolean => finding.outcome !== 'pass' && !isFailure(finding)

function countsOf(findings: readonly Finding[]): string {
  const failures = findings.filter(isFailure).length
  const skipped = findings.filter(isSkipped).length
  return ` tests="${findings.length}" failures="${failures}" errors="0" skipped="${skipped}"`
}

function suiteLines({ name, findings }: Suite): readonly string[] {
  return [
    `  <testsuite name="${xml(name)}"${countsOf(findings)}>`,
    ...findings.flatMap((finding) => caseLines(finding, name)),
    '  </testsuite>',
  ]
}

function caseLines(finding: Finding, suite: string): readonly string[] {
  const place = shownFacts(finding)[0]?.place
  const file = place === undefined ? '' : ` file="${xml(place.document)}"`
  const head = `<testcase name="${xml(finding.title)}" classname="${xml(`${suite}.${finding.id}`)}"${file}`
  if (isFailure(finding)) return [`    ${head}>`, ...failure(finding), '    </testcase>']
  if (!isSkipped(finding)) return [`    ${head}/>`]
  return [
    `    ${head}>`,
    `      <skipped message="${xml(whySkipped(finding))}"/>`,
    '    </testcase>',
  ]
}

function whySkipped({ waiver, outcome, message }: Finding): string {
  if (!waiver) return `${wordOf(outcome)}: ${message}`
  return `waived until ${waiver.until} by ${waiver.owner}: ${waiver.reason}`
}

function failure(finding: Finding): readonly string[] {
  const places = distinctPlaces(shownFacts(finding).map(({ place }) => place))
  const lines = [
    ...places.slice(0, 5).map((place) => `${whereIs(place)}: "${place.quote}"`),
    ...(finding.ask === '' ? [] : [`Ask: ${finding.ask}`]),
  ]
  const text = lines.map(xml).join('\n')
  const type = xml(finding.severity)
  return [`      <failure type="${type}" message="${xml(finding.message)}">${text}</failure>`]
}
