// Runs `sousveil facts`.
import type { Knowledge } from '../../knowledge.ts'
import type { AuditedDocument } from '../../model/audit.ts'
import type { Considered } from '../../model/considered.ts'
import type { Inquiry } from '../../report/facts-text.ts'
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
  const considered: Considered[] = []
  const understood = await understand(inputs, knowledge, {
    ...request,
    known,
    progress: progress.tell,
    ...(flags.line !== undefined && { consider: (each: Considered) => considered.push(each) }),
  })
  progress.end()
  const all = [...gathered.diagnostics, ...understood.diagnostics]
  if (flags.format === 'json') {
    const { factsJson } = await import('../../report/facts-json.ts')
    await print(world.stdout, factsJson(understood.facts, all))
    await say(world, all, quiet)
  } else {
    const { factsText } = await import('../../report/facts-text.ts')
    const view = await viewOf(world, knowledge)
    const inquiry = await inquiryOf(flags, understood.documents, considered, knowledge)
    await print(world.stdout, factsText(understood.facts, all, view, inquiry))
  }
  return exitCode(all, false)
}

/** What a person wants to see behind the facts. */
async function inquiryOf(
  { explain, line }: Flags,
  documents: readonly AuditedDocument[],
  considered: readonly Considered[],
  knowledge: Knowledge,
): Promise<Inquiry> {
  const languages = [...new Set(documents.map(({ language }) => language))]
  const lexicons = await Promise.all(explain ? languages.map(knowledge.lexicon) : [])
  const patterns = lexicons.flatMap((lexicon) => lexicon?.compiled.patterns ?? [])
  const frames = new Map(patterns.map(({ id, frame }) => [id, frame]))
  return { explain: explain ?? false, frames, considered, ...(line !== undefined && { line }) }
}
