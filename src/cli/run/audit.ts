// Runs `sousveil audit`.
import { audit as auditSet } from '../../audit.ts'
import type { Audit } from '../../model/audit.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { writeBaseline } from '../baseline.ts'
import { deliver } from '../deliver.ts'
import { type Desk, deskOf } from '../desk.ts'
import { exitCode, UsageError } from '../exit.ts'
import { fails } from '../gate.ts'
import { baselineFor } from '../known-before.ts'
import { progressOf } from '../progress.ts'
import { say } from '../say.ts'
import { type DocumentSet, gatherSets } from '../sets.ts'
import type { Flags } from '../settings.ts'
import type { World } from '../world.ts'

export async function audit(paths: readonly string[], flags: Flags, world: World): Promise<number> {
  const desk = await deskOf(paths, flags, world)
  const { settings, knowledge } = desk
  if (settings.updateBaseline && settings.baseline === undefined) {
    throw new UsageError('--update-baseline needs --baseline FILE.')
  }
  const { sets, base, diagnostics } = await gatherSets(settings, world)
  const progress = progressOf(world, settings.quiet)
  const audits: Audit[] = []
  for (const set of sets) audits.push(await auditOne(set, desk, world, progress.tell))
  progress.end()
  await deliver(withDiagnostics(audits, diagnostics), settings, base, knowledge, world)
  if (settings.updateBaseline) writeBaseline(settings.baseline ?? '', world.cwd(), audits)
  const all = [...diagnostics, ...audits.flatMap((each) => each.diagnostics)]
  const shown = settings.format === 'text' && audits.length > 0
  await say(world, shown ? [] : all, settings.quiet)
  return exitCode(
    all,
    audits.some((each) => fails(each, settings)),
  )
}

async function auditOne(
  set: DocumentSet,
  { settings, knowledge, request }: Desk,
  world: World,
  progress: (name: string) => void,
): Promise<Audit> {
  const asked = { ...request, set: set.name, known: set.known, progress }
  const baseline = await baselineFor(set, settings, world, (inputs) =>
    auditSet(inputs, knowledge, asked),
  )
  return await auditSet(set.inputs, knowledge, { ...asked, ...(baseline && { baseline }) })
}

/** What was wrong with the arguments is told in the first report. */
function withDiagnostics(audits: readonly Audit[], more: readonly Diagnostic[]): readonly Audit[] {
  return audits.map((each, i) =>
    i === 0 ? { ...each, diagnostics: [...more, ...each.diagnostics] } : each,
  )
}
