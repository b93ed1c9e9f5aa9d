// Turns the arguments of a command into inputs: files, folders, patterns and `-` for standard input.
import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Input } from '../model/document.ts'
import { alternatives, isPattern, matches } from './glob.ts'
import { walk } from './walk.ts'
import type { World } from './world.ts'

export interface Gathered {
  readonly inputs: readonly Input[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Where relative paths start, and what `-` reads. */
type Place = Pick<World, 'cwd' | 'stdin'>

type Path = { readonly path: string } | { readonly diagnostic: Diagnostic }

/** A file of more bytes is not read. */
const largest = 256 * 1024 * 1024

/** In the order of the arguments; within folders and patterns sorted; each file once. Names are the paths as given, with `/`. */
export async function gather(args: readonly string[], world: Place): Promise<Gathered> {
  const found = args.flatMap((arg) => (arg === '-' ? [{ path: '-' }] : expand(arg, world.cwd())))
  const seen = new Set<string>()
  const results: (Input | Diagnostic)[] = []
  for (const entry of found) {
    if ('diagnostic' in entry) results.push(entry.diagnostic)
    else if (isNew(entry.path, world.cwd(), seen)) results.push(await load(entry.path, world))
  }
  return {
    inputs: results.filter((result): result is Input => 'bytes' in result),
    diagnostics: results.filter((result): result is Diagnostic => 'id' in result),
  }
}

function expand(arg: string, cwd: string): readonly Path[] {
  const stats = statOf(resolve(cwd, arg))
  if (stats?.isDirectory()) return folder(arg, cwd)
  if (stats) return [{ path: slashes(arg) }]
  if (isPattern(arg)) return pattern(slashes(arg), cwd)
  return [{ path: slashes(arg) }]
}

function folder(arg: string, cwd: string): readonly Path[] {
  const prefix = arg === '.' ? '' : slashes(arg).replace(/\/*$/, '/')
  const { files, others } = walk(resolve(cwd, arg), true)
  const paths = files.map((file) => ({ path: prefix + file.join('/') }))
  if (others > 0) return [...paths, { diagnostic: leftOut(arg, others) }]
  if (paths.length === 0) return [{ diagnostic: nothingIn(arg, 'The folder holds no file') }]
  return paths
}

function leftOut(arg: string, others: number): Diagnostic {
  return {
    id: 'files-left-out',
    level: 'note',
    source: 'input',
    document: arg,
    message: `${others === 1 ? 'One file' : `${others} files`} in the folder left out because of the extension.`,
    advice: 'Name a file on the command line to have it read whatever it is called.',
  }
}

function pattern(arg: string, cwd: string): readonly Path[] {
  const segments = arg.split('/')
  const fixed = segments.findIndex(isPattern)
  const prefix = segments
    .slice(0, fixed)
    .map((segment) => `${segment}/`)
    .join('')
  const start = resolve(cwd, prefix || '.')
  if (!statOf(start)?.isDirectory()) return [{ diagnostic: nothingIn(arg, 'No file matches') }]
  const wanted = alternatives(segments.slice(fixed).join('/')).map((path) => path.split('/'))
  const paths = walk(start, false)
    .files.filter((file) => wanted.some((each) => matches(each, file)))
    .map((file) => ({ path: prefix + file.join('/') }))
  return paths.length > 0 ? paths : [{ diagnostic: nothingIn(arg, 'No file matches') }]
}

function nothingIn(arg: string, what: string): Diagnostic {
  return {
    id: 'no-files',
    level: 'error',
    source: 'input',
    document: arg,
    message: `${what}: ${arg}`,
    advice: 'Check the path; hidden files and node_modules are never searched.',
  }
}

function isNew(path: string, cwd: string, seen: Set<string>): boolean {
  const key = path === '-' ? '-' : real(resolve(cwd, path))
  if (seen.has(key)) return false
  seen.add(key)
  return true
}

function real(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

async function load(path: string, world: Place): Promise<Input | Diagnostic> {
  if (path === '-') return { name: path, bytes: await readAll(world) }
  try {
    const stats = statSync(resolve(world.cwd(), path))
    if (stats.size > largest) return unreadable(path, 'is larger than 256 MB', 'Split it')
    if (!stats.isFile() && !stats.isFIFO()) {
      return unreadable(path, 'is not a file', 'Give a file, a folder or - for standard input')
    }
    return { name: path, bytes: readFileSync(resolve(world.cwd(), path)) }
  } catch (error) {
    return failed(path, (error as NodeJS.ErrnoException).code ?? '', world.cwd())
  }
}

async function readAll({ stdin }: Place): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stdin) {
    chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk)
  }
  return Buffer.concat(chunks)
}

function failed(path: string, code: string, cwd: string): Diagnostic {
  if (code === 'EACCES' || code === 'EPERM') {
    return unreadable(path, 'may not be read by you', 'Copy it to a place where you may')
  }
  if (code !== 'ENOENT' && code !== 'ENOTDIR') {
    return unreadable(path, `could not be read (${code})`, 'Check the path and the disk')
  }
  const near = similar(path, cwd)
  return unreadable(path, 'does not exist', near ? `Did you mean ${near}` : 'Check the path')
}

/** A file of the same folder whose name differs in case or extension only. */
function similar(path: string, cwd: string): string | undefined {
  const at = path.lastIndexOf('/')
  const stem = (name: string) => name.toLowerCase().replace(/\.[^.]*$/, '')
  try {
    const names = readdirSync(resolve(cwd, path.slice(0, at + 1) || '.')).sort()
    const near = names.find((name) => stem(name) === stem(path.slice(at + 1)))
    return near && path.slice(0, at + 1) + near
  } catch {
    return undefined
  }
}

function unreadable(path: string, what: string, advice: string): Diagnostic {
  return {
    id: 'file-unreadable',
    level: 'error',
    source: 'input',
    document: path,
    message: `${path} ${what}.`,
    advice: `${advice}${advice.startsWith('Did') ? '?' : '.'}`,
  }
}

const slashes = (path: string): string =>
  process.platform === 'win32' ? path.replace(/\\/g, '/') : path

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}
