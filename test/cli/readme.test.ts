// What the README promises: every command of its table runs, every command and option is named, every exit code holds.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { auditFormats } from '../../src/report/formats.ts'
import { root } from '../walk.ts'
import { sousveil } from './world.ts'

const page = readFileSync(join(root, 'README.md'), 'utf8')
const commands = [...page.matchAll(/^\| .+ \| `sousveil ([^`]+)` \|$/gm)].map(
  (match) => match[1] ?? '',
)
const words = (command: string): string[] =>
  (command.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''))

let cwd = ''
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'sousveil-readme-'))
  cpSync(join(root, 'fixtures/cases/mci'), join(cwd, 'fixtures/cases/mci'), { recursive: true })
  writeFileSync(join(cwd, 'base.yaml'), 'fail-on: never\n')
  const waiver = { rule: 'objection', absence: true, kind: 'accepted-risk', owner: 'Works council' }
  const waivers = [{ ...waiver, reason: 'to be settled in the agreement', until: '2099-01-01' }]
  writeFileSync(join(cwd, 'waivers.yaml'), JSON.stringify({ waivers }))
  mkdirSync(join(cwd, 'own/criteria'), { recursive: true })
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    ['-c', 'user.name=x', '-c', 'user.email=x@x', 'commit', '-qm', 'x'],
  ])
    spawnSync('git', args, { cwd })
})

describe('the table', () => {
  test('is there', () => expect(commands.length).toBeGreaterThanOrEqual(27))

  test.each(commands)('sousveil %s', async (command) => {
    if (command.includes('--config')) {
      writeFileSync(join(cwd, 'sousveil.yaml'), 'extends: base.yaml\ndocuments: fixtures\n')
    }
    const slip = command === 'audti'
    const { code, out, err } = await sousveil(words(command), {
      cwd: command.startsWith('init') ? mkdtempSync(join(tmpdir(), 'sousveil-init-')) : cwd,
      stdin: 'We record the keystrokes of employees.',
    })
    expect(slip ? [2] : [0, 1], err).toContain(code)
    expect(slip ? err : out).not.toBe('')
    if (slip) expect(err).toContain('Did you mean audit?')
  })

  test('names every format', () => {
    expect(auditFormats.filter((format) => !page.includes(format))).toEqual([])
  })
})

describe('the page', () => {
  test('opens with what it is, the two commands, true output, and the warning', () => {
    const order = [
      '# sousveil',
      'reads what an employer says about monitoring',
      'npm run example',
      'npm test',
      'WHAT IT MEANS FOR YOU',
      "employer's screen capture may record you running this. Use a private device",
      '## Use',
    ].map((text) => page.indexOf(text))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order).not.toContain(-1)
    expect(page).not.toContain('npx sousveil')
  })

  test('names every command', async () => {
    const { out } = await sousveil(['--help'])
    const named = [...out.matchAll(/^ {2}([a-z-]+) /gm)].map((match) => match[1] ?? '')
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((name) => name !== 'help' && !page.includes(`\`${name}`))).toEqual([])
  })

  test('every file it names is there', () => {
    const files = [
      ...page.matchAll(
        /`((?:\.github|src|templates|rules|fixtures)[\w./-]*|action\.yml|\.pre-commit-hooks\.yaml)`/g,
      ),
    ]
    expect(files.length).toBeGreaterThan(4)
    expect(
      files.map((match) => match[1] ?? '').filter((file) => !existsSync(join(root, file))),
    ).toEqual([])
  })

  test('what it shows is what the program says', () => {
    const run = spawnSync(process.execPath, ['test/docs.mjs', '--check'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(run.stderr).not.toContain('out of date\n  ')
    expect(run.status).toBe(0)
  })
})
