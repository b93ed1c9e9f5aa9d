// GitHub annotations: workflow commands, one line for each gap.
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
import type { Audit } from '../model/audit.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Finding } from '../model/finding.ts'
import type { View } from '../model/view.ts'
import { levelOf, placeOf, problems } from './digest/problems.ts'
import { oneLine } from './safe.ts'
import { exactly } from './words.ts'

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const

export function github(audits: readonly Audit[], view: View): string {
  const lines = audits.flatMap((audit) => [
    ...audit.diagnostics.map((each) => ofDiagnostic(each)),
    ...problems(audit.findings)
      .filter(({ baseline }) => baseline !== 'unchanged')
      .map((finding) => ofFinding(finding, audit, view)),
  ])
  return lines.map((line) => `${line}\n`).join('')
}

function ofFinding(finding: Finding, audit: Audit, view: View): string {
  const place = placeOf(finding)
  const locator = place?.locator
  const hasLine = locator?.kind === 'text' || locator?.kind === 'setting'
  const file = place?.document ?? audit.documents[0]?.name
  const where = locator && !hasLine ? ` (${exactly(locator)})` : ''
  return command(commands[levelOf(finding.severity)], finding.message + where, {
    file: file === undefined ? undefined : view.base + file,
    line: hasLine ? locator.line : undefined,
    endLine: locator?.kind === 'text' ? locator.endLine : undefined,
    col: hasLine ? locator.column : undefined,
    title: `${finding.title} (${finding.id})`,
  })
}

function ofDiagnostic({ level, message, advice, id }: Diagnostic): string {
  return command(commands[level], `${message} ${advice}`, { title: id })
}

type Properties = Readonly<Record<string, string | number | undefined>>

function command(name: string, message: string, properties: Properties): string {
  const given = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${property(String(value))}`)
  return `::${name} ${given.join(',')}::${data(message)}`
}

const data = (text: string): string =>
  oneLine(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
