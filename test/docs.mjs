// Brings what the documentation shows up to date: runs each marked command and puts its output in place.
//
// A mark is a comment before a fenced block: `<!-- output: node bin/sousveil.js rules -->`, or, to show the
// beginning of a long one, `<!-- output, first 40 lines: node bin/sousveil.js audit policy.md -->`.
// A table is made from the compiled knowledge, between `<!-- table: rules -->` and `<!-- end of table -->`.
// With --check nothing is written, and a block that is out of date is a failure.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { ruleTables } from './rule-tables.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const check = process.argv.includes('--check')
const block =
  /(<!-- output(?:, first (\d+) lines)?: (node bin\/sousveil\.js [^\n]+?) -->\n+```[a-z]*\n)([\s\S]*?)(```)/g
const made = /(<!-- table: (\w+) -->\n)[\s\S]*?(<!-- end of table -->)/g
const folders = [
  '.',
  '.github',
  'src',
  'rules',
  'rules/law',
  'rules/tools',
  'fixtures',
  'fixtures/cases',
  'fixtures/labelled',
]

const pages = folders
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  )

/** What a reader without colours sees at 80 columns. */
function output(command) {
  const [, ...args] = command.split(' ')
  const run = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '80', LC_ALL: 'C.UTF-8', WT_SESSION: 'docs' },
  })
  if (run.status === null || run.status > 1)
    throw new Error(`${command}: ended with ${run.status}\n${run.stderr}`)
  return run.stdout.replace(/\r\n/g, '\n')
}

/** Up to this many lines, the rest marked as left out. */
function first(text, lines) {
  const all = text.trimEnd().split('\n')
  if (lines === undefined || all.length <= Number(lines)) return `${all.join('\n')}\n`
  return `${all.slice(0, Number(lines)).join('\n')}\n…\n`
}

function tableOf(name) {
  const make = ruleTables[name]
  if (make === undefined) throw new Error(`there is no table ${name}`)
  return make()
}

let shown = 0
const stale = []
for (const page of pages) {
  const old = readFileSync(join(root, page), 'utf8')
  const current = old
    .replace(block, (_, head, lines, command, __, tail) => {
      shown++
      return `${head}${first(output(command), lines)}${tail}`
    })
    .replace(made, (_, head, name, tail) => {
      shown++
      return `${head}\n${tableOf(name)}\n\n${tail}`
    })
  if (current === old) continue
  stale.push(page)
  if (!check) writeFileSync(join(root, page), current)
}
console.error(
  `${pages.length} pages, ${shown} outputs and tables, ${stale.length} ${check ? 'out of date' : 'brought up to date'}`,
)
for (const page of stale) console.error(`  ${page}`)
if (check && stale.length > 0) {
  console.error('Run `npm run docs`, read the difference, and commit it.')
  process.exitCode = 1
}
