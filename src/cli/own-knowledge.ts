// Tools and rules of the person who runs the program: YAML folders of `--tools` and `--rules`, checked like the built-in ones.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Knowledge } from '../knowledge.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Vocabulary } from '../model/rulebook.ts'
import type { Tool } from '../model/tool.ts'
import { UsageError } from './exit.ts'

export interface OwnKnowledge {
  readonly knowledge: Knowledge
  readonly diagnostics: readonly Diagnostic[]
}

/** An own tool takes the place of a built-in one with its id. */
export async function withOwnTools(
  knowledge: Knowledge,
  folders: readonly string[],
  cwd: string,
): Promise<OwnKnowledge> {
  if (folders.length === 0) return { knowledge, diagnostics: [] }
  const vocabulary = await knowledge.vocabulary()
  const loaded = await Promise.all(folders.map((folder) => toolsIn(folder, cwd, vocabulary)))
  const own = loaded.flatMap(({ tools }) => tools)
  const ids = new Set(own.map(({ id }) => id))
  const tools = async () => {
    const builtIn = (await knowledge.tools()).filter(({ id }) => !ids.has(id))
    return [...builtIn, ...own].sort((a, b) => (a.id < b.id ? -1 : 1))
  }
  return {
    knowledge: { ...knowledge, tools },
    diagnostics: loaded.flatMap(({ diagnostics }) => diagnostics),
  }
}

async function toolsIn(folder: string, cwd: string, vocabulary: Vocabulary) {
  const { loadTool } = await import('../load/tools.ts')
  const check = await checkOf()
  const loaded = yamlFiles(folder, cwd).map(({ name, text }) =>
    loadTool(name, text, vocabulary, check),
  )
  return {
    tools: loaded.flatMap(({ tool }) => tool ?? ([] as readonly Tool[])),
    diagnostics: loaded.flatMap(({ diagnostics }) => diagnostics),
  }
}

async function checkOf() {
  const { schemaCheck } = await import('../load/schema.ts')
  const folder = fileURLToPath(new URL('../schema/', import.meta.url))
  const names = readdirSync(folder).filter((name) => name.endsWith('.schema.json'))
  return await schemaCheck(
    names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as object),
  )
}

/** Named as given, with `/`. */
function yamlFiles(folder: string, cwd: string) {
  try {
    return readdirSync(resolve(cwd, folder))
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => ({
        name: `${folder.replace(/[\\/]+$/, '')}/${name}`,
        text: readFileSync(resolve(cwd, folder, name), 'utf8'),
      }))
  } catch {
    throw new UsageError(`${folder} is no folder that can be read. Check the path.`)
  }
}
