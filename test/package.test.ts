// Holds what the published package contains: what runs and what is read, and nothing of the workshop.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { filesUnder, root } from './walk.ts'

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
let packed: readonly string[] = []

/** npm itself where it started us, else the one on the PATH. */
function npm(args: readonly string[]): string {
  const program = process.env.npm_execpath
  const run = program
    ? spawnSync(process.execPath, [program, ...args], { cwd: root, encoding: 'utf8' })
    : spawnSync('npm', [...args], { cwd: root, encoding: 'utf8', shell: true })
  if (run.status !== 0) throw new Error(`npm ${args.join(' ')}: ${run.stderr}`)
  return run.stdout
}

beforeAll(() => {
  const [report] = JSON.parse(npm(['pack', '--dry-run', '--ignore-scripts', '--json']))
  packed = report.files.map((file: { path: string }) => file.path)
})

describe('package', () => {
  test('holds every compiled source, all knowledge and the example', () => {
    const compiled = filesUnder('src', '.ts').map((path) =>
      path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js'),
    )
    const needed = [...compiled, ...filesUnder('rules'), ...filesUnder('fixtures/cases/mci')]
    expect(needed.length).toBeGreaterThan(50)
    expect(needed.filter((path) => !packed.includes(path))).toEqual([])
    for (const page of ['LICENSE', 'README.md', 'CHANGELOG.md', 'bin/sousveil.js']) {
      expect(packed).toContain(page)
    }
  })

  test('holds nothing else', () => {
    const allowed =
      /^(bin|dist|rules|fixtures\/cases\/mci)\/|^fixtures\/cases\/README\.md$|^(LICENSE|README\.md|CHANGELOG\.md|package\.json)$/
    expect(packed.filter((path) => !allowed.test(path))).toEqual([])
    expect(packed.filter((path) => /\.(test\.|tsbuildinfo|map$)/.test(path))).toEqual([])
  })

  test('dist holds nothing that no source made', () => {
    const sources = new Set(filesUnder('src', '.ts').map((path) => path.slice('src/'.length, -3)))
    const orphans = filesUnder('dist')
      .filter((path) => /\.js$|\.d\.ts$/.test(path))
      .filter((path) => !sources.has(path.slice('dist/'.length).replace(/(\.d\.ts|\.js)$/, '')))
    expect(orphans).toEqual([])
  })

  test('pins what it depends on', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(versions.length).toBeGreaterThan(5)
    expect(
      versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version))),
    ).toEqual([])
  })

  test('installs one copy of pdfjs-dist, the one that pdf-parse brings', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
    const copies = Object.keys(lock.packages).filter((path) => path.endsWith('/pdfjs-dist'))
    expect(copies).toEqual(['node_modules/pdfjs-dist'])
  })

  test('carries licences that allow its use', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
    const shipped = Object.entries<{ dev?: boolean; license?: string }>(lock.packages).filter(
      ([path, entry]) => path !== '' && !entry.dev,
    )
    const free =
      /^\(?(MIT|Apache-2\.0|ISC|BSD-[23]-Clause|BlueOak-1\.0\.0|0BSD|PSF-2\.0|Python-2\.0)\b/
    expect(shipped.length).toBeGreaterThan(5)
    expect(shipped.filter(([, { license }]) => !free.test(license ?? '')).map(String)).toEqual([])
  })
})
