// The result of an audit: what every reporter sees, and nothing else.
import type { Diagnostic } from './diagnostic.ts'
import type { Fact, Origin } from './fact.ts'
import type { Finding } from './finding.ts'
import type { Theme } from './rulebook.ts'
import type { Score } from './score.ts'

/** A document of the audited set, as reports name it. */
export interface AuditedDocument {
  /** Relative to the audited root, with forward slashes. */
  readonly name: string
  readonly format: string
  readonly language: string
  /** monitoring-policy, acceptable-use, handbook, privacy-notice, works-agreement, settings, declaration, ... */
  readonly kind: string
  /** `report` where it is press on the organisation, not its own word. */
  readonly origin?: Origin
  readonly statements: number
  /** Settings only: the tool that was recognised, and how many of its settings are mapped to facts or not. */
  readonly tool?: string
  readonly toolTitle?: string
  readonly mapped?: number
  readonly unmapped?: readonly string[]
}

/** A jurisdiction that was judged, and why: given by flag or config, or detected with evidence. */
export interface AuditedJurisdiction {
  readonly id: string
  readonly title: string
  readonly from: 'flag' | 'config' | 'detected' | 'brought'
  readonly why: string
}

export interface Audit {
  readonly version: string
  readonly asOf: string
  /** The latest `checked` date among the norms of the judged packs; null without any. */
  readonly lawAsOf: string | null
  readonly set: string
  readonly documents: readonly AuditedDocument[]
  readonly jurisdictions: readonly AuditedJurisdiction[]
  readonly themes: readonly Theme[]
  readonly facts: readonly Fact[]
  readonly findings: readonly Finding[]
  readonly score: Score
  readonly diagnostics: readonly Diagnostic[]
}
