// What is known beside the facts when they are judged: the day, the documents, the employer, what was asked for.
import type { Origin } from './fact.ts'

/** A fact on the employer, as given by flag, config or declaration. */
export type ProfileValue = string | number | boolean
export type Profile = Readonly<Record<string, ProfileValue>>

/** A document of the set as judging needs it: `kind` as in AuditedDocument. */
export interface JudgedDocument {
  readonly name: string
  readonly kind: string
  /** `report`: press on the organisation. Absent: the organisation's own word or setting. */
  readonly origin?: Origin
}

export interface Situation {
  /** ISO date on which the law is judged. */
  readonly asOf: string
  /** Name of the document set; absences are told apart by it. */
  readonly set: string
  readonly documents: readonly JudgedDocument[]
  readonly profile: Profile
  /** Show drafts, which are unverified, too. */
  readonly drafts: boolean
  /** Only judgements on one of these topics; empty: all. */
  readonly topics: readonly string[]
}
