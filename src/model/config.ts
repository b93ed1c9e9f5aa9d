// The configuration as written: sousveil.yaml.
import type { Severity } from './finding.ts'
import type { ProfileValue } from './situation.ts'

export interface PathOverride {
  /** Patterns, absolute. */
  readonly files: readonly string[]
  readonly language?: string
  readonly kind?: string
  readonly skip?: boolean
}

/** Every path is absolute or, for patterns, starts at an absolute folder. */
export interface Config {
  readonly documents?: readonly string[]
  readonly sets?: Readonly<Record<string, readonly string[]>>
  readonly jurisdictions?: readonly string[]
  readonly topics?: readonly string[]
  readonly profile?: Readonly<Record<string, ProfileValue>>
  readonly documentLang?: string
  readonly drafts?: boolean
  readonly tools?: readonly string[]
  readonly rules?: readonly string[]
  readonly failOn?: 'never' | Severity
  readonly minScore?: number
  readonly min?: Readonly<Record<string, number>>
  readonly severity?: Readonly<Record<string, Severity>>
  readonly overrides?: readonly PathOverride[]
  readonly waivers?: string
  readonly baseline?: string
  readonly format?: string
  readonly reports?: Readonly<Record<string, string>>
}
