// Finds and reads the configuration: `--config FILE`, else sousveil.yaml in the working directory, and what it extends.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import type { Config } from '../model/config.ts'
import { Refusal, UsageError } from './exit.ts'
import { publishedSchemas } from './schemas.ts'

export interface Found {
  readonly config: Config
  /** As given or found; null without any. */
  readonly file: string | null
}

export const configName = 'sousveil.yaml'
/** A chain of `extends` longer than this is taken for a mistake. */
const mostFiles = 32

/** Only the working directory is looked into: a configuration among audited files has no say. Throws on mistakes. */
export async function findConfig(given: string | false | undefined, cwd: string): Promise<Found> {
  if (given === false) return { config: {}, file: null }
  if (given === undefined && !existsSync(resolve(cwd, configName)))
    return { config: {}, file: null }
  const file = given ?? configName
  const { mergeConfigs } = await import('../load/config.ts')
  return { config: mergeConfigs(await readChain(resolve(cwd, file), cwd, [])), file }
}

/** The files that `path` extends come before it. */
async function readChain(
  path: string,
  cwd: string,
  above: readonly string[],
): Promise<readonly Config[]> {
  if (above.includes(path) || above.length >= mostFiles) {
    throw new UsageError(
      `the configuration ${named(path, cwd)} extends itself. Take one \`extends\` out.`,
    )
  }
  const { loadConfig } = await import('../load/config.ts')
  const folder = dirname(path)
  const absolute = (one: string) => slashes(isAbsolute(one) ? one : resolve(folder, one))
  const loaded = loadConfig(named(path, cwd), textOf(path, cwd), await publishedSchemas(), absolute)
  if (loaded.diagnostics.length > 0) throw new Refusal(loaded.diagnostics)
  const base: Config[] = []
  for (const each of loaded.extends) base.push(...(await readChain(each, cwd, [...above, path])))
  return [...base, loaded.config]
}

function textOf(path: string, cwd: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new UsageError(`the configuration ${named(path, cwd)} could not be read. Check the path.`)
  }
}

function named(path: string, cwd: string): string {
  const short = relative(cwd, path)
  return slashes(short === '' || short.startsWith('..') ? path : short)
}

const slashes = (path: string): string => path.split(sep).join('/')
