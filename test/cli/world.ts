// A world for commands under test: streams that keep what is written, an environment of its own.
import { run } from '../../src/cli/main.ts'
import type { World } from '../../src/cli/world.ts'
import { root } from '../walk.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface Surroundings {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string
  readonly stdinIsTTY?: boolean
  readonly isTTY?: boolean
  readonly stopped?: AbortSignal
  /** Told of everything that is written to standard output. */
  readonly onOut?: (text: string) => void
  readonly columns?: number
  readonly platform?: string
}

/** Runs a command in this process. */
export async function sousveil(args: readonly string[], around: Surroundings = {}): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const stream = (into: string[], tell?: (text: string) => void) => ({
    isTTY: around.isTTY,
    columns: around.columns,
    write: (text: string, done?: (error?: Error | null) => void) => {
      into.push(text)
      tell?.(text)
      done?.()
      return true
    },
  })
  const world: World = {
    stdin: Object.assign(chunks(around.stdin ?? ''), { isTTY: around.stdinIsTTY }),
    stdout: stream(out, around.onOut),
    stderr: stream(err),
    env: around.env ?? {},
    ...(around.stopped && { stopped: around.stopped }),
    platform: around.platform ?? 'linux',
    cwd: () => around.cwd ?? root,
  }
  const code = await run(args, world)
  return { code, out: out.join(''), err: err.join('') }
}

async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += 7) yield bytes.slice(at, at + 7)
}
