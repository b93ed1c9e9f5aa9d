// The library's functions: an audit of files or inputs in memory, and its reports.
import process from 'node:process'
import { audit as auditSet } from '../audit.ts'
import type { Audit } from '../model/audit.ts'
import type { Input } from '../model/document.ts'
import type { Profile } from '../model/situation.ts'
import type { AuditFormat } from '../report/formats.ts'
import { reporters } from '../report/index.ts'
import { gather } from './inputs.ts'
import { builtKnowledge } from './knowledge.ts'
import { rooted } from './roots.ts'
import { version } from './version.ts'
import { fileView } from './view.ts'
import { today } from './world.ts'

export interface AuditOptions {
  /** Ids of law packs (`us-ny`); without any, what the documents themselves tell. An unknown one is a diagnostic. */
  readonly jurisdictions?: readonly string[]
  readonly topics?: readonly string[]
  /** Facts on the employer, as in rules/profile.yaml. */
  readonly profile?: Profile
  /** ISO date of the law; today by default. */
  readonly asOf?: string
  /** Name of the document set; fingerprints of absences depend on it. */
  readonly set?: string
  /** Rules whose source is not verified yet, too. */
  readonly drafts?: boolean
  /** Language of all documents, instead of detecting it. */
  readonly language?: string
}

/**
 * Audits documents and settings as one set: paths of files, folders and patterns, or inputs in memory.
 * Wrong input gives diagnostics in the audit, never an exception.
 */
export async function audit(
  documents: readonly (string | Input)[],
  options: AuditOptions = {},
): Promise<Audit> {
  const paths = documents.filter((each) => typeof each === 'string')
  const { inputs, diagnostics } = await gather(paths, process)
  const given = documents.filter((each) => typeof each !== 'string')
  const done = await auditSet([...rooted(inputs, process.cwd()), ...given], builtKnowledge(), {
    version: version(),
    asOf: options.asOf ?? today(),
    set: options.set ?? 'documents',
    jurisdictions: { ids: options.jurisdictions ?? [], from: 'flag' },
    profile: options.profile ?? {},
    drafts: options.drafts ?? false,
    topics: options.topics ?? [],
    ...(options.language !== undefined && { language: options.language }),
  })
  return { ...done, diagnostics: [...diagnostics, ...done.diagnostics] }
}

/** An audit in one of the report formats; text without colour, 80 columns wide. */
export async function render(done: Audit, format: AuditFormat): Promise<string> {
  const report = await reporters[format]()
  return report([done], await fileView(builtKnowledge()))
}
