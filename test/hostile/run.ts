// Runs the built program on a file and watches the memory of all its processes.
import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly seconds: number
  /** The most that the program and its children held at one moment, in megabytes; 0 where there is no /proc. */
  readonly peak: number
}

const bin = fileURLToPath(new URL('../../bin/sousveil.js', import.meta.url))

export async function run(args: readonly string[]): Promise<Run> {
  const begin = performance.now()
  const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'ignore'] })
  let [stdout, peak] = ['', 0]
  child.stdout.on('data', (part: Buffer) => {
    stdout += part.toString('utf8')
  })
  const watch = setInterval(() => {
    peak = Math.max(peak, treeMemory(child))
  }, 20)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(watch)
  const seconds = (performance.now() - begin) / 1000
  return { code, stdout, seconds, peak: peak / 1024 }
}

/** In kilobytes: the process and its children. */
function treeMemory({ pid = 0 }: ChildProcess): number {
  const own = [pid, ...childrenOf(pid)]
  return own.reduce((sum, one) => sum + resident(one), 0)
}

function childrenOf(parent: number): number[] {
  return listed('/proc')
    .map(Number)
    .filter((pid) => pid > parent && new RegExp(`^PPid:\\s+${parent}$`, 'm').test(status(pid)))
}

function resident(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(status(pid))?.[1] ?? 0)
}

function status(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d+$/.test(name))
  } catch {
    return []
  }
}
