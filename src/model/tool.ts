// A tool file as loaded: how a monitoring tool's settings are recognised, and what each of them means as facts.
import type { Confidence, Evidence, Facet, Modality, Stance } from './fact.ts'

/**
 * How a setting's value is read. flag: on or off; inverted-flag: off or on; list and presence: on when there is something;
 * count: on above zero; notice: a text shown to people, read like any document beside what it states; enum, list and sql-tables look their words up in `values`; the others give a length of time.
 */
export const settingReaders = [
  'flag',
  'inverted-flag',
  'milliseconds',
  'seconds',
  'minutes',
  'hours',
  'days',
  'months',
  'years',
  'duration',
  'enum',
  'count',
  'list',
  'sql-tables',
  'presence',
  'text',
  'notice',
] as const
export type SettingReader = (typeof settingReaders)[number]

/** How keys of a path compare with keys of a file: as written, in any case, or loosely (any case, without `_`, `-` and blanks). */
export type KeyStyle = 'exact' | 'any-case' | 'loose'

/** One step of a path. `any` takes every key and may capture it; `deep` any number of levels; `items` each or one item of a list. */
export type PathStep =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'any'; readonly capture?: string }
  /** `Epo*Sites`, `*keystroke*`: keys that hold these parts in this order, the first at their start, the last at their end. */
  | { readonly kind: 'glob'; readonly parts: readonly string[] }
  | { readonly kind: 'deep' }
  | { readonly kind: 'items'; readonly index?: number }
  | { readonly kind: 'filter'; readonly tests: readonly PathFilter[] }

/** `[Key=value]`: keeps nodes whose setting at `steps` has that text; `^=` begins, `$=` ends, `~=` contains, `!=` is another. */
export interface PathFilter {
  readonly steps: readonly PathStep[]
  readonly how: 'is' | 'not' | 'starts' | 'ends' | 'contains'
  readonly value: string
}

/** A path as written, and as walked. `up`: null starts at the file's root; 0 at the setting itself (`.`), 1 at its parent (`./x`), 2 above (`../x`). */
export interface SettingPath {
  readonly text: string
  readonly up: number | null
  readonly steps: readonly PathStep[]
}

/** What a gate asks of a setting; everything given must hold. */
export interface GateTest {
  /** Reads as on (true) or off (false). */
  readonly on?: boolean
  readonly set?: boolean
  /** Nothing in it: an empty text, list or map (attributes do not count). */
  readonly empty?: boolean
  /** Texts, compared without case; `is` the whole value, `has` one item of a list or of a text with commas. */
  readonly is?: readonly string[]
  readonly has?: readonly string[]
  readonly starts?: readonly string[]
  readonly ends?: readonly string[]
  readonly contains?: readonly string[]
  readonly above?: number
}

/** A condition on other settings of the same file. */
export type Gate =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Gate[] }
  | { readonly kind: 'not'; readonly of: Gate }
  /** At least so many of them. */
  | { readonly kind: 'some'; readonly count: number; readonly of: readonly Gate[] }
  | {
      readonly kind: 'setting'
      readonly path: SettingPath
      readonly test: GateTest
      /** What holds where the setting is not in the file; unknown: it may be set elsewhere. */
      readonly absent: 'open' | 'closed' | 'unknown'
    }

/** A fact as a row states it. Without `value` it takes the length of time that was read (retention). */
export interface FactTemplate {
  readonly facet: Facet
  readonly value?: string
  readonly stance: Stance
  readonly evidence?: Evidence
  readonly modality?: Modality
  readonly of?: readonly string[]
  readonly condition?: string
}

/** What a value means: the row's own facts, their opposite, nothing, or other facts. */
export type Meaning = 'on' | 'off' | 'none' | readonly FactTemplate[]

/** Where a subject stands: in a captured key, at a path, or in the value itself. */
export type SubjectSource =
  | { readonly kind: 'capture'; readonly name: string }
  | { readonly kind: 'path'; readonly path: SettingPath }
  | { readonly kind: 'value' }

export interface SettingRow {
  /** With `each`: within every node that it leads to, so that a default can hold in one and a setting in another. */
  readonly each?: SettingPath
  readonly path: SettingPath
  readonly reader: SettingReader
  /** enum, list, sql-tables: what each word means; `*` stands for any other. */
  readonly values?: Readonly<Record<string, Meaning>>
  /** Lengths of time: values that mean without limit. */
  readonly never?: readonly string[]
  readonly if?: Gate
  readonly facts: readonly FactTemplate[]
  /** What off means; `off` (default) denies the row's facts. */
  readonly off: Meaning
  /** What holds where the setting is not in the file and the gate is open; none without it. */
  readonly absent?: Meaning
  /** The app, user or device that the fact is about; the first of these that is there. */
  readonly subject?: readonly SubjectSource[]
  /** Rows of one group override each other in the order of the file: the last word on a subject holds, `*` is everyone. */
  readonly override?: string
  readonly confidence: Confidence
  /** What the setting does, in plain words. */
  readonly note: string
}

/** One way to recognise a tool's file: the format and settings that must be there. A file name is a hint, never enough. */
export interface Recognition {
  readonly formats: readonly string[]
  readonly files: readonly string[]
  readonly when: Gate
}

/** An example that proves rows: settings, and the facts they give, one line each (see `factLine` of adapt/). */
export interface ToolExample {
  readonly name: string
  readonly file: string
  readonly content: string
  readonly facts: readonly string[]
  readonly unmapped?: readonly string[]
}

export interface Tool {
  readonly id: string
  readonly title: string
  readonly vendor: string
  /** Further names by which documents speak of the product. */
  readonly names: readonly string[]
  /** What kind of tool it is, in a few words. */
  readonly category: string
  readonly docs: string
  /** How a person gets the settings. */
  readonly export: string
  readonly keys: KeyStyle
  /** Claims a file only where no other tool does: a reader of settings by common names. */
  readonly fallback: boolean
  readonly recognise: readonly Recognition[]
  readonly settings: readonly SettingRow[]
  /** Settings known to be about something else: neither mapped nor counted as unmapped. */
  readonly ignore: readonly SettingPath[]
  readonly notes: readonly string[]
  readonly examples: readonly ToolExample[]
  /** Where the file came from, for messages: a path as given, or the built-in name. */
  readonly file: string
}

/** A product that documents may name, and what it can do: questions to ask, never facts. */
export interface CatalogueProduct {
  readonly id: string
  readonly title: string
  /** Names by which documents speak of it, as words of their own. */
  readonly names: readonly string[]
  readonly category: string
  /** Techniques it can be set to, each with its label. */
  readonly capabilities: readonly { readonly value: string; readonly label: string }[]
  /** Where its settings can be seen, and whether they come as a file. */
  readonly settings: string
  /** Address that says so, and the ISO date on which it was read. */
  readonly source: string
  readonly checked: string
}
