// Names inputs relative to the deepest folder that holds all of them, so that a report does not tell where it was written.
import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Input } from '../model/document.ts'

/** Standard input is named `stdin`. The same files get the same names from every working directory. */
export function rooted(inputs: readonly Input[], cwd: string): readonly Input[] {
  const root = rootOf(inputs, cwd)
  return inputs.map((input) => ({
    ...input,
    name: input.name === '-' ? 'stdin' : relativeName(root, resolve(cwd, input.name)),
  }))
}

function rootOf(inputs: readonly Input[], cwd: string): string {
  return commonFolder(
    inputs.filter(({ name }) => name !== '-').map(({ name }) => resolve(cwd, name)),
  )
}

/** Where the root lies within the repository around it, ending in `/`; empty outside of any. */
export function baseOf(inputs: readonly Input[], cwd: string): string {
  const root = rootOf(inputs, cwd)
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git')))
      return folder === root ? '' : `${relativeName(folder, root)}/`
    if (folder === dirname(folder)) return ''
  }
}

function commonFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => dirname(path).split(sep))
  const shared = others.reduce<readonly string[]>(sharedStart, first)
  return shared.join(sep) || sep
}

function sharedStart(a: readonly string[], b: readonly string[]): readonly string[] {
  const differs = a.findIndex((part, i) => part !== b[i])
  return differs < 0 ? a : a.slice(0, differs)
}

function relativeName(root: string, path: string): string {
  return relative(root, path).split(sep).join('/')
}
