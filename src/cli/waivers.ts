// Reads the side file of waivers.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Waiver } from '../model/waiver.ts'
import { Refusal, UsageError } from './exit.ts'
import { publishedSchemas } from './schemas.ts'

export async function readWaivers(file: string, cwd: string): Promise<readonly Waiver[]> {
  const { loadWaivers } = await import('../load/waivers.ts')
  const { waivers, diagnostics } = loadWaivers(file, textOf(file, cwd), await publishedSchemas())
  if (diagnostics.length > 0) throw new Refusal(diagnostics)
  return waivers
}

function textOf(file: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, file), 'utf8')
  } catch {
    throw new UsageError(`the waivers ${file} could not be read. Check the path.`)
  }
}
