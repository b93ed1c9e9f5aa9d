// The shape of a tool file as written, after its schema was checked.
import type { Confidence } from '../model/fact.ts'
import type { KeyStyle, SettingReader } from '../model/tool.ts'

type Word = string | number | boolean

export interface RawGateMap {
  readonly all?: readonly RawGate[]
  readonly any?: readonly RawGate[]
  readonly not?: RawGate
  /** With `of`: at least so many of them. */
  readonly atLeast?: number
  readonly of?: readonly RawGate[]
  readonly path?: string
  readonly on?: boolean
  readonly set?: boolean
  readonly empty?: boolean
  readonly is?: readonly Word[]
  readonly has?: readonly Word[]
  readonly starts?: readonly Word[]
  readonly ends?: readonly Word[]
  readonly contains?: readonly Word[]
  readonly above?: number
  readonly absent?: 'open' | 'closed' | 'unknown'
}

/** A gate in full, or the name of one under `gates`. */
export type RawGate = RawGateMap | string

export interface RawRow {
  /** Several paths mean the same. */
  readonly path: string | readonly string[]
  /** The path is looked for within each node that this one leads to. */
  readonly each?: string
  readonly reader: SettingReader
  readonly values?: Readonly<Record<string, unknown>>
  readonly never?: readonly Word[]
  readonly if?: RawGate | readonly RawGate[]
  readonly fact?: unknown
  readonly off?: unknown
  readonly absent?: unknown
  readonly subject?: string | readonly string[]
  readonly override?: string
  readonly confidence?: Confidence
  readonly note: string
}

export interface RawRecognition {
  readonly format: readonly string[]
  readonly file?: readonly string[]
  readonly all?: readonly RawGate[]
  readonly any?: readonly RawGate[]
  readonly atLeast?: number
  readonly of?: readonly RawGate[]
}

export interface RawExample {
  readonly name: string
  readonly file: string
  readonly content: unknown
  readonly facts: readonly string[]
  readonly unmapped?: readonly string[]
}

export interface RawTool {
  readonly id: string
  readonly title: string
  readonly vendor: string
  readonly names?: readonly string[]
  readonly category: string
  readonly docs: string
  readonly export: string
  readonly keys?: KeyStyle
  readonly fallback?: boolean
  readonly recognise: readonly RawRecognition[]
  readonly gates?: Readonly<Record<string, RawGate>>
  readonly settings: readonly RawRow[]
  readonly ignore?: readonly string[]
  readonly notes?: readonly string[]
  readonly examples: readonly RawExample[]
}
