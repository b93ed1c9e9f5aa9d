// Reports as GitLab code quality.
// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
import type { Audit } from '../model/audit.ts'
import type { Finding, Severity } from '../model/finding.ts'
import type { View } from '../model/view.ts'
import { lineOf, placeOf, problems } from './digest/problems.ts'
import { exactly } from './words.ts'

const severities: Readonly<Record<Severity, string>> = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
}

export function gitlab(audits: readonly Audit[], view: View): string {
  const issues = audits.flatMap((audit) =>
    problems(audit.findings).map((finding) => issueOf(finding, audit, view)),
  )
  return `${JSON.stringify(issues, null, 2)}\n`
}

/** GitLab demands a line: 1 stands for the document where there is none, and the description says the real place. */
function issueOf(finding: Finding, audit: Audit, view: View) {
  const place = placeOf(finding)
  const line = lineOf(place)
  const where = place && line === undefined ? ` (${exactly(place.locator)})` : ''
  return {
    description: finding.message + where,
    check_name: finding.id,
    fingerprint: finding.fingerprint,
    severity: severities[finding.severity],
    location: {
      path: view.base + (place?.document ?? audit.documents[0]?.name ?? ''),
      lines: { begin: line ?? 1 },
    },
  }
}
