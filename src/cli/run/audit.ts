// Runs `sousveil audit`.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { audit as auditSet } from '../../audit.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { Audit } from '../../model/audit.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Input } from '../../model/document.ts'
import type { AuditFormat } from '../../report/formats.ts'
import { reporters } from '../../report/index.ts'
import { exitCode, UsageError } from '../exit.ts'
import { fails, type Gate } from '../gate.ts'
import { gather } from '../inputs.ts'
import { builtKnowledge } from '../knowledge.ts'
import { withOwnTools } from '../own-knowledge.ts'
import { type ReportTarget, reportTargets } from '../report-targets.ts'
import { requestOf, type ScopeOptions } from '../request.ts'
import { baseOf, rooted } from '../roots.ts'
import { refuse, say } from '../say.ts'
import { fileView, viewOf } from '../view.ts'
import { print, type World } from '../world.ts'

export interface AuditOptions extends ScopeOptions, Gate {
  readonly format: AuditFormat
  readonly report?: readonly string[]
  readonly each?: boolean
  readonly quiet?: boolean
}

export async function audit(
  paths: readonly string[],
  options: AuditOptions,
  world: World,
): Promise<number> {
  const { knowledge, diagnostics: faults } = await withOwnTools(
    builtKnowledge(),
    options.tools ?? [],
    world.cwd(),
  )
  if (faults.length > 0) return await refuse(world, faults)
  const targets = reportTargets(options.report ?? [])
  const request = await requestOf(options, knowledge)
  const { inputs, diagnostics } = await gather(paths, world)
  const sets = setsOf(rooted(inputs, world.cwd()), options.each === true)
  const audits: Audit[] = []
  for (const { name, files } of sets) {
    audits.push(await auditSet(files, knowledge, { ...request, set: name }))
  }
  const told = withDiagnostics(audits, diagnostics)
  await deliver(told, options, targets, knowledge, world, baseOf(inputs, world.cwd()))
  const all = [...diagnostics, ...audits.flatMap((each) => each.diagnostics)]
  const shown = options.format === 'text' && audits.length > 0
  await say(world, shown ? [] : all, options.quiet === true)
  return exitCode(
    all,
    audits.some((each) => fails(each, options)),
  )
}

interface Set {
  readonly name: string
  readonly files: readonly Input[]
}

/** No set without a file: then there is nothing to report on. */
function setsOf(inputs: readonly Input[], each: boolean): readonly Set[] {
  if (inputs.length === 0) return []
  return each
    ? inputs.map((input) => ({ name: input.name, files: [input] }))
    : [{ name: 'documents', files: inputs }]
}

/** What was wrong with the arguments is told in the first report. */
function withDiagnostics(audits: readonly Audit[], more: readonly Diagnostic[]): readonly Audit[] {
  return audits.map((each, i) =>
    i === 0 ? { ...each, diagnostics: [...more, ...each.diagnostics] } : each,
  )
}

async function deliver(
  audits: readonly Audit[],
  { format, each }: AuditOptions,
  targets: readonly ReportTarget[],
  knowledge: Knowledge,
  world: World,
  base: string,
): Promise<void> {
  if (audits.length === 0) return
  const shared = { each: each === true, base }
  const report = await reporters[format]()
  await print(world.stdout, report(audits, { ...(await viewOf(world, knowledge)), ...shared }))
  const inFile = { ...(await fileView(knowledge)), ...shared }
  for (const target of targets) {
    const text = (await reporters[target.format]())(audits, inFile)
    write(resolve(world.cwd(), target.file), text, target.file)
  }
}

function write(path: string, text: string, given: string): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    throw new UsageError(
      `the report ${given} could not be written (${code}). Check that its folder exists.`,
    )
  }
}
