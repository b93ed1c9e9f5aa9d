// Runs `sousveil facts`.
import { understand } from '../../understand.ts'
import { deskOf } from '../desk.ts'
import { exitCode, UsageError } from '../exit.ts'
import { gather } from '../inputs.ts'
import { overrideOf, withoutSkipped } from '../overrides.ts'
import { progressOf } from '../progress.ts'
import { say } from '../say.ts'
import type { Flags } from '../settings.ts'
import { viewOf } from '../view.ts'
import { print, type World } from '../world.ts'

export async function facts(paths: readonly string[], flags: Flags, world: World): Promise<number> {
  const { settings, knowledge, request } = await deskOf(paths, flags, world)
  const { sets, overrides, quiet } = settings
  if (sets.length === 0) throw new UsageError('give files, folders or patterns.')
  const gathered = await gather(
    sets.flatMap((set) => set.paths),
    world,
  )
  const inputs = withoutSkipped(gathered.inputs, world.cwd(), overrides)
  const known = new Map(inputs.map(({ name }) => [name, overrideOf(name, world.cwd(), overrides)]))
  const progress = progressOf(world, quiet)
  const understood = await understand(inputs, knowledge, {
    ...request,
    known,
    progress: progress.tell,
  })
  progress.end()
  const all = [...gathered.diagnostics, ...understood.diagnostics]
  if (flags.format === 'json') {
    const { factsJson } = await import('../../report/facts-json.ts')
    await print(world.stdout, factsJson(understood.facts, all))
    await say(world, all, quiet)
  } else {
    const { factsText } = await import('../../report/facts-text.ts')
    await print(world.stdout, factsText(understood.facts, all, await viewOf(world, knowledge)))
  }
  return exitCode(all, false)
}
