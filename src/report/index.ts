// The reporters by name, each loaded only when it is asked for.
import type { Audit } from '../model/audit.ts'
import type { View } from '../model/view.ts'
import type { AuditFormat } from './formats.ts'

/** Several audits with `--each`, else one. */
export type Reporter = (audits: readonly Audit[], view: View) => string

const each =
  (report: (audit: Audit, view: View) => string): Reporter =>
  (audits, view) =>
    audits.map((audit) => report(audit, view)).join('\n')

export const reporters: Readonly<Record<AuditFormat, () => Promise<Reporter>>> = {
  text: async () => each((await import('./terminal/index.ts')).text),
  json: async () => (await import('./json.ts')).json,
  markdown: async () => each((await import('./markdown/index.ts')).markdown),
  html: async () => (await import('./html/index.ts')).html,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  github: async () => (await import('./github.ts')).github,
  csv: async () => (await import('./csv.ts')).csv,
  badge: async () => (await import('./badge.ts')).badge,
}
