// SARIF 2.1.0: every rule that was judged, and each gap with its real place.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
import type { Audit } from '../model/audit.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Finding } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import type { View } from '../model/view.ts'
import { normsOf } from './digest/norms.ts'
import { byText } from './digest/order.ts'
import { distinctPlaces, shownFacts } from './digest/places.ts'
import { levelOf, problems } from './digest/problems.ts'
import { sarifRule } from './sarif-rule.ts'
import { exactly } from './words.ts'

const schema = 'https://json.schemastore.org/sarif-2.1.0.json'

/** One run for each audit. */
export function sarif(audits: readonly Audit[], view: View): string {
  const log = { version: '2.1.0', $schema: schema, runs: audits.map((audit) => runOf(audit, view)) }
  return `${JSON.stringify(log, null, 2)}\n`
}

function runOf(audit: Audit, view: View) {
  const rules = rulesOf(audit.findings)
  const index = new Map(rules.map((rule, i) => [rule.id, i]))
  return {
    tool: {
      driver: {
        name: 'sousveil',
        version: audit.version,
        semanticVersion: audit.version,
        shortDescription: { text: 'Audits workplace monitoring' },
        rules: rules.map(sarifRule),
      },
    },
    automationDetails: { id: `sousveil/${audit.set}` },
    columnKind: 'utf16CodeUnits',
    artifacts: audit.documents.map(({ name }) => ({ location: { uri: uriOf(name, view) } })),
    invocations: [
      {
        executionSuccessful: audit.diagnostics.every(({ level }) => level !== 'error'),
        toolExecutionNotifications: audit.diagnostics.map((each) => notification(each, view)),
      },
    ],
    results: problems(audit.findings, true).map((each) => resultOf(each, audit, view, index)),
    properties: {
      asOf: audit.asOf,
      lawAsOf: audit.lawAsOf,
      grade: audit.score.grade,
      score: audit.score.value,
      coverage: audit.score.coverage,
      jurisdictions: audit.jurisdictions.map(({ id }) => id),
    },
  }
}

/** One finding for each rule, sorted by id: it carries the rule's title, reason and question. */
function rulesOf(findings: readonly Finding[]): readonly Finding[] {
  const byId = new Map(findings.map((finding) => [finding.id, finding]))
  return [...byId.values()].sort((a, b) => byText(a.id, b.id))
}

function resultOf(finding: Finding, audit: Audit, view: View, index: ReadonlyMap<string, number>) {
  const { id, severity, message, ask, fingerprint, baseline, waiver } = finding
  const places = distinctPlaces(shownFacts(finding).map(({ place }) => place))
  const [first, ...others] = places.map((place) => locationOf(place, view))
  const nowhere = audit.documents.slice(0, 1).map(({ name }) => fileLocation(name, view))
  return {
    ruleId: id,
    ruleIndex: index.get(id) ?? -1,
    level: levelOf(severity),
    message: { text: ask === '' ? message : `${message} Ask: ${ask}` },
    locations: first ? [first] : nowhere,
    ...(others.length > 0 && { relatedLocations: others }),
    partialFingerprints: { 'sousveil/v1': fingerprint },
    ...(baseline && { baselineState: baseline }),
    suppressions: waiver ? [suppression(waiver)] : [],
    properties: {
      outcome: finding.outcome,
      severity,
      confidence: finding.confidence,
      absence: finding.absence,
      norms: normsOf(finding),
    },
  }
}

function suppression({ reason, owner, until, kind }: NonNullable<Finding['waiver']>) {
  const justification = `${kind.replace('-', ' ')}: ${reason} (${owner}, until ${until})`
  return { kind: 'external', status: 'accepted', justification }
}

/** Regions only where the format has lines; pages and paragraphs go to a message and to properties. */
function locationOf(place: Place, view: View) {
  const { locator, quote, document } = place
  const file = fileLocation(document, view)
  if (locator.kind === 'text') {
    const { line, column, endLine, endColumn } = locator
    const snippet = { text: quote }
    const region = { startLine: line, startColumn: column, endLine, endColumn, snippet }
    return { physicalLocation: { ...file.physicalLocation, region } }
  }
  const message = { text: `${exactly(locator)}: ${quote}` }
  if (locator.kind !== 'setting') return { ...file, message, properties: { ...locator } }
  const { line, column, path } = locator
  const region = { startLine: line, ...(column !== undefined && { startColumn: column }) }
  return {
    physicalLocation: { ...file.physicalLocation, ...(line !== undefined && { region }) },
    logicalLocations: [{ fullyQualifiedName: path, kind: 'member' }],
    message,
  }
}

const fileLocation = (name: string, view: View) => ({
  physicalLocation: { artifactLocation: { uri: uriOf(name, view) } },
})

function uriOf(name: string, { base }: View): string {
  return `${base}${name}`.split('/').map(encodeURIComponent).join('/')
}

function notification({ id, level, message, advice, document }: Diagnostic, view: View) {
  return {
    descriptor: { id },
    level,
    message: { text: `${message} ${advice}` },
    ...(document !== undefined && { locations: [fileLocation(document, view)] }),
  }
}
