// `sousveil facts`: the contract of its JSON, its text, inputs, exit codes and streams.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sousveil } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'sousveil-facts-'))
const policy = `# Monitoring\n\nWe record the keystrokes of employees. We never use the webcam.\n`
mkdirSync(join(folder, 'more/.hidden'), { recursive: true })
mkdirSync(join(folder, 'more/node_modules'), { recursive: true })
for (const name of [
  'a.md',
  'more/b.txt',
  'more/.hidden/c.md',
  'more/node_modules/d.md',
  'more/e.bin',
])
  writeFileSync(join(folder, name), policy)

const filesOf = (out: string): string[] => [
  ...new Set(
    (JSON.parse(out).facts as { source: { file: string } }[]).map(({ source }) => source.file),
  ),
]

describe('facts --format json', () => {
  test('gives each fact with its place and quotation, files as they were given', async () => {
    const { code, out, err } = await sousveil(['facts', 'a.md', '--format', 'json'], {
      cwd: folder,
    })
    const report = JSON.parse(out)
    expect({ code, err, schema: report.schema }).toEqual({ code: 0, err: '', schema: 1 })
    expect(report.facts).toContainEqual(
      expect.objectContaining({
        facet: 'technique',
        value: 'keystrokes',
        stance: 'affirmed',
        source: expect.objectContaining({
          file: 'a.md',
          line: 3,
          quote: 'We record the keystrokes of employees.',
        }),
      }),
    )
  })

  test('walks folders in order, without hidden folders, dependencies and unknown kinds', async () => {
    const { out, err } = await sousveil(['facts', '.', '-f', 'json'], { cwd: folder })
    expect(filesOf(out)).toEqual(['a.md', 'more/b.txt'])
    expect(err).toContain('One file in the folder left out')
  })

  test('takes patterns that the shell did not expand, and each file once', async () => {
    const args = ['facts', '**/*.{txt,md}', 'a.md', './a.md', '-f', 'json']
    const { code, out } = await sousveil(args, { cwd: folder })
    expect({ code, files: filesOf(out) }).toEqual({ code: 0, files: ['a.md', 'more/b.txt'] })
  })

  test('reads standard input', async () => {
    const { out } = await sousveil(['facts', '-', '-f', 'json'], { stdin: policy })
    expect(filesOf(out)).toEqual(['-'])
  })

  test('ends with 3 where a file is missing, says so on both streams, and reads the rest', async () => {
    const args = ['facts', 'a.txt', 'a.md', 'none/*.md', '-f', 'json']
    const { code, out, err } = await sousveil(args, { cwd: folder })
    expect(code).toBe(3)
    expect(filesOf(out)).toEqual(['a.md'])
    expect(JSON.parse(out).diagnostics).toHaveLength(2)
    expect(err).toContain('a.txt does not exist. Did you mean a.md?')
  })

  test('same input, same bytes', async () => {
    const [one, two] = await Promise.all([
      sousveil(['facts', '.', '-f', 'json'], { cwd: folder }),
      sousveil(['facts', '.', '-f', 'json'], { cwd: folder }),
    ])
    expect(one).toEqual(two)
  })
})

describe('facts as text', () => {
  test('groups by facet, with quotations', async () => {
    const { code, out, err } = await sousveil(['facts', 'a.md'], { cwd: folder })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('WHAT IS RECORDED')
    expect(out).toMatch(/does {6}“We record the keystrokes of employees\.”\n +a\.md:3/)
  })

  test('says that nothing was found', async () => {
    const { code, out } = await sousveil(['facts', '-'], { stdin: 'The canteen opens at noon.' })
    expect(code).toBe(0)
    expect(out).toContain('No fact was found.')
  })
})

describe('wrong usage', () => {
  test.each([
    [['fatcs', 'a.md'], 'Did you mean facts?'],
    [['facts', 'a.md', '--fromat', 'json'], 'Did you mean --format?'],
    [['facts', 'a.md', '--format', 'jsn'], 'Did you mean json?'],
    [['facts'], 'give files'],
  ])('%j is told and ends with 2', async (args, told) => {
    const { code, out, err } = await sousveil(args, { cwd: folder })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(told)
  })

  test('help and version are no errors', async () => {
    const help = await sousveil(['--help'])
    expect(help).toMatchObject({ code: 0, err: '' })
    expect(help.out).toContain('Examples:')
    expect((await sousveil(['facts', '--help'])).out).toContain('Examples:')
    expect((await sousveil(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('facts as text, asked further', () => {
  test('--explain names the pattern behind a fact and who must act in it', async () => {
    const { out } = await sousveil(['facts', 'a.md', '--explain'], { cwd: folder })
    expect(out.replace(/\s+/g, ' ')).toMatch(/by technique\/\S+ \(the organisation acts\)/)
  })

  test('--line shows the facts of one line and what was dropped there', async () => {
    const { out } = await sousveil(['facts', 'a.md', '--line', '3'], { cwd: folder })
    expect(out).toContain('CONSIDERED AND DROPPED')
    expect(out).toContain('keystrokes')
    const elsewhere = await sousveil(['facts', 'a.md', '--line', '1'], { cwd: folder })
    expect(elsewhere.out).toContain('No fact was found.')
  })

  test('--line wants a number', async () => {
    const { code, err } = await sousveil(['facts', 'a.md', '--line', 'three'], { cwd: folder })
    expect({ code, told: err.includes('line number') }).toEqual({ code: 2, told: true })
  })
})
