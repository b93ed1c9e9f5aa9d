// `sousveil init`, `print-config`, `completion` and `rules test`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { shells } from '../../src/cli/shells.ts'
import { sousveil } from './world.ts'

const empty = () => mkdtempSync(join(tmpdir(), 'sousveil-setup-'))
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8')
const policy = 'We record the keystrokes of employees on company laptops.\n'

describe('init', () => {
  test('asks three questions on a terminal, and what it writes works', async () => {
    const cwd = empty()
    mkdirSync(join(cwd, 'docs'))
    writeFileSync(join(cwd, 'docs/a.md'), policy)
    const asked = await sousveil(['init'], {
      cwd,
      stdin: 'docs\nus-ny\ngithub\n',
      stdinIsTTY: true,
    })
    expect(asked.code).toBe(0)
    expect(asked.err.match(/\?/g)).toHaveLength(3)
    expect(parse(read(cwd, 'sousveil.yaml'))).toEqual({
      documents: ['docs'],
      jurisdictions: ['us-ny'],
      'fail-on': 'high',
    })
    expect(parse(read(cwd, '.github/workflows/sousveil.yml')).jobs.audit.steps).toHaveLength(5)
    const audit = await sousveil(['audit', '-f', 'json'], { cwd })
    expect(JSON.parse(audit.out).jurisdictions[0].id).toBe('us-ny')
  })

  test('takes flags instead, and asks nothing where nobody is', async () => {
    const cwd = empty()
    const { code, err } = await sousveil(['init', '--documents', 'x.md', '--ci', 'gitlab'], { cwd })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(parse(read(cwd, '.gitlab-ci.yml')).sousveil.artifacts.reports.codequality).toBeTypeOf(
      'string',
    )
  })

  test('writes over nothing', async () => {
    const cwd = empty()
    writeFileSync(join(cwd, 'sousveil.yaml'), 'documents: mine\n')
    const { code, err } = await sousveil(['init', '--ci', 'github'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('is there already; nothing was written')
    expect(read(cwd, 'sousveil.yaml')).toBe('documents: mine\n')
    expect(existsSync(join(cwd, '.github'))).toBe(false)
  })

  test.each([
    [['--ci', 'githib'], 'github'],
    [['--jurisdiction', 'us-nj'], 'us-ny'],
  ])('%j is told', async (args, told) => {
    const { code, err } = await sousveil(['init', ...args], { cwd: empty() })
    expect(code).toBe(2)
    expect(err).toContain(told)
  })
})

describe('print-config', () => {
  test('puts configuration, flags and defaults together', async () => {
    const cwd = empty()
    writeFileSync(join(cwd, 'sousveil.yaml'), 'documents: a.md\nmin: { rights: 20 }\n')
    const args = ['print-config', '-j', 'eu', '--min', 'retention=30', '--report', 'csv=x.csv']
    const { code, out } = await sousveil(args, { cwd })
    expect(code).toBe(0)
    expect(parse(out)).toEqual({
      documents: [join(cwd, 'a.md')],
      jurisdictions: ['eu'],
      'fail-on': 'high',
      min: { rights: 20, retention: 30 },
      format: 'text',
      reports: { csv: 'x.csv' },
    })
  })

  test('what it prints is a configuration that says the same', async () => {
    const cwd = empty()
    const first = (await sousveil(['print-config', 'a.md', '-j', 'us-ny', '--drafts'], { cwd })).out
    writeFileSync(join(cwd, 'again.yaml'), first)
    const again = (await sousveil(['print-config', '--config', 'again.yaml'], { cwd })).out
    const absolute = { ...parse(first), documents: [join(cwd, 'a.md')] }
    expect(parse(again)).toEqual(absolute)
  })
})

describe('completion', () => {
  test.each(shells)('%s knows every command and the words of options', async (shell) => {
    const { code, out } = await sousveil(['completion', shell])
    expect(code).toBe(0)
    for (const word of ['audit', 'explain', 'min-score', 'us-ny', 'sarif', 'critical', 'retention'])
      expect(out).toContain(word)
  })

  test.skipIf(process.platform === 'win32')('bash completes what is typed', async () => {
    const { out } = await sousveil(['completion', 'bash'])
    const complete = (...words: string[]) => {
      const list = words.map((word) => `'${word}'`).join(' ')
      const script = `${out}\nCOMP_WORDS=(sousveil ${list}); COMP_CWORD=${words.length}; _sousveil; echo "\${COMPREPLY[*]}"`
      const run = spawnSync('bash', ['-c', script], { encoding: 'utf8' })
      expect(run.stderr).toBe('')
      return run.stdout.trim().split(' ')
    }
    expect(complete('au')).toEqual(['audit'])
    expect(complete('audit', '--fail-on', 'h')).toEqual(['high'])
    expect(complete('audit', '-j', 'us-n')).toContain('us-ny')
    expect(complete('audit', '--min')).toEqual(['--min-score', '--min'])
    expect(complete('vocabulary', 'ch')).toEqual(['choice'])
  })
})

describe('rules test', () => {
  const theme = (outcome: string) => `theme: house
title: House rules
weight: 10
criteria:
  - id: no-clipboard
    title: The clipboard is left alone
    severity: high
    forbid: { technique: clipboard }
    silence: unknown
    messages: { fail: The clipboard is recorded., unknown: Nothing is said on it. }
    why: What is copied is often private. It leaves no trace otherwise.
    fix: The clipboard is not recorded.
    ask: Is the clipboard recorded?
    where: [monitoring-policy]
    examples:
      - { name: recorded, outcome: ${outcome}, text: "We record the clipboard contents of employees." }
      - { name: silent, outcome: unknown, text: "We record the keystrokes of employees." }
`
  const folder = (outcome: string) => {
    const cwd = empty()
    mkdirSync(join(cwd, 'own/criteria'), { recursive: true })
    writeFileSync(join(cwd, 'own/criteria/house.yaml'), theme(outcome))
    return cwd
  }

  test('ends with 0 where every example comes out as written', async () => {
    const { code, out } = await sousveil(['rules', 'test', 'own'], { cwd: folder('fail') })
    expect(out).toContain('1 criterion, 0 rules, 2 examples: 0 came out otherwise')
    expect(code).toBe(0)
  })

  test('ends with 1 where one does not, and shows what was understood', async () => {
    const { code, out } = await sousveil(['rules', 'test', 'own'], { cwd: folder('unknown') })
    expect(code).toBe(1)
    expect(out).toContain('expected unknown, came out fail')
    expect(out).toContain('technique clipboard')
  })
})
