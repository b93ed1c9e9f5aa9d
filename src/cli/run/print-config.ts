// Runs `sousveil print-config`: what a run here would do, in the words of sousveil.yaml.
import { stringify } from 'yaml'
import { builtKnowledge } from '../knowledge.ts'
import { withOwnKnowledge } from '../own-knowledge.ts'
import { requestOf } from '../request.ts'
import { type Flags, type Settings, settingsOf } from '../settings.ts'
import { print, type World } from '../world.ts'

export async function printConfig(
  paths: readonly string[],
  flags: Flags,
  world: World,
): Promise<number> {
  const settings = await settingsOf(paths, flags, world.cwd())
  const { knowledge } = await withOwnKnowledge(builtKnowledge(), settings, world.cwd())
  await requestOf(settings, knowledge)
  const from = settings.configFile === null ? 'no configuration' : settings.configFile
  await print(world.stdout, `# From ${from}, flags and defaults.\n${stringify(written(settings))}`)
  return 0
}

/** The settings as they would be written; what is empty is left out. */
function written(settings: Settings): Readonly<Record<string, unknown>> {
  const { sets, jurisdictions, minScore, severities, targets, failOn, language, ...rest } = settings
  const { topics, profile, drafts, tools, rules, min, overrides, waivers, baseline, format } = rest
  const [only] = sets
  const documents = sets.length === 1 && only?.name === 'documents' ? only.paths : undefined
  const named = Object.fromEntries(sets.map(({ name, paths }) => [name, paths]))
  const all = {
    documents,
    sets: documents ? undefined : named,
    jurisdictions: jurisdictions.ids,
    topics,
    profile,
    'document-lang': language,
    drafts: drafts || undefined,
    tools,
    rules,
    'fail-on': failOn,
    'min-score': minScore,
    min,
    severity: severities,
    overrides,
    waivers,
    baseline,
    format,
    reports: Object.fromEntries(targets.map((target) => [target.format, target.file])),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !isEmpty(value)))
}

function isEmpty(value: unknown): boolean {
  if (value === undefined) return true
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
