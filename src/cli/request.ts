// What a command asks of an audit: checks the options against what is known, before any file is read.
import type { Knowledge } from '../knowledge.ts'
import { adviseWord } from '../load/nearest.ts'
import type { ProfileKey } from '../model/profile.ts'
import type { Profile, ProfileValue } from '../model/situation.ts'
import { topics as knownTopics } from '../model/topics.ts'
import type { AuditRequest } from '../request.ts'
import type { Understanding } from '../understand.ts'
import { capsOf } from './apart/caps.ts'
import { readApart } from './apart/index.ts'
import { UsageError } from './exit.ts'
import type { Settings } from './settings.ts'
import { version } from './version.ts'
import { today } from './world.ts'

/** Without the name of the set. Throws UsageError. */
export async function requestOf(
  settings: Settings,
  knowledge: Knowledge,
): Promise<Omit<AuditRequest, 'set'>> {
  const { jurisdictions, topics, drafts } = settings
  await checkJurisdictions(jurisdictions.ids, knowledge)
  await checkThemes(Object.keys(settings.min), knowledge)
  for (const topic of topics) checkWord('topic', topic, knownTopics)
  return {
    version: version(),
    asOf: settings.asOf ?? today(),
    jurisdictions,
    profile: profileOf(settings.profile, (await knowledge.vocabulary()).profile ?? {}),
    drafts,
    topics,
    ...understandingOf(settings),
  }
}

/** The process apart: joined to one file as the program itself is, or as compiled; from sources, too, what was built. */
const joined = import.meta.url.endsWith('.cjs')
const reader = new URL(`../../dist/cli/reader-child.${joined ? 'cjs' : 'js'}`, import.meta.url)

/** How files are read and understood. Throws UsageError. */
function understandingOf({ language, limits, jobs }: Settings): Understanding {
  const { read, understand } = readApart(capsOf(limits), reader, jobs)
  return { ...(language !== undefined && { language }), jobs, read, understandApart: understand }
}

function checkWord(what: string, word: string, known: readonly string[]): void {
  if (!known.includes(word))
    throw new UsageError(`there is no ${what} ${word}. ${adviseWord(word, known)}`)
}

async function checkJurisdictions(ids: readonly string[], knowledge: Knowledge): Promise<void> {
  if (ids.length === 0) return
  const known = (await knowledge.packs()).map(({ id }) => id)
  for (const id of ids) checkWord('law pack', id, known)
}

async function checkThemes(themes: readonly string[], knowledge: Knowledge): Promise<void> {
  if (themes.length === 0) return
  const known = (await knowledge.rulebook([])).themes.map(({ id }) => id)
  for (const theme of themes) checkWord('theme', theme, known)
}

type Keys = Readonly<Record<string, ProfileKey>>

function profileOf(given: Profile, keys: Keys): Profile {
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, profileValue(key, String(value), keys)]),
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
