// What a run does: flags over configuration over defaults.
import type { Asked } from '../jurisdictions.ts'
import { adviseWord } from '../load/nearest.ts'
import type { Config, PathOverride } from '../model/config.ts'
import type { Severity } from '../model/finding.ts'
import type { ProfileValue } from '../model/situation.ts'
import { type AuditFormat, auditFormats } from '../report/formats.ts'
import { findConfig } from './config.ts'
import { UsageError } from './exit.ts'
import type { Threshold } from './options.ts'
import { type ReportTarget, reportTargets } from './report-targets.ts'

/** As commander gives them. */
export interface Flags {
  readonly config?: string | false
  readonly jurisdiction?: readonly string[]
  readonly topic?: readonly string[]
  readonly asOf?: string
  readonly profile?: Readonly<Record<string, string>>
  readonly drafts?: boolean
  readonly documentLang?: string
  readonly tools?: readonly string[]
  readonly rules?: readonly string[]
  readonly format?: string
  readonly report?: readonly string[]
  readonly failOn?: Threshold
  readonly minScore?: number
  readonly min?: Readonly<Record<string, string>>
  readonly waivers?: string
  readonly baseline?: string
  readonly updateBaseline?: boolean
  readonly since?: string
  readonly limit?: Readonly<Record<string, string>>
  readonly cache?: string
  readonly watch?: boolean
  readonly each?: boolean
  readonly jobs?: number
  readonly quiet?: boolean
  /** `facts` only. */
  readonly explain?: boolean
  readonly line?: number
}

export interface Settings {
  /** The configuration that was read, as named in messages. */
  readonly configFile: string | null
  readonly jurisdictions: Asked
  readonly topics: readonly string[]
  readonly asOf?: string
  readonly profile: Readonly<Record<string, ProfileValue>>
  readonly drafts: boolean
  readonly language?: string
  readonly tools: readonly string[]
  readonly rules: readonly string[]
  readonly format: AuditFormat
  readonly targets: readonly ReportTarget[]
  readonly failOn: Threshold
  readonly minScore?: number
  readonly min: Readonly<Record<string, number>>
  readonly severities: Readonly<Record<string, Severity>>
  readonly overrides: readonly PathOverride[]
  readonly waivers?: string
  readonly baseline?: string
  /** What one file may cost, by name; `capsOf` checks them. */
  readonly limits: Readonly<Record<string, string>>
  readonly updateBaseline: boolean
  readonly since?: string
  readonly cache?: string
  readonly each: boolean
  readonly jobs: number
  readonly quiet: boolean
  /** Named sets of paths; one set `documents` unless the configuration names others. */
  readonly sets: readonly { readonly name: string; readonly paths: readonly string[] }[]
}

/** Throws UsageError or Refusal where flags or configuration are wrong. */
export async function settingsOf(
  paths: readonly string[],
  flags: Flags,
  cwd: string,
): Promise<Settings> {
  const { config, file } = await findConfig(flags.config, cwd)
  return {
    configFile: file,
    ...lawOf(flags, config),
    ...knowledgeOf(flags, config),
    ...outputOf(flags, config),
    ...gateOf(flags, config),
    limits: flags.limit ?? {},
    jobs: flags.jobs ?? 1,
    sets: setsOf(paths, config),
    ...optional(flags, config),
  }
}

function lawOf(flags: Flags, config: Config) {
  const from = flags.jurisdiction ? ('flag' as const) : ('config' as const)
  return {
    jurisdictions: { ids: flags.jurisdiction ?? config.jurisdictions ?? [], from },
    topics: flags.topic ?? config.topics ?? [],
    profile: { ...config.profile, ...flags.profile },
    drafts: flags.drafts ?? config.drafts ?? false,
  }
}

function knowledgeOf(flags: Flags, config: Config) {
  return {
    tools: [...(config.tools ?? []), ...(flags.tools ?? [])],
    rules: [...(config.rules ?? []), ...(flags.rules ?? [])],
    overrides: config.overrides ?? [],
  }
}

function outputOf(flags: Flags, config: Config) {
  return {
    format: formatOf(flags.format ?? config.format ?? 'text'),
    targets: targetsOf(flags, config),
    each: flags.each ?? false,
    quiet: flags.quiet ?? false,
  }
}

function gateOf(flags: Flags, config: Config) {
  return {
    failOn: flags.failOn ?? config.failOn ?? 'high',
    min: { ...config.min, ...leastValues(flags.min ?? {}) },
    severities: config.severity ?? {},
    updateBaseline: flags.updateBaseline ?? false,
  }
}

/** Settings without a default. */
function optional(flags: Flags, config: Config) {
  const language = flags.documentLang ?? config.documentLang
  const minScore = flags.minScore ?? config.minScore
  const waivers = flags.waivers ?? config.waivers
  const baseline = flags.baseline ?? config.baseline
  return {
    ...(flags.asOf !== undefined && { asOf: flags.asOf }),
    ...(flags.since !== undefined && { since: flags.since }),
    ...(flags.cache !== undefined && { cache: flags.cache }),
    ...(language !== undefined && { language }),
    ...(minScore !== undefined && { minScore }),
    ...(waivers !== undefined && { waivers }),
    ...(baseline !== undefined && { baseline }),
  }
}

function formatOf(name: string): AuditFormat {
  const format = auditFormats.find((each) => each === name)
  if (format) return format
  throw new UsageError(`there is no format ${name}. ${adviseWord(name, auditFormats)}`)
}

/** Reports of the configuration, then those of the flags. */
function targetsOf(flags: Flags, config: Config): readonly ReportTarget[] {
  const configured = Object.entries(config.reports ?? {}).map(
    ([format, file]) => `${format}=${file}`,
  )
  return reportTargets([...configured, ...(flags.report ?? [])])
}

function leastValues(given: Readonly<Record<string, string>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(given).map(([theme, text]) => {
      const least = Number(text)
      if (least >= 0 && least <= 100) return [theme, least]
      throw new UsageError(`--min ${theme}=${text}: give 0 to 100.`)
    }),
  )
}

function setsOf(paths: readonly string[], { documents, sets }: Config): Settings['sets'] {
  if (paths.length > 0) return [{ name: 'documents', paths }]
  if (sets) return Object.entries(sets).map(([name, own]) => ({ name, paths: own }))
  return documents ? [{ name: 'documents', paths: documents }] : []
}
