// `--report FORMAT=FILE`: which reports go to which files.
import { nearest } from '../load/nearest.ts'
import { type AuditFormat, auditFormats } from '../report/formats.ts'
import { UsageError } from './exit.ts'

export interface ReportTarget {
  readonly format: AuditFormat
  readonly file: string
}

export function reportTargets(given: readonly string[]): readonly ReportTarget[] {
  return given.map(target)
}

function target(given: string): ReportTarget {
  const at = given.indexOf('=')
  const [name, file] = [given.slice(0, Math.max(at, 0)), given.slice(at + 1)]
  if (at < 1 || file === '') {
    throw new UsageError(`--report ${given}: give FORMAT=FILE, such as json=audit.json.`)
  }
  const format = auditFormats.find((each) => each === name)
  if (format) return { format, file }
  const near = nearest(name, auditFormats)
  const hint = near === undefined ? '' : ` Did you mean ${near}?`
  throw new UsageError(
    `--report ${given}: no format ${name}.${hint} Valid: ${auditFormats.join(', ')}.`,
  )
}
