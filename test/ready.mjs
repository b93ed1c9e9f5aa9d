// Makes a fresh clone ready: installs packages where they are missing or stale, then builds.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Path → version of every package that must be there on any platform. */
function required(file) {
  const { packages } = JSON.parse(readFileSync(join(root, file), 'utf8'))
  return new Map(
    Object.entries(packages)
      .filter(([path, entry]) => path !== '' && !entry.optional)
      .map(([path, entry]) => [path, entry.version]),
  )
}

function installed() {
  try {
    const present = required('node_modules/.package-lock.json')
    return [...required('package-lock.json')].every(
      ([path, version]) => present.get(path) === version,
    )
  } catch {
    return false // no node_modules, or one that npm did not finish
  }
}

function npm(...args) {
  const program = process.env.npm_execpath
  const { status, error } = program
    ? spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: true })
  if (status !== 0) {
    console.error(`npm ${args.join(' ')} ended with ${error ?? status}`)
    process.exit(status ?? 1)
  }
}

if (!installed()) npm('ci', '--prefer-offline', '--no-audit', '--no-fund')
npm('run', '--silent', 'build')
