// sousveil.yaml, waivers, baseline, --since and own rules, through the whole program.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sousveil } from './world.ts'

const policy = '# Monitoring policy\n\nWe record the keystrokes of employees on company laptops.\n'
const asOf = ['--as-of', '2026-11-21']

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sousveil-config-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

const run = (cwd: string, ...args: string[]) => sousveil(['audit', ...args, ...asOf], { cwd })
const json = async (cwd: string, ...args: string[]) =>
  JSON.parse((await run(cwd, ...args, '-f', 'json')).out)
const find = (audit: { findings: { id: string }[] }, id: string) =>
  audit.findings.find((each) => each.id === id)

describe('configuration', () => {
  const cwd = folderWith({
    'docs/a.md': policy,
    'docs/old/b.md': policy,
    'sousveil.yaml': [
      'extends: base.yaml',
      'documents: docs',
      'min: { retention: 10 }',
      'overrides: [{ files: "docs/old/**", skip: true }, { files: docs/a.md, kind: handbook }]',
    ].join('\n'),
    'base.yaml': 'jurisdictions: [us-ny]\nfail-on: never\nmin: { rights: 0 }\n',
  })

  test('gives documents, law and thresholds, what it extends first', async () => {
    const { code, out, err } = await run(cwd)
    expect(out).toContain('New York (given by the configuration)')
    expect(err).toContain('Configuration used.')
    expect(code).toBe(1)
    const audit = await json(cwd)
    expect(audit.documents).toMatchObject([{ name: 'a.md', kind: 'handbook' }])
  })

  test('flags win over it', async () => {
    const { code, out } = await run(cwd, '--min', 'retention=0', '-j', 'eu')
    expect(code).toBe(0)
    expect(out).toContain('European Union (given)')
  })

  test('--no-config leaves it out', async () => {
    const { code, err } = await run(cwd, '--no-config')
    expect(code).toBe(2)
    expect(err).toContain('give files')
  })

  test('sets are audited each on its own', async () => {
    const own = folderWith({
      'a.md': policy,
      'b.md': policy,
      'sousveil.yaml': 'sets: { office: a.md, warehouse: b.md }\n',
    })
    const { out } = await run(own, '-f', 'csv')
    const sets = new Set(
      out
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[0]),
    )
    expect([...sets]).toEqual(['office', 'warehouse'])
  })

  test.each([
    ['jurisdiction: us-ny', 'jurisdictions'],
    ['fail-on: hihg', 'high'],
    ['documents: [a.md', 'sousveil.yaml:1'],
    ['extends: sousveil.yaml', 'extends itself'],
    ['extends: gone.yaml', 'gone.yaml'],
    ['severity: { x: fatal }', 'fatal'],
    ['jurisdictions: atlantis', 'atlantis'],
    ['topics: ai-traning', 'ai-training'],
    ['format: jsn', 'json'],
  ])('%s is told and ends with 2', async (text, told) => {
    const own = folderWith({ 'a.md': policy, 'sousveil.yaml': text })
    const { code, out, err } = await run(own, 'a.md')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(told)
  })

  test('severities change the gate and never the score', async () => {
    const own = folderWith({ 'a.md': policy })
    writeFileSync(join(own, 'mild.yaml'), 'severity: { no-keystroke-content: low }\n')
    const [plain, mild] = [
      await json(own, 'a.md'),
      await json(own, 'a.md', '--config', 'mild.yaml'),
    ]
    expect(find(mild, 'no-keystroke-content')).toMatchObject({ severity: 'low' })
    expect(mild.score).toEqual(plain.score)
  })
})

describe('waivers', () => {
  const waivers = (until: string) => `waivers:
  - rule: no-keystroke-content
    quote: We record the keystrokes of employees
    kind: accepted-risk
    reason: to be switched off with the new release
    owner: Works council
    until: ${until}
`

  test('take a finding out of the gate, and stay in every report', async () => {
    const cwd = folderWith({ 'a.md': policy, 'w.yaml': waivers('2027-01-01') })
    const { out } = await run(cwd, 'a.md', '--waivers', 'w.yaml')
    expect(out).toContain('WAIVED')
    expect(out).toContain('to be switched off with the new release')
    const sarif = JSON.parse((await run(cwd, 'a.md', '--waivers', 'w.yaml', '-f', 'sarif')).out)
    const results: { ruleId: string; suppressions: unknown[] }[] = sarif.runs[0].results
    expect(
      results.find(({ ruleId }) => ruleId === 'no-keystroke-content')?.suppressions,
    ).toHaveLength(1)
    const gate = await run(cwd, 'a.md', '--waivers', 'w.yaml', '--fail-on', 'critical')
    expect(gate.code).toBe(0)
    expect((await run(cwd, 'a.md', '--fail-on', 'critical')).code).toBe(1)
  })

  test('the score does not change', async () => {
    const cwd = folderWith({ 'a.md': policy, 'w.yaml': waivers('2027-01-01') })
    expect((await json(cwd, 'a.md', '--waivers', 'w.yaml')).score).toEqual(
      (await json(cwd, 'a.md')).score,
    )
  })

  test('expired ones are back with a note', async () => {
    const cwd = folderWith({ 'a.md': policy, 'w.yaml': waivers('2026-01-01') })
    const { code, out } = await run(cwd, 'a.md', '--waivers', 'w.yaml', '--fail-on', 'critical')
    expect(code).toBe(1)
    expect(out.replace(/\s+/g, ' ')).toContain('ended on 2026-01-01; its finding is back')
  })

  test('without a reason there is no waiver', async () => {
    const text = waivers('2027-01-01').replace(/ {4}reason: .*\n/, '')
    const cwd = folderWith({ 'a.md': policy, 'w.yaml': text })
    const { code, err } = await run(cwd, 'a.md', '--waivers', 'w.yaml')
    expect(code).toBe(2)
    expect(err).toContain('`reason` is missing')
  })

  test('an instruction in the audited text has no effect', async () => {
    const cwd = folderWith({
      'a.md': `${policy}\n<!-- sousveil-disable no-keystroke-content -->\n`,
      'docs/sousveil.yaml': 'severity: { no-keystroke-content: low }\n',
      'docs/a.md': policy,
    })
    expect((await run(cwd, 'a.md', '--fail-on', 'critical')).code).toBe(1)
    expect((await run(cwd, 'docs', '--fail-on', 'critical')).code).toBe(1)
  })
})

describe('baseline', () => {
  test('a moved clause keeps its finding, an edited clause opens it again', async () => {
    const cwd = folderWith({ 'a.md': policy })
    const gate = ['a.md', '--baseline', 'known.json', '--fail-on', 'critical']
    expect((await run(cwd, ...gate)).code).toBe(2)
    await run(cwd, ...gate, '--update-baseline')
    expect(JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8')).schema).toBe(1)
    expect((await run(cwd, ...gate)).code).toBe(0)
    writeFileSync(join(cwd, 'a.md'), `# Other heading\n\nFirst of all.\n\n${policy}`)
    expect((await run(cwd, ...gate)).code).toBe(0)
    writeFileSync(join(cwd, 'a.md'), policy.replace('keystrokes', 'keystrokes and clicks'))
    expect((await run(cwd, ...gate)).code).toBe(1)
  })

  test('a file that is none is refused', async () => {
    const cwd = folderWith({ 'a.md': policy, 'known.json': '{"schema":2}' })
    expect(await run(cwd, 'a.md', '--baseline', 'known.json')).toMatchObject({ code: 2, out: '' })
  })
})

const git = (cwd: string, ...args: string[]) =>
  spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd })

describe.skipIf(git('.', '--version').status !== 0)('--since', () => {
  test('only what was not there at the commit fails the run', async () => {
    const cwd = folderWith({ 'docs/a.md': policy })
    git(cwd, 'init', '-q')
    git(cwd, 'add', '.')
    git(cwd, 'commit', '-qm', 'first')
    const gate = ['docs', '--since', 'HEAD', '--fail-on', 'critical']
    expect((await run(cwd, ...gate)).code).toBe(0)
    writeFileSync(
      join(cwd, 'docs/b.md'),
      'We scan the faces of employees to infer their emotions.\n',
    )
    const { code, out } = await run(cwd, ...gate, '-f', 'github')
    expect(code).toBe(1)
    expect(out).toContain('no-emotion-inference')
    expect(out).not.toContain('(no-keystroke-content)')
    expect((await run(cwd, 'docs', '--since', 'nowhere')).code).toBe(2)
    expect((await run(cwd, 'docs', '--since=--output=x')).code).toBe(2)
    expect(existsSync(join(cwd, 'x'))).toBe(false)
  })
})

describe('own rules', () => {
  const theme = `theme: house
title: House rules
weight: 10
criteria:
  - id: no-clipboard
    title: The clipboard is left alone
    severity: high
    forbid: { technique: clipboard }
    silence: unknown
    messages:
      fail: The clipboard is recorded.
      unknown: Nothing is said on the clipboard.
    why: What is copied is often private. It passes through without leaving a trace otherwise.
    fix: The clipboard is not recorded.
    ask: Is the clipboard recorded?
    where: [monitoring-policy]
    examples:
      - { name: recorded, outcome: fail, text: "We record the clipboard of employees." }
`

  test('are judged and reported, and leave the score as it is', async () => {
    const cwd = folderWith({ 'a.md': policy, 'own/criteria/house.yaml': theme })
    const [plain, own] = [await json(cwd, 'a.md'), await json(cwd, 'a.md', '--rules', 'own')]
    expect(find(own, 'no-clipboard')).toMatchObject({ outcome: 'unknown', theme: 'own/house' })
    expect(own.score).toEqual(plain.score)
  })

  test('mistakes are told at file and line', async () => {
    const cwd = folderWith({
      'a.md': policy,
      'own/criteria/house.yaml': theme.replace('clipboard }', 'clipbord }'),
    })
    const { code, err } = await run(cwd, 'a.md', '--rules', 'own')
    expect(code).toBe(2)
    expect(err).toMatch(/own\/criteria\/house\.yaml:8.*clipboard/)
  })
})
