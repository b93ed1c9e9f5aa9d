// Keeps what was understood of files in a folder, by content; only on request, for it leaves traces of the documents.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { deserialize, serialize } from 'node:v8'
import type { Input } from '../model/document.ts'
import type { Understood } from '../understand.ts'
import { UsageError } from './exit.ts'

export interface Cache {
  readonly get: (input: Input) => Understood | undefined
  readonly put: (input: Input, understood: Understood) => void
}

/** `basis` is everything beside the file that the result depends on: version, knowledge, options. */
export function folderCache(folder: string, basis: string, cwd: string): Cache {
  const path = resolve(cwd, folder)
  try {
    mkdirSync(path, { recursive: true })
  } catch {
    throw new UsageError(`the cache ${folder} could not be made. Check the path.`)
  }
  const fileOf = (input: Input) => join(path, `${keyOf(input, basis)}.facts`)
  return {
    get: (input) => read(fileOf(input)),
    put: (input, understood) => write(fileOf(input), understood),
  }
}

function keyOf({ name, bytes }: Input, basis: string): string {
  return createHash('sha256').update(`${basis}\n${name}\n`).update(bytes).digest('hex')
}

/** A file that is missing or broken is no loss. */
function read(file: string): Understood | undefined {
  try {
    return deserialize(readFileSync(file)) as Understood
  } catch {
    return undefined
  }
}

/** Whole or not at all, also with several runs at a time. */
function write(file: string, understood: Understood): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, serialize(understood))
  renameSync(draft, file)
}
