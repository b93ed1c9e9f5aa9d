// A fact: one proposition about what is done with workers' data, and the quotation it rests on.
import type { Place } from './place.ts'

export const facets = [
  'technique',
  'purpose',
  'retention',
  'basis',
  'choice',
  'transparency',
  'recipient',
  'right',
  'governance',
  'safeguard',
  'scope',
  'decision',
] as const
export type Facet = (typeof facets)[number]

/** affirmed: it is done, reserved or promised; denied: the text or setting says that it is not. */
export type Stance = 'affirmed' | 'denied'
/** does: is done; may: reserved or possible; conditional: only when a stated condition holds. */
export type Modality = 'does' | 'may' | 'conditional'
/** policy: said in a document; report: press on an organisation; config: read from a tool's settings; declaration: monitoring.yaml. */
export type Origin = 'policy' | 'report' | 'config' | 'declaration'
/** Configurations only. collects: the setting makes it happen; capability: permitted or possible; off: explicitly switched off. */
export type Evidence = 'collects' | 'capability' | 'off'
export type Confidence = 'high' | 'medium' | 'low'

/** A quantity as stated: `iso` is an ISO 8601 duration (P90D, PT5M); `days` its length, months at 30.4 and years at 365 days. */
export interface Amount {
  readonly iso: string
  readonly days: number
}

export interface Fact {
  readonly facet: Facet
  /** A value id of the vocabulary; for retention an ISO 8601 duration, or criteria | indefinite | unspecified-delete. */
  readonly value: string
  readonly stance: Stance
  readonly modality: Modality
  /** Techniques (or purposes) it is about; absent: general. For retention `['all']` where the text says so generally. */
  readonly of?: readonly string[]
  readonly amount?: Amount
  /** The words that state the condition or the exception, where there are any. */
  readonly condition?: string
  readonly origin: Origin
  /** Only with origin config. */
  readonly evidence?: Evidence
  readonly confidence: Confidence
  /** The pattern (`technique/keystrokes#3`), setting row (`claude-code/env.OTEL_LOG_USER_PROMPTS`) or declaration key that made it. */
  readonly by: string
  readonly place: Place
  /** Headings, lead-ins, row and column headers that it rests on. */
  readonly context: readonly Place[]
  /** What the facts of one configuration or clause share: the tool's id, and the app or device a setting is about. */
  readonly tool?: string
  readonly subject?: string
  /** Configurations: what the setting does, in plain words; says so where it is a default that the file leaves unset. */
  readonly note?: string
}
