// YAML of a configuration → Config, its paths made absolute.
import type { Config, PathOverride } from '../model/config.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { SchemaCheck } from './schema.ts'
import { parseSource } from './source.ts'

type Words = string | readonly string[]

interface RawConfig {
  readonly extends?: Words
  readonly documents?: Words
  readonly sets?: Readonly<Record<string, Words>>
  readonly jurisdictions?: Words
  readonly topics?: Words
  readonly profile?: Config['profile']
  readonly 'document-lang'?: string
  readonly drafts?: boolean
  readonly tools?: Words
  readonly rules?: Words
  readonly 'fail-on'?: Config['failOn']
  readonly 'min-score'?: number
  readonly min?: Config['min']
  readonly severity?: Config['severity']
  readonly overrides?: readonly (Omit<PathOverride, 'files'> & { readonly files: Words })[]
  readonly waivers?: string
  readonly baseline?: string
  readonly format?: string
  readonly reports?: Config['reports']
}

export interface LoadedConfig {
  readonly config: Config
  /** Files that it builds on, absolute. */
  readonly extends: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** `absolute` makes a path of this file absolute. */
export function loadConfig(
  file: string,
  text: string,
  check: SchemaCheck,
  absolute: (path: string) => string,
): LoadedConfig {
  const source = parseSource(file, text)
  const diagnostics = check('config.schema.json', source)
  if (diagnostics.length > 0) return { config: {}, extends: [], diagnostics }
  const raw = (source.value ?? {}) as RawConfig
  return { config: configOf(raw, absolute), extends: paths(raw.extends, absolute), diagnostics }
}

function configOf(raw: RawConfig, absolute: (path: string) => string): Config {
  return given({
    documents: optional(raw.documents, (each) => paths(each, absolute)),
    sets: raw.sets && mapped(raw.sets, (each) => paths(each, absolute)),
    jurisdictions: optional(raw.jurisdictions, words),
    topics: optional(raw.topics, words),
    profile: raw.profile,
    documentLang: raw['document-lang'],
    drafts: raw.drafts,
    tools: optional(raw.tools, (each) => paths(each, absolute)),
    rules: optional(raw.rules, (each) => paths(each, absolute)),
    failOn: raw['fail-on'],
    minScore: raw['min-score'],
    min: raw.min,
    severity: raw.severity,
    overrides: raw.overrides?.map((each) => ({ ...each, files: paths(each.files, absolute) })),
    waivers: optional(raw.waivers, absolute),
    baseline: optional(raw.baseline, absolute),
    format: raw.format,
    reports: raw.reports && mapped(raw.reports, absolute),
  })
}

function optional<A, B>(value: A | undefined, change: (value: A) => B): B | undefined {
  return value === undefined ? undefined : change(value)
}

function words(given: Words | undefined): readonly string[] {
  return typeof given === 'string' ? [given] : (given ?? [])
}

function paths(given: Words | undefined, absolute: (path: string) => string): readonly string[] {
  return words(given).map(absolute)
}

function mapped<A, B>(
  values: Readonly<Record<string, A>>,
  change: (value: A) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]))
}

/** Without the keys that are not given. */
function given(config: { readonly [K in keyof Config]: Config[K] | undefined }): Config {
  return Object.fromEntries(
    Object.entries(config).filter(([, value]) => value !== undefined),
  ) as Config
}

/** The later configuration wins; maps are joined key by key, lists replaced, overrides appended. */
export function mergeConfigs(configs: readonly Config[]): Config {
  const maps = (['profile', 'min', 'severity', 'reports'] as const).flatMap((key) => {
    const own: readonly object[] = configs.map((config) => config[key] ?? {})
    return configs.every((config) => config[key] === undefined)
      ? []
      : [[key, Object.assign({}, ...own)] as const]
  })
  const overrides = configs.flatMap((config) => config.overrides ?? [])
  return {
    ...(Object.assign({}, ...configs) as Config),
    ...Object.fromEntries(maps),
    ...(overrides.length > 0 && { overrides }),
  }
}
