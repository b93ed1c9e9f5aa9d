// What commands that look at documents share: settings, knowledge with the person's own, and the request to the stages.
import type { Knowledge } from '../knowledge.ts'
import type { Waiver } from '../model/waiver.ts'
import type { AuditRequest } from '../request.ts'
import { folderCache } from './cache.ts'
import { Refusal } from './exit.ts'
import { builtKnowledge, knowledgeStamp } from './knowledge.ts'
import { withOwnKnowledge } from './own-knowledge.ts'
import { requestOf } from './request.ts'
import { say } from './say.ts'
import { type Flags, type Settings, settingsOf } from './settings.ts'
import { version } from './version.ts'
import { readWaivers } from './waivers.ts'
import type { World } from './world.ts'

export interface Desk {
  readonly settings: Settings
  readonly knowledge: Knowledge
  readonly request: Omit<AuditRequest, 'set'>
}

/** Throws UsageError or Refusal: nothing is audited by halves. */
export async function deskOf(paths: readonly string[], flags: Flags, world: World): Promise<Desk> {
  const settings = await settingsOf(paths, flags, world.cwd())
  const { knowledge, diagnostics } = await withOwnKnowledge(builtKnowledge(), settings, world.cwd())
  if (diagnostics.some(({ level }) => level === 'error')) throw new Refusal(diagnostics)
  const request = await requestOf(settings, knowledge)
  const waivers: readonly Waiver[] =
    settings.waivers === undefined ? [] : await readWaivers(settings.waivers, world.cwd())
  await tellConfig(settings, world)
  const marks = { waivers, severities: settings.severities }
  return { settings, knowledge, request: { ...request, ...marks, ...cacheOf(settings, world) } }
}

/** Own tools may change between runs without a version: with them nothing is kept. */
function cacheOf({ cache, tools, language, overrides, limits }: Settings, world: World) {
  if (cache === undefined || tools.length > 0) return {}
  const basis = JSON.stringify([version(), knowledgeStamp(), language, overrides, limits])
  return { cache: folderCache(cache, basis, world.cwd()) }
}

/** A configuration that was found rather than given is told: it may waive and lower. */
async function tellConfig({ configFile, quiet }: Settings, world: World): Promise<void> {
  if (configFile === null) return
  const note = {
    id: 'config-used',
    level: 'note',
    source: 'usage',
    document: configFile,
    message: 'Configuration used.',
    advice: '--no-config leaves it out.',
  } as const
  await say(world, [note], quiet)
}
