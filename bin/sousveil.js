#!/usr/bin/env node
// Starts the built program; in a clone that was not built yet, says how.
import { existsSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const main = new URL('../dist/cli/main.js', import.meta.url)
const joined = fileURLToPath(new URL('../dist/cli/sousveil.cjs', import.meta.url))

/** The program in one file starts faster; after a compilation of the sources alone it is out of date. */
function load() {
  const fresh = existsSync(joined) && statSync(joined).mtimeMs >= statSync(main).mtimeMs
  return fresh ? createRequire(import.meta.url)(joined) : import(main.href)
}

if (existsSync(main)) {
  const { run } = await load()
  process.exitCode = await run(process.argv.slice(2), process)
} else {
  process.stderr.write('sousveil is not built yet. In its folder, run: npm ci && npm run build\n')
  process.exitCode = 2
}
