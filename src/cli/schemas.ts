// The published schemas, read for what a person writes: own tools and rules, configuration, waivers.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SchemaCheck } from '../load/schema.ts'

let known: Promise<SchemaCheck> | undefined

/** Loads the checker on the first call. */
export function publishedSchemas(): Promise<SchemaCheck> {
  known ??= read()
  return known
}

async function read(): Promise<SchemaCheck> {
  const { schemaCheck } = await import('../load/schema.ts')
  const folder = fileURLToPath(new URL('../schema/', import.meta.url))
  const names = readdirSync(folder).filter((name) => name.endsWith('.schema.json'))
  return await schemaCheck(
    names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as object),
  )
}
