#!/usr/bin/env node
// Starts the built program; in a clone that was not built yet, says how.
import { existsSync } from 'node:fs'
import process from 'node:process'

const main = new URL('../dist/cli/main.js', import.meta.url)

if (existsSync(main)) {
  const { run } = await import(main.href)
  process.exitCode = await run(process.argv.slice(2), process)
} else {
  process.stderr.write('sousveil is not built yet. In its folder, run: npm ci && npm run build\n')
  process.exitCode = 2
}
