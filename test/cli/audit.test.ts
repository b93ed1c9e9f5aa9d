// `sousveil audit`: gates and exit codes, reports to files, sets, names that do not tell where it ran.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sousveil } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'sousveil-audit-'))
const harsh =
  '# Monitoring policy\n\nWe record the keystrokes of employees on company laptops. Monitoring is mandatory.\n'
mkdirSync(join(folder, 'docs/sub'), { recursive: true })
mkdirSync(join(folder, 'elsewhere'))
writeFileSync(join(folder, 'docs/a.md'), harsh)
writeFileSync(join(folder, 'docs/sub/b.md'), '# Notice\n\nWe keep web logs of staff for 30 days.\n')
const at = { cwd: folder }
const asOf = ['--as-of', '2026-11-21']

describe('exit codes', () => {
  test.each([
    [['docs'], 1],
    [['docs', '--fail-on', 'never'], 0],
    [['docs', '--fail-on', 'critical'], 1],
    [['docs', '--fail-on', 'never', '--min-score', '99'], 1],
    [['docs', '--fail-on', 'never', '--min', 'retention=100'], 1],
    [['docs', '--fail-on', 'never', '--min-score', '0'], 0],
    [['docs', 'none.md', '--fail-on', 'never'], 3],
    [['docs', 'none.md'], 3],
    [['none.md'], 3],
    [['docs', 'none.md', '--jurisdiction', 'atlantis'], 2],
  ])('%j ends with %i', async (args, code) => {
    expect((await sousveil(['audit', ...args, ...asOf], at)).code).toBe(code)
  })

  test('a minimum that cannot be decided is missed', async () => {
    const args = ['audit', '-', '--fail-on', 'never', '--min-score', '1']
    expect((await sousveil(args, { stdin: 'The canteen opens at noon.' })).code).toBe(1)
  })
})

describe('wrong usage is told with the nearest right word', () => {
  test.each([
    [['--jurisdiction', 'us-nj'], 'us-ny'],
    [['--min', 'retension=50'], 'retention'],
    [['--min', 'retention=abc'], '0 to 100'],
    [['--min-score', '101'], '0 to 100'],
    [['--fail-on', 'hihg'], 'high'],
    [['--topic', 'ai-traning'], 'ai-training'],
    [['--as-of', '2026-02-30'], 'YYYY-MM-DD'],
    [['--profile', 'works-counsil=yes'], 'works-council'],
    [['--profile', 'works-council=perhaps'], 'yes or no'],
    [['--report', 'jsn=x.json'], 'json'],
    [['--report', 'json'], 'FORMAT=FILE'],
    [['--report', 'json=missing/x.json'], 'folder'],
    [['--tools', 'missing'], 'missing'],
  ])('%j', async (args, told) => {
    const { code, err } = await sousveil(['audit', 'docs', ...args], at)
    expect(code).toBe(2)
    expect(err).toContain(told)
  })
})

describe('sets', () => {
  const names = (out: string): unknown =>
    JSON.parse(out).documents.map(({ name }: { name: string }) => name)

  test('files given together are one set, named relative to their common folder', async () => {
    const { out } = await sousveil(['audit', 'docs', '-f', 'json', ...asOf], at)
    expect(names(out)).toEqual(['a.md', 'sub/b.md'])
  })

  test('--each audits every file alone, one object per line', async () => {
    const { out } = await sousveil(['audit', 'docs', '--each', '-f', 'json', ...asOf], at)
    const lines = out.trimEnd().split('\n')
    expect(lines.map(names)).toEqual([['a.md'], ['sub/b.md']])
  })

  test('the same bytes from every working directory', async () => {
    const args = (path: string) => ['audit', path, '-f', 'json', '-j', 'eu', ...asOf]
    const here = await sousveil(args('docs'), at)
    const there = await sousveil(args('../docs'), { cwd: join(folder, 'elsewhere') })
    const absolute = await sousveil(args(join(folder, 'docs')), {})
    expect(there).toEqual(here)
    expect(absolute).toEqual(here)
  })
})

describe('reports', () => {
  test('several in one run, each to its file, beside the one on standard output', async () => {
    const args = [
      '--report',
      'json=one.json',
      '--report',
      'markdown=two.md',
      '--report',
      'text=3.txt',
    ]
    const { out } = await sousveil(['audit', 'docs', ...args, ...asOf], at)
    expect(out).toContain('WHAT IT MEANS FOR YOU')
    expect(JSON.parse(readFileSync(join(folder, 'one.json'), 'utf8')).schema).toBe(1)
    expect(readFileSync(join(folder, 'two.md'), 'utf8')).toContain('## What is recorded about me?')
    expect(readFileSync(join(folder, '3.txt'), 'utf8')).toBe(out)
  })

  test('jurisdictions are said with the reason', async () => {
    const given = await sousveil(['audit', 'docs', '-j', 'us-ny', ...asOf], at)
    expect(given.out).toContain('New York (given)')
    const none = await sousveil(['audit', 'docs', ...asOf], at)
    expect(none.out).toContain('no jurisdiction was given')
  })

  test('own tool files are read, and broken ones end the run', async () => {
    mkdirSync(join(folder, 'tools'), { recursive: true })
    writeFileSync(join(folder, 'tools/x.yaml'), 'id: x\ntitle: 3\n')
    const { code, out, err } = await sousveil(['audit', 'docs', '--tools', 'tools'], at)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('tools/x.yaml')
  })
})

describe('a terminal', () => {
  const audit = ['audit', 'docs', ...asOf]

  test('gets colour and its own width; NO_COLOR and pipes get none', async () => {
    const wide = await sousveil(audit, { ...at, isTTY: true, columns: 100 })
    expect(wide.out).toContain('\u001b[')
    const bare = await sousveil(audit, { ...at, isTTY: true, columns: 80, env: { NO_COLOR: '1' } })
    const piped = await sousveil(audit, at)
    expect(bare.out).toBe(piped.out)
    expect(piped.out).not.toContain('\u001b[')
  })

  test('gets ASCII on Windows consoles that may not show more', async () => {
    const old = await sousveil(audit, { ...at, platform: 'win32' })
    expect(old.out).not.toMatch(/[─█░✗✓“”…–·]/u)
    const modern = await sousveil(audit, { ...at, platform: 'win32', env: { WT_SESSION: 'x' } })
    expect(modern.out).toBe((await sousveil(audit, at)).out)
  })
})
