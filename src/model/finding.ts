// A finding: what a criterion, a law rule or a cross-check says about the facts.
import type { Confidence, Fact } from './fact.ts'

export const severities = ['low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof severities)[number]
export type Outcome = 'pass' | 'partial' | 'fail' | 'unknown' | 'not-applicable'
/** Cross-check verdicts: policy silent, policy only general, policy says the opposite, policy reserves what is off, only purpose or scope differs. */
export type Verdict = 'undisclosed' | 'general-only' | 'contradicted' | 'overclaimed' | 'differs'

/** A norm that a finding serves. `status` in-force, coming (with its date) or unverified draft; soft law says so. */
export interface Norm {
  readonly rule: string
  readonly jurisdiction: string
  readonly instrument: string
  readonly citation: string
  readonly url: string
  /** ISO dates; null where the research gives none. */
  readonly from: string | null
  readonly until: string | null
  readonly checked: string | null
  readonly verified: 'official' | 'secondary' | 'unverified'
  readonly force: 'law' | 'soft-law'
  /** What a reader of the citation must know, such as why there is no date. */
  readonly note?: string
}

/** One element of a checklist: present with its facts, or missing with its message. */
export interface ElementResult {
  readonly id: string
  readonly present: boolean
  readonly message: string
  readonly facts: readonly Fact[]
}

export interface Finding {
  /** Criterion id, law rule id (`us-ny/written-notice`) or `cross-check/<verdict>/<facet>/<value>`. */
  readonly id: string
  readonly kind: 'criterion' | 'law' | 'cross-check'
  readonly title: string
  readonly outcome: Outcome
  readonly severity: Severity
  /** The weakest of its facts; findings of absence are medium, or low without a document of the kind that must hold it. */
  readonly confidence: Confidence
  readonly message: string
  readonly why: string
  readonly ask: string
  readonly fix: string
  readonly norms: readonly Norm[]
  readonly facts: readonly Fact[]
  /** True where the outcome rests on nothing being found, not on a quotation. */
  readonly absence: boolean
  /** Checklists only. */
  readonly elements?: readonly ElementResult[]
  /** Criteria only: the theme that it is scored in, and whether it is a red line. */
  readonly theme?: string
  readonly redLine?: boolean
  /** Law only: the jurisdiction's pack, and the criterion that it serves. */
  readonly jurisdiction?: string
  readonly criterion?: string
  /** Law only: `coming` with the date from which it applies. */
  readonly status?: 'in-force' | 'coming' | 'draft'
  readonly verdict?: Verdict
  readonly facet?: string
  readonly value?: string
  /** Of the quotation's words, or for an absence of rule, `each` value and document-set name; never of path or line. 16 hex digits. */
  readonly fingerprint: string
  /** Set by waive/. */
  readonly waiver?: {
    readonly reason: string
    readonly owner: string
    readonly until: string
    readonly kind: 'false-positive' | 'accepted-risk'
  }
  readonly baseline?: 'new' | 'unchanged'
}
