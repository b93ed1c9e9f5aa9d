// Holds that the packed tarball runs where nothing of the workshop is: installed into an empty folder, it audits.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../walk.ts'

const folder = mkdtempSync(join(tmpdir(), 'sousveil-packed-'))
const program = join(folder, 'node_modules', 'sousveil', 'bin', 'sousveil.js')
const policy =
  'We record the keystrokes of employees on company laptops. Recordings are kept for 30 days.\n'

function npm(cwd: string, ...args: readonly string[]): void {
  const execpath = process.env.npm_execpath
  const run = execpath
    ? spawnSync(process.execPath, [execpath, ...args], { cwd, encoding: 'utf8' })
    : spawnSync('npm', [...args], { cwd, encoding: 'utf8', shell: true })
  if (run.status !== 0) throw new Error(`npm ${args.join(' ')}: ${run.stderr}`)
}

function sousveil(...args: readonly string[]) {
  return spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' })
}

beforeAll(() => {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  npm(root, 'pack', '--ignore-scripts', '--pack-destination', folder)
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  npm(
    folder,
    'install',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--omit=dev',
    `./${name}-${version}.tgz`,
  )
  writeFileSync(join(folder, 'policy.md'), policy)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the packed tarball, installed into an empty folder', () => {
  test('says its version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const run = sousveil('--version')
    expect([run.status, run.stdout.trim()]).toEqual([0, version])
  })

  test('audits a policy', () => {
    const run = sousveil(
      'audit',
      'policy.md',
      '--fail-on',
      'never',
      '--format',
      'json',
      '--as-of',
      '2026-11-21',
    )
    expect([run.status, run.stderr]).toEqual([0, ''])
    const values = JSON.parse(run.stdout).facts.map((fact: { value: string }) => fact.value)
    expect(values).toContain('keystrokes')
    expect(values).toContain('P30D')
  })

  test('audits the bundled case', () => {
    const run = sousveil(
      'audit',
      join('node_modules', 'sousveil', 'fixtures', 'cases', 'mci'),
      '--fail-on',
      'never',
    )
    expect([run.status, run.stdout.length > 1000]).toEqual([0, true])
  })
})
