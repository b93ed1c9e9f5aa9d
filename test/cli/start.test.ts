// The start: bin/sousveil.js as it is run, with and without a build, and what the build wrote ahead.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { root } from '../walk.ts'
import { sousveil } from './world.ts'

const bin = join(root, 'bin/sousveil.js')
const start = (args: readonly string[], program = bin) =>
  spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    input: 'We record the keystrokes of employees.',
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', WT_SESSION: 'x' },
  })

describe('bin/sousveil.js', () => {
  test.each([
    [['--help']],
    [['-h']],
    [['--version']],
    [['audit', '--help']],
    [['rules', '-h']],
    [['help', 'facts']],
  ])('%j says what the program says', async (args) => {
    const { status, stdout, stderr } = start(args)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toBe((await sousveil(args)).out)
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  test('audits, and ends with the code of the audit', async () => {
    const { status, stdout } = start(['audit', '-', '--as-of', '2026-11-21'])
    expect(status).toBe(1)
    const stdin = 'We record the keystrokes of employees.'
    expect(stdout).toBe((await sousveil(['audit', '-', '--as-of', '2026-11-21'], { stdin })).out)
  })

  test('loads packages on need', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sousveil-packages-'))
    writeFileSync(join(folder, 'a.html'), '<p>We record the keystrokes of employees.</p>')
    writeFileSync(join(folder, 'b.toml'), '[otel]\nlog_user_prompt = true\n')
    writeFileSync(join(folder, 'c.xml'), '<a><b>1</b></a>')
    writeFileSync(join(folder, 'sousveil.yaml'), 'fail-on: never\n')
    const tools = join(root, 'fixtures/cases/mci/tools')
    const args = [
      'audit',
      folder,
      '--tools',
      tools,
      '--config',
      join(folder, 'sousveil.yaml'),
      '-f',
      'json',
    ]
    const { status, stdout, stderr } = start(args)
    expect(stderr).not.toContain('fault of sousveil')
    expect(status).toBe(0)
    expect(JSON.parse(stdout).documents).toHaveLength(4)
  })

  test('writes everything into a slow pipe', () => {
    const run = spawnSync('node', [bin, 'vocabulary', '--format', 'json'], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
    expect(JSON.parse(run.stdout).facets).toBeTypeOf('object')
  })

  test('says how to build where nothing is built', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sousveil-bare-'))
    mkdirSync(join(folder, 'bin'))
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    cpSync(bin, join(folder, 'bin/sousveil.js'))
    const { status, stdout, stderr } = start(['audit', 'x.md'], join(folder, 'bin/sousveil.js'))
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('npm run build')
  })
})

test('what the build compiled holds for the program as it stands', () => {
  const program = join(root, 'dist/cli/sousveil.cjs')
  const parameters = /const parameters = '([^']+)'/.exec(readFileSync(bin, 'utf8'))?.[1] ?? ''
  const script = new Script(`(function (${parameters}) { ${readFileSync(program, 'utf8')}\n})`, {
    filename: program,
    cachedData: readFileSync(join(root, 'dist/cli/sousveil.cache')),
  })
  expect(script.cachedDataRejected).toBe(false)
})
