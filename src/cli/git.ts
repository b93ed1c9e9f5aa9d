// What documents were at another revision, asked of git.
import { spawnSync } from 'node:child_process'
import { basename, dirname } from 'node:path'
import { UsageError } from './exit.ts'

const largest = 256 * 1024 * 1024

/** The commit that `ref` names in the repository around `folder`. */
export function commitOf(ref: string, folder: string): string {
  const run = git(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ])
  if (run.error) throw new UsageError('--since needs git on the PATH.')
  const commit = run.stdout.toString().trim()
  if (run.status === 0 && /^[0-9a-f]{40,64}$/.test(commit)) return commit
  throw new UsageError(`--since ${ref}: no such commit in the repository around ${folder}.`)
}

/** The content of a file then; undefined where it was not there. */
export function contentAt(commit: string, path: string): Uint8Array | undefined {
  const run = git(dirname(path), ['show', `${commit}:./${basename(path)}`])
  return run.status === 0 ? run.stdout : undefined
}

function git(folder: string, args: readonly string[]) {
  return spawnSync('git', ['-C', folder, ...args], {
    maxBuffer: largest,
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
  })
}
