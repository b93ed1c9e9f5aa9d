// Tools and rules of the person who runs the program: YAML folders of `--tools` and `--rules`, checked like the built-in ones.
import type { Knowledge } from '../knowledge.ts'
import type { Vocabulary } from '../model/rulebook.ts'
import { type OwnKnowledge, yamlIn } from './own-files.ts'
import { publishedSchemas } from './schemas.ts'

interface Folders {
  readonly tools: readonly string[]
  readonly rules: readonly string[]
}

export async function withOwnKnowledge(
  knowledge: Knowledge,
  { tools, rules }: Folders,
  cwd: string,
): Promise<OwnKnowledge> {
  const withTools = await withOwnTools(knowledge, tools, cwd)
  if (rules.length === 0) return withTools
  const { withOwnRules } = await import('./own-rules.ts')
  const withRules = await withOwnRules(withTools.knowledge, rules, cwd)
  return {
    knowledge: withRules.knowledge,
    diagnostics: [...withTools.diagnostics, ...withRules.diagnostics],
  }
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
  const check = await publishedSchemas()
  const loaded = yamlIn(folder, cwd).map(({ name, text }) =>
    loadTool(name, text, vocabulary, check),
  )
  return {
    tools: loaded.flatMap(({ tool }) => tool ?? []),
    diagnostics: loaded.flatMap(({ diagnostics }) => diagnostics),
  }
}
