// What a command asks of an audit: checks the options against what is known, before any file is read.
import type { AuditRequest } from '../audit.ts'
import type { Knowledge } from '../knowledge.ts'
import { adviseWord } from '../load/nearest.ts'
import type { ProfileKey } from '../model/profile.ts'
import type { Profile, ProfileValue } from '../model/situation.ts'
import type { Understanding } from '../understand.ts'
import { capsOf } from './apart/caps.ts'
import { readApart } from './apart/index.ts'
import { UsageError } from './exit.ts'
import { version } from './version.ts'
import { today } from './world.ts'

export interface ScopeOptions {
  readonly jurisdiction?: readonly string[]
  readonly topic?: readonly string[]
  readonly asOf?: string
  readonly profile?: Readonly<Record<string, string>>
  readonly drafts?: boolean
  readonly documentLang?: string
  readonly tools?: readonly string[]
  readonly min?: Readonly<Record<string, string>>
  readonly limit?: Readonly<Record<string, string>>
}

/** Without the name of the set. Throws UsageError. */
export async function requestOf(
  options: ScopeOptions,
  knowledge: Knowledge,
): Promise<Omit<AuditRequest, 'set'>> {
  await checkJurisdictions(options.jurisdiction ?? [], knowledge)
  await checkThemes(options.min ?? {}, knowledge)
  return {
    version: version(),
    asOf: options.asOf ?? today(),
    jurisdictions: { ids: options.jurisdiction ?? [], from: 'flag' },
    profile: profileOf(options.profile ?? {}, (await knowledge.vocabulary()).profile ?? {}),
    drafts: options.drafts === true,
    topics: options.topic ?? [],
    ...understandingOf(options),
  }
}

/** The process apart: joined to one file as the program itself is, or as compiled; from sources, too, what was built. */
const joined = import.meta.url.endsWith('.cjs')
const reader = new URL(`../../dist/cli/reader-child.${joined ? 'cjs' : 'js'}`, import.meta.url)

/** How files are read and understood. Throws UsageError. */
export function understandingOf({
  documentLang,
  limit = {},
}: Pick<ScopeOptions, 'documentLang' | 'limit'>): Understanding {
  const { read, understand } = readApart(capsOf(limit), reader)
  const language = documentLang === undefined ? {} : { language: documentLang }
  return { ...language, read, understandApart: understand }
}

async function checkJurisdictions(ids: readonly string[], knowledge: Knowledge): Promise<void> {
  if (ids.length === 0) return
  const known = (await knowledge.packs()).map(({ id }) => id)
  for (const id of ids) {
    if (!known.includes(id))
      throw new UsageError(`there is no law pack ${id}. ${adviseWord(id, known)}`)
  }
}

async function checkThemes(
  min: Readonly<Record<string, string>>,
  knowledge: Knowledge,
): Promise<void> {
  const given = Object.entries(min)
  if (given.length === 0) return
  const known = (await knowledge.rulebook([])).themes.map(({ id }) => id)
  for (const [theme, least] of given) {
    if (!known.includes(theme))
      throw new UsageError(`there is no theme ${theme}. ${adviseWord(theme, known)}`)
    const number = Number(least)
    if (!(number >= 0 && number <= 100))
      throw new UsageError(`--min ${theme}=${least}: give 0 to 100.`)
  }
}

type Keys = Readonly<Record<string, ProfileKey>>

function profileOf(given: Readonly<Record<string, string>>, keys: Keys): Profile {
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, profileValue(key, value, keys)]),
  )
}

const booleans: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  no: false,
  false: false,
}

function profileValue(key: string, value: string, keys: Keys): ProfileValue {
  const known = Object.hasOwn(keys, key) ? keys[key] : undefined
  if (!known) {
    throw new UsageError(`--profile has no key ${key}. ${adviseWord(key, Object.keys(keys))}`)
  }
  if (known.type === 'boolean') {
    const answer = Object.hasOwn(booleans, value) ? booleans[value] : undefined
    if (answer !== undefined) return answer
    throw new UsageError(`--profile ${key}=${value}: give yes or no.`)
  }
  if (known.type === 'number') {
    if (/^\d+$/.test(value)) return Number(value)
    throw new UsageError(`--profile ${key}=${value}: give a number.`)
  }
  if (known.values && !known.values.includes(value)) {
    throw new UsageError(`--profile ${key}=${value}: give ${known.values.join(' or ')}.`)
  }
  return value
}
