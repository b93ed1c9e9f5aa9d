// Declares tests that need programs beyond Node: a missing one is a named skip here, a failure in CI.
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { describe, test } from 'vitest'

const packages = new URL('packages.txt', import.meta.url)

/** The lines of packages.txt that name a package: `package: program program`. */
export function listedPackages(): readonly {
  readonly name: string
  readonly programs: string[]
}[] {
  return readFileSync(packages, 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', programs = ''] = line.split(':')
      return { name: name.trim(), programs: programs.trim().split(/\s+/) }
    })
}

/** Where a program stands on the PATH, or undefined. */
export function findProgram(program: string): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : ['']
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => endings.map((ending) => join(folder, program + ending)))
    .find((file) => existsSync(file))
}

/** Groups tests that need all of these programs. */
export function describeWith(programs: readonly string[], name: string, body: () => void): void {
  const missing = programs.filter((program) => findProgram(program) === undefined)
  if (missing.length === 0) {
    describe(name, body)
    return
  }
  const title = `${name} (missing: ${missing.map(advice).join(', ')})`
  if (process.env.CI) {
    test(title, () => {
      throw new Error(`${title}. Install what is missing; see test/system/packages.txt.`)
    })
    return
  }
  describe.skip(title, body)
}

function advice(program: string): string {
  const owner = listedPackages().find(({ programs }) => programs.includes(program))
  return owner ? `${program}, Debian package ${owner.name}` : program
}
