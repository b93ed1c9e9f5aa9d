// Compiles the joined program ahead (dist/cli/sousveil.cache, for the Node that builds) and writes its help down (help.json).
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import type { run } from '../cli/main.ts'
import type { World } from '../cli/world.ts'

const folder = fileURLToPath(new URL('../cli/', import.meta.url))
const joined = join(folder, 'sousveil.cjs')

/** Wrapped as in bin/sousveil.js, to the character: the cache holds for the same text only. */
const parameters = 'exports, require, module, __filename, __dirname, importPackage'
const script = new Script(`(function (${parameters}) { ${readFileSync(joined, 'utf8')}\n})`, {
  filename: joined,
})
const loaded: { exports: { run?: typeof run } } = { exports: {} }
const importPackage = (name: string) => import(name)
const given = [
  loaded.exports,
  createRequire(joined),
  loaded,
  joined,
  dirname(joined),
  importPackage,
]
script.runInThisContext()(...given)

async function* policy(): AsyncGenerator<string> {
  yield '# Monitoring\n\nWe record the keystrokes of employees, and keep them for 90 days.\n\n- one\n- two\n'
}

/** Runs the program and gives what it would have printed. */
async function output(...args: readonly string[]): Promise<string> {
  let text = ''
  const sink = {
    write(part: string, done?: () => void) {
      text += part
      done?.()
      return true
    },
  }
  const world: World = {
    stdin: policy(),
    stdout: sink,
    stderr: { write: (_: string, done?: () => void) => sink.write('', done) },
    env: {},
    platform: 'linux',
    cwd: () => folder,
  }
  await loaded.exports.run?.(args, world)
  return text
}

const help = await output('--help')
const commands = [...help.matchAll(/^ {2}([a-z][a-z-]+) /gm)].map((match) => match[1] ?? '')
const pages = [
  '--help',
  '--version',
  ...commands.filter((name) => name !== 'help').map((name) => `${name} --help`),
]
const written: Record<string, string> = {}
for (const page of pages) written[page] = await output(...page.split(' '))
writeFileSync(join(folder, 'help.json'), JSON.stringify(written))

await output('audit', '-', '--no-config')
await output('facts', '-', '--no-config')
writeFileSync(join(folder, 'sousveil.cache'), script.createCachedData())
