// Runs `sousveil facts`.
import { understand } from '../../understand.ts'
import { exitCode } from '../exit.ts'
import { gather } from '../inputs.ts'
import { builtKnowledge } from '../knowledge.ts'
import { withOwnTools } from '../own-knowledge.ts'
import { understandingOf } from '../request.ts'
import { refuse, say } from '../say.ts'
import { viewOf } from '../view.ts'
import { print, type World } from '../world.ts'

export interface FactsOptions {
  readonly format: string
  readonly documentLang?: string
  readonly tools?: readonly string[]
  readonly quiet?: boolean
  readonly limit?: Readonly<Record<string, string>>
}

export async function facts(
  paths: readonly string[],
  options: FactsOptions,
  world: World,
): Promise<number> {
  const { knowledge, diagnostics: faults } = await withOwnTools(
    builtKnowledge(),
    options.tools ?? [],
    world.cwd(),
  )
  if (faults.length > 0) return await refuse(world, faults)
  const { inputs, diagnostics } = await gather(paths, world)
  const understood = await understand(inputs, knowledge, understandingOf(options))
  const all = [...diagnostics, ...understood.diagnostics]
  if (options.format === 'json') {
    const { factsJson } = await import('../../report/facts-json.ts')
    await print(world.stdout, factsJson(understood.facts, all))
    await say(world, all, options.quiet === true)
  } else {
    const { factsText } = await import('../../report/facts-text.ts')
    const view = await viewOf(world, knowledge)
    await print(world.stdout, factsText(understood.facts, all, view))
  }
  return exitCode(all, false)
}
