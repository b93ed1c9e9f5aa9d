// Builds dist/knowledge/ from rules/, or only checks the folder of rules given as argument. Exits 2 where a rule is wrong.
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Compiled } from './compiler.ts'
import { compileKnowledge } from './knowledge.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const schemas = join(root, 'src', 'schema')

/** One diagnostic as a person reads it: where, what, what to do. */
function told({ document, locator, level, message, advice }: Diagnostic): string {
  const at = locator?.kind === 'text' ? `:${locator.line}:${locator.column}` : ''
  return `${document === undefined ? 'rules' : `${document}${at}`}: ${level}: ${message} ${advice}`
}

function write(folder: string, json: Compiled['json']): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [name, value] of Object.entries(json))
    writeFileSync(join(folder, name), JSON.stringify(value))
}

function publishSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(schemas)) copyFileSync(join(schemas, name), join(folder, name))
}

const given = process.argv[2]
const { json, diagnostics, counted } = await compileKnowledge(
  given === undefined ? join(root, 'rules') : resolve(given),
  schemas,
)
for (const diagnostic of diagnostics) process.stderr.write(`${told(diagnostic)}\n`)
if (given === undefined) {
  write(join(root, 'dist', 'knowledge'), json)
  publishSchemas(join(root, 'dist', 'schema'))
}
process.stdout.write(`${given === undefined ? 'Compiled' : 'Checked'} ${counted.join(', ')}.\n`)
const errors = diagnostics.filter((diagnostic) => diagnostic.level === 'error').length
if (errors > 0) {
  process.stderr.write(
    `${errors} error${errors === 1 ? '' : 's'} in the rules; what has errors was left out.\n`,
  )
  process.exitCode = 2
}
