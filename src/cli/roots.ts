// Names inputs relative to the deepest folder that holds all of them, so that a report does not tell where it was written.
import { dirname, relative, resolve, sep } from 'node:path'
import type { Input } from '../model/document.ts'

/** Standard input is named `stdin`. The same files get the same names from every working directory. */
export function rooted(inputs: readonly Input[], cwd: string): readonly Input[] {
  const paths = inputs.filter(({ name }) => name !== '-').map(({ name }) => resolve(cwd, name))
  const root = commonFolder(paths)
  return inputs.map((input) => ({
    ...input,
    name: input.name === '-' ? 'stdin' : relativeName(root, resolve(cwd, input.name)),
  }))
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
