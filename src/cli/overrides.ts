// Settings by path: which files to leave out, and what is known of others without detecting it.
import { resolve, sep } from 'node:path'
import type { PathOverride } from '../model/config.ts'
import type { Input } from '../model/document.ts'
import { alternatives, matches } from './glob.ts'

export type Known = Pick<PathOverride, 'language' | 'kind'>

/** The later override wins. */
export function overrideOf(path: string, cwd: string, all: readonly PathOverride[]): PathOverride {
  const segments = resolve(cwd, path).split(sep)
  const own = all.filter(({ files }) => files.some((pattern) => covers(pattern, segments)))
  return Object.assign({ files: [] }, ...own) as PathOverride
}

/** A file or folder by its path, or a pattern. */
function covers(pattern: string, path: readonly string[]): boolean {
  return alternatives(pattern).some((each) => {
    const segments = each.split('/')
    return matches(segments, path) || matches(segments, path.slice(0, segments.length))
  })
}

export function withoutSkipped(
  inputs: readonly Input[],
  cwd: string,
  all: readonly PathOverride[],
): readonly Input[] {
  if (all.length === 0) return inputs
  return inputs.filter(({ name }) => name === '-' || overrideOf(name, cwd, all).skip !== true)
}
