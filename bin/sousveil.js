#!/usr/bin/env node
// Starts the built program; in a clone that was not built yet, says how.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'

const dist = new URL('../dist/cli/', import.meta.url)
const main = new URL('main.js', dist)
const joined = fileURLToPath(new URL('sousveil.cjs', dist))
const compiled = fileURLToPath(new URL('sousveil.cache', dist))
const told = fileURLToPath(new URL('help.json', dist))
const args = process.argv.slice(2)

/** Of the last build; after a compilation of the sources alone it is out of date. */
function isFresh(path) {
  return existsSync(path) && statSync(path).mtimeMs >= statSync(main).mtimeMs
}

/** The program in one file starts faster. */
function load() {
  return isFresh(joined) ? loadJoined() : import(main.href)
}

/** Help and version were written down by the build; a narrow terminal has its help laid out anew. */
function written() {
  const asked = args.join(' ').replace(/-h$/, '--help').replace(/^-V$/, '--version')
  const isWide = (process.stdout.columns ?? 80) >= 80
  if (!/^([a-z-]+ )?--help$|^--version$/.test(asked) || !isWide || !isFresh(told)) return undefined
  return JSON.parse(readFileSync(told, 'utf8'))[asked]
}

/** As `require` would, with what the build compiled; another Node than the build's leaves that aside. */
function loadJoined() {
  const parameters = 'exports, require, module, __filename, __dirname, importPackage'
  const script = new Script(`(function (${parameters}) { ${readFileSync(joined, 'utf8')}\n})`, {
    filename: joined,
    ...(existsSync(compiled) && { cachedData: readFileSync(compiled) }),
  })
  const module = { exports: {} }
  const require = createRequire(joined)
  const importPackage = (name) => import(name)
  const given = [module.exports, require, module, joined, dirname(joined), importPackage]
  script.runInThisContext()(...given)
  return module.exports
}

if (existsSync(main)) {
  const text = written()
  if (text) process.stdout.write(text)
  else process.exitCode = await (await load()).run(args, process)
} else {
  process.stderr.write('sousveil is not built yet. In its folder, run: npm ci && npm run build\n')
  process.exitCode = 2
}
