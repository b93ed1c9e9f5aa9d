// The document sets of a run: their inputs, how each is named, and what is known of files without detecting it.
import { resolve } from 'node:path'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Input } from '../model/document.ts'
import { UsageError } from './exit.ts'
import { gather } from './inputs.ts'
import { type Known, overrideOf, withoutSkipped } from './overrides.ts'
import { baseOf, rooted } from './roots.ts'
import type { Settings } from './settings.ts'
import type { World } from './world.ts'

export interface DocumentSet {
  readonly name: string
  /** Named relative to the audited root. */
  readonly inputs: readonly Input[]
  /** Of each input, in order: its absolute path; undefined for standard input. */
  readonly paths: readonly (string | undefined)[]
  readonly known: ReadonlyMap<string, Known>
}

export interface GatheredSets {
  readonly sets: readonly DocumentSet[]
  /** Folder of the audited root within its repository. */
  readonly base: string
  readonly diagnostics: readonly Diagnostic[]
}

/** Sets without any file are left out; with `--each` every file is a set of its own. */
export async function gatherSets(settings: Settings, world: World): Promise<GatheredSets> {
  if (settings.sets.length === 0) {
    throw new UsageError('give files, folders or patterns, or name documents in sousveil.yaml.')
  }
  const cwd = world.cwd()
  const found: { name: string; inputs: readonly Input[] }[] = []
  const diagnostics: Diagnostic[] = []
  for (const { name, paths } of settings.sets) {
    const gathered = await gather(paths, world)
    diagnostics.push(...gathered.diagnostics)
    found.push({ name, inputs: withoutSkipped(gathered.inputs, cwd, settings.overrides) })
  }
  const all = found.flatMap(({ inputs }) => inputs)
  const names = new Map(rooted(all, cwd).map((input, i) => [all[i], input.name]))
  const sets = found
    .flatMap(({ name, inputs }) =>
      settings.each ? inputs.map((one) => alone(one, names)) : [{ name, inputs }],
    )
    .filter(({ inputs }) => inputs.length > 0)
    .map(({ name, inputs }) => setOf(name, inputs, names, settings, cwd))
  return { sets, base: baseOf(all, cwd), diagnostics }
}

type Names = ReadonlyMap<Input | undefined, string>

const alone = (input: Input, names: Names) => ({
  name: names.get(input) ?? input.name,
  inputs: [input],
})

function setOf(
  name: string,
  inputs: readonly Input[],
  names: Names,
  { overrides }: Settings,
  cwd: string,
): DocumentSet {
  const nameOf = (input: Input) => names.get(input) ?? input.name
  const files = inputs.filter((input) => input.name !== '-')
  return {
    name,
    inputs: inputs.map((input) => ({ ...input, name: nameOf(input) })),
    paths: inputs.map((input) => (input.name === '-' ? undefined : resolve(cwd, input.name))),
    known: new Map(files.map((file) => [nameOf(file), overrideOf(file.name, cwd, overrides)])),
  }
}
