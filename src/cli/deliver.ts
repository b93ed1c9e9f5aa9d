// Brings reports to where they were asked for: one to standard output, any number to files.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Knowledge } from '../knowledge.ts'
import type { Audit } from '../model/audit.ts'
import { reporters } from '../report/index.ts'
import { UsageError } from './exit.ts'
import type { Settings } from './settings.ts'
import { fileView, viewOf } from './view.ts'
import { print, type World } from './world.ts'

export async function deliver(
  audits: readonly Audit[],
  { format, each, targets }: Settings,
  base: string,
  knowledge: Knowledge,
  world: World,
): Promise<void> {
  if (audits.length === 0) return
  const report = await reporters[format]()
  await print(world.stdout, report(audits, { ...(await viewOf(world, knowledge)), each, base }))
  const inFile = { ...(await fileView(knowledge)), each, base }
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
