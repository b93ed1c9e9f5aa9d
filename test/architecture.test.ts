// Holds what the folders promise: a stage knows the model, the text craft and itself, and touches no outside world.
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesUnder, root } from './walk.ts'

/** Every folder of src, and what it may import from beside itself. `*` is everything. */
const layers: Readonly<Record<string, readonly string[]>> = {
  adapt: ['model', 'text'],
  // A program like cli/: it writes ahead what the others would work out at each start.
  build: ['*'],
  cli: ['*'],
  detect: ['model', 'text'],
  draft: ['model', 'text'],
  extract: ['model', 'text'],
  judge: ['model', 'text'],
  load: ['model', 'schema', 'text'],
  model: [],
  read: ['model', 'text'],
  report: ['model', 'text'],
  schema: ['model'],
  score: ['model', 'text'],
  segment: ['model', 'text'],
  text: ['model'],
  waive: ['model', 'text'],
}
const worldly = ['build', 'cli']
const outside =
  /^node:(child_process|fs|fs\/promises|http|https|net|os|path|process|readline|tty|url|worker_threads)$/
const maximumLines = 250

const sources = filesUnder('src', '.ts').map((path) => ({
  path,
  stage: path.split('/').length > 2 ? (path.split('/')[1] ?? '') : '',
  text: readFileSync(join(root, path), 'utf8'),
}))

/** Specifiers of static and dynamic imports and of re-exports. */
function importsOf(text: string): readonly string[] {
  const pattern = /(?:\bfrom|\bimport\s*\(|^\s*import)\s*['"]([^'"]+)['"]/gm
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}

/** The folder of src that a relative specifier leads to; `` for a file at its top. */
function target(path: string, specifier: string): string {
  const parts = posix.join(posix.dirname(path), specifier).split('/')
  return parts.length > 2 ? (parts[1] ?? '') : ''
}

function mayImport(stage: string, other: string): boolean {
  if (stage === '' || stage === other) return true
  const allowed = layers[stage] ?? []
  return allowed.includes('*') || allowed.includes(other)
}

describe('architecture', () => {
  test('there are sources, and each import of theirs was seen', () => {
    expect(sources.length).toBeGreaterThanOrEqual(10)
    const seen = sources.flatMap(({ text }) => importsOf(text)).length
    const written = sources.flatMap(({ text }) => text.match(/^(import|export .* from) /gm) ?? [])
    expect(seen).toBeGreaterThanOrEqual(written.length)
  })

  test('every folder of src is known', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
    expect(folders.filter((folder) => !(folder in layers))).toEqual([])
  })

  test('a stage imports the model, the text craft and itself', () => {
    const strays = sources.flatMap(({ path, stage, text }) =>
      importsOf(text)
        .filter((specifier) => specifier.startsWith('.'))
        .filter((specifier) => !mayImport(stage, target(path, specifier)))
        .map((specifier) => `${path} imports ${specifier}`),
    )
    expect(strays).toEqual([])
  })

  test('files, clock, terminal and processes are touched in cli/ and build/ alone', () => {
    const touches = sources
      .filter(({ stage }) => !worldly.includes(stage))
      .flatMap(({ path, text }) => [
        ...importsOf(text)
          .filter((specifier) => outside.test(specifier))
          .map((specifier) => `${path} imports ${specifier}`),
        ...(text.match(/\b(process\.|console\.|Date\.now|new Date\(\)|fetch\()/g) ?? []).map(
          (use) => `${path} uses ${use}`,
        ),
      ])
    expect(touches).toEqual([])
  })

  test('nothing depends on a locale', () => {
    const uses = sources.flatMap(({ path, text }) =>
      (text.match(/\b(localeCompare|toLocale\w+|Intl)\b/g) ?? []).map((use) => `${path}: ${use}`),
    )
    expect(uses).toEqual([])
  })

  test('every file opens with one comment that says what it is for', () => {
    const silent = [...filesUnder('src', '.ts'), ...filesUnder('test', '.ts')].filter(
      (path) => !/^\/\/ \S.*[.:]$/m.test(firstLine(path)),
    )
    expect(silent).toEqual([])
  })

  test(`no file is longer than ${maximumLines} lines`, () => {
    const long = sources
      .map(({ path, text }) => `${path}: ${text.split('\n').length - 1}`)
      .filter((line) => Number(line.split(': ')[1]) > maximumLines)
    expect(long).toEqual([])
  })
})

function firstLine(path: string): string {
  return readFileSync(join(root, path), 'utf8').split(/\r?\n/, 1)[0] ?? ''
}
