// The YAML files that a person brings: own tools, criteria and law packs.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Knowledge } from '../knowledge.ts'
import type { NamedText } from '../load/pack-folder.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { UsageError } from './exit.ts'

/** Knowledge with what a person brings, and what is wrong with that. */
export interface OwnKnowledge {
  readonly knowledge: Knowledge
  readonly diagnostics: readonly Diagnostic[]
}

/** The YAML files of a folder, sorted, named as given, with `/`. */
export function yamlIn(folder: string, cwd: string): readonly NamedText[] {
  return entriesOf(folder, cwd)
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => ({
      name: `${folder.replace(/[\\/]+$/, '')}/${name}`,
      text: readFileSync(resolve(cwd, folder, name), 'utf8'),
    }))
}

/** The subfolders of a folder, sorted; none where it is not there. */
export function foldersIn(folder: string, cwd: string): readonly string[] {
  const path = resolve(cwd, folder)
  if (!existsSync(path)) return []
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

function entriesOf(folder: string, cwd: string): readonly string[] {
  try {
    return readdirSync(resolve(cwd, folder)).sort()
  } catch {
    throw new UsageError(`${folder} is no folder that can be read. Check the path.`)
  }
}
