// Runs `sousveil init`: writes a configuration and, where asked for, a workflow; never over what is there.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { stringify } from 'yaml'
import { adviseWord } from '../../load/nearest.ts'
import { interview } from '../ask.ts'
import { configName } from '../config.ts'
import { UsageError } from '../exit.ts'
import { builtKnowledge } from '../knowledge.ts'
import { version } from '../version.ts'
import { type Service, services, workflowFile, workflowText } from '../workflows.ts'
import { print, type World } from '../world.ts'

export interface InitFlags {
  readonly documents?: readonly string[]
  readonly jurisdiction?: readonly string[]
  readonly ci?: string
  readonly yes?: boolean
}

interface Answers {
  readonly documents: readonly string[]
  readonly jurisdictions: readonly string[]
  readonly ci: Service
}

export async function init(flags: InitFlags, world: World): Promise<number> {
  const answers = await answersOf(flags, world)
  await check(answers)
  const files = filesOf(answers)
  const there = files.filter(([name]) => existsSync(resolve(world.cwd(), name)))
  if (there.length > 0) {
    throw new UsageError(
      `${there.map(([name]) => name).join(' and ')} is there already; nothing was written.`,
    )
  }
  for (const [name, text] of files) {
    const path = resolve(world.cwd(), name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  await print(
    world.stdout,
    `Wrote ${files.map(([name]) => name).join(' and ')}. Now run: sousveil audit\n`,
  )
  return 0
}

/** Name and text. */
function filesOf(answers: Answers): readonly (readonly [string, string])[] {
  const config = [configName, configText(answers)] as const
  if (answers.ci === 'none') return [config]
  return [config, [workflowFile[answers.ci], workflowText(answers.ci, version())]]
}

/** Flags answer; a terminal is asked for the rest; otherwise defaults stand. */
async function answersOf(flags: InitFlags, world: World): Promise<Answers> {
  const asks = flags.yes !== true && world.stdin.isTTY === true
  const { ask, end } = asks ? interview(world) : silent
  const documents =
    flags.documents ?? words(await ask('Which files or folders hold the documents?', '.'))
  const law = flags.jurisdiction ?? words(await ask('By which law (us-ny,eu, or none)?', 'none'))
  const ci = flags.ci ?? (await ask(`Which CI (${services.join(', ')})?`, 'none'))
  await end()
  return { documents, jurisdictions: law.filter((id) => id !== 'none'), ci: serviceOf(ci) }
}

const silent = { ask: async (_: string, otherwise: string) => otherwise, end: async () => {} }

const words = (text: string): readonly string[] =>
  text.split(/[\s,]+/).filter((word) => word !== '')

function serviceOf(name: string): Service {
  const service = services.find((each) => each === name)
  if (service) return service
  throw new UsageError(`there is no CI ${name}. ${adviseWord(name, services)}`)
}

async function check({ jurisdictions }: Answers): Promise<void> {
  const known = (await builtKnowledge().packs()).map(({ id }) => id)
  for (const id of jurisdictions) {
    if (!known.includes(id))
      throw new UsageError(`there is no law pack ${id}. ${adviseWord(id, known)}`)
  }
}

function configText({ documents, jurisdictions }: Answers): string {
  const head = '# What sousveil audits here. `sousveil print-config` shows what it makes of it.\n'
  const law = jurisdictions.length === 0 ? '# jurisdictions: [us-ny]\n' : ''
  const given = { documents, ...(jurisdictions.length > 0 && { jurisdictions }), 'fail-on': 'high' }
  return `${head}${stringify(given)}${law}# profile: { works-council: true }\n# waivers: waivers.yaml\n`
}
