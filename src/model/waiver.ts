// A waiver: a finding that is left standing on purpose, with who answers for it and until when.

export interface Waiver {
  /** Criterion, law rule or cross-check id. */
  readonly rule: string
  /** Words that one of the finding's quotations holds; null where the waiver is for an absence. */
  readonly quote: string | null
  readonly kind: 'false-positive' | 'accepted-risk'
  readonly reason: string
  readonly owner: string
  /** Last day on which it holds, ISO date. */
  readonly until: string
  /** Where it stands, for messages. */
  readonly file: string
  readonly line: number
}

/** Findings as known before: an edited clause has a new fingerprint and is new again. */
export interface Baseline {
  readonly fingerprints: ReadonlySet<string>
}
