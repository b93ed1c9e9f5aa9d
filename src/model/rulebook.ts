// Knowledge as loaded: vocabulary, criteria, law packs.
import type { Condition } from './condition.ts'
import type { Confidence, Facet } from './fact.ts'
import type { Norm, Outcome, Severity } from './finding.ts'
import type { ProfileKey } from './profile.ts'

export interface VocabularyValue {
  readonly id: string
  readonly label: string
  readonly definition: string
  readonly broader?: string
  readonly group?: string
  readonly intrusiveness?: number
  readonly dpv: string | null
  readonly dpvMatch: 'exact' | 'close' | 'broad' | 'none'
  readonly terms: Readonly<Record<string, string>>
}

export interface Vocabulary {
  readonly facets: Readonly<
    Record<
      Facet,
      { readonly summary: string; readonly values: Readonly<Record<string, VocabularyValue>> }
    >
  >
  /** Facts on the employer, by key; absent: none may be asked for. */
  readonly profile?: Readonly<Record<string, ProfileKey>>
}

/** One element of a checklist. */
export interface RuleElement {
  readonly id: string
  readonly title: string
  readonly require: Condition
  readonly message: string
}

/** An example that proves a criterion or rule through the whole pipeline. One of text, settings or documents is given. */
export interface Example {
  readonly name: string
  readonly outcome: Outcome
  readonly documents: readonly {
    readonly name: string
    readonly text: string
    /** Given where it cannot be detected from so short a text. */
    readonly kind?: string
  }[]
  /** `report`: the text is press on the organisation. Absent: its own word or setting. */
  readonly origin?: 'policy' | 'report'
  readonly profile: Readonly<Record<string, string | number | boolean>>
  readonly asOf?: string
  /** Checklists: ids of the elements that must be missing. */
  readonly missing?: readonly string[]
}

/**
 * What criteria and law rules share: `when` opens it, `except` closes it; `forbid` fails it; `require` or `elements` pass it;
 * where neither is met by anything said, `silence` decides.
 */
export interface Judgement {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly when: Condition | null
  readonly except: Condition | null
  readonly forbid: Condition | null
  readonly require: Condition | null
  readonly elements: readonly RuleElement[]
  /** Outcome where neither forbid nor require is met by anything said. */
  readonly silence: Outcome
  /** One per outcome that can occur; `silence` speaks instead where the outcome rests on nothing being found. */
  readonly messages: Readonly<Partial<Record<Outcome | 'silence', string>>>
  readonly why: string
  readonly fix: string
  readonly ask: string
  /** Kinds of document in which it usually stands; absence elsewhere is weaker evidence. */
  readonly where: readonly string[]
  readonly topics: readonly string[]
  readonly examples: readonly Example[]
}

export interface Criterion extends Judgement {
  readonly theme: string
  readonly redLine: boolean
}

export interface LawRule extends Judgement {
  readonly jurisdiction: string
  /** null: demands what no criterion does; stands alone, unscored. */
  readonly criterion: string | null
  readonly norm: Norm
  readonly status: 'active' | 'draft'
  /** Why it serves no criterion, where it serves none. */
  readonly standalone?: string
  /** Ids of the researched requirements that it stands for. */
  readonly records?: readonly string[]
}

export interface Theme {
  readonly id: string
  readonly title: string
  readonly weight: number
}

export interface Pack {
  readonly id: string
  readonly title: string
  readonly language: string
  readonly brings: readonly string[]
  readonly rules: readonly LawRule[]
}

export interface Rulebook {
  readonly vocabulary: Vocabulary
  readonly themes: readonly Theme[]
  readonly criteria: readonly Criterion[]
  /** The selected packs with what they bring, each once. */
  readonly packs: readonly Pack[]
}

/** A jurisdiction or document kind that was detected, with what it rests on. */
export interface Detected {
  readonly id: string
  readonly confidence: Confidence
  readonly why: string
}
