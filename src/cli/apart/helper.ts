// One process apart: started on need, kept for the next order while it stays small, ended when it oversteps.
import { type ChildProcess, fork } from 'node:child_process'
import process from 'node:process'
import type { Caps } from './caps.ts'
import { residentMemory } from './memory.ts'
import type { Answer, Order } from './protocol.ts'

/** Why an order was not carried out. */
export type Cause = 'time' | 'memory' | 'crash'

export type Outcome =
  | { readonly answer: Answer; readonly peak: number }
  | { readonly cause: Cause; readonly peak: number }

export interface Helper {
  /** Carries out one order at a time. `peak` is the most memory that was seen, in bytes; 0 where it cannot be seen. */
  readonly ask: (order: Order) => Promise<Outcome>
  readonly end: () => void
}

/** Between two looks memory can grow by some 20 MB, so the end comes that much before the limit. */
const lookEvery = 10
const reserve = 48 * 1024 * 1024
/** A helper that holds more after an order is not used for the next one. */
const keepBelow = 0.4

export function newHelper(entry: URL, caps: Caps): Helper {
  let child: ChildProcess | undefined
  const end = () => {
    child?.kill('SIGKILL')
    child = undefined
  }
  process.once('exit', end)
  return {
    end,
    ask: async (order) => {
      child ??= start(entry, caps)
      const outcome = await converse(child, order, caps)
      const held = residentMemory(child?.pid ?? 0) ?? 0
      if ('cause' in outcome || held > caps.memory * keepBelow) end()
      else rest(child)
      return outcome
    },
  }
}

function start(entry: URL, caps: Caps): ChildProcess {
  const heap = Math.floor((caps.memory / 1024 / 1024) * 0.8)
  return fork(entry, [String(caps.memory - reserve)], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [
      `--max-old-space-size=${heap}`,
      '--disallow-code-generation-from-strings',
      ...rights(),
    ],
    // Nothing of the person's environment is for a file from a stranger to see; Windows needs its root.
    env: process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot },
  })
}

/** It may read files, its own code above all, but write none, start no program and load no native code. */
function rights(): string[] {
  const switches = ['--permission', '--experimental-permission']
  const known = switches.find((name) => process.allowedNodeEnvironmentFlags.has(name))
  return known === undefined ? [] : [known, '--allow-fs-read=*', '--allow-worker']
}

/** An idle helper keeps nobody waiting: it ends when the main process does. */
function rest(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}

function wake(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}

/** Both processes together stay within the limit, unless the main one already holds much of it for other documents. */
function allowance({ memory }: Caps): number {
  return Math.max(0.6 * memory, memory - reserve - process.memoryUsage.rss())
}

function converse(child: ChildProcess, order: Order, caps: Caps): Promise<Outcome> {
  wake(child)
  return new Promise((resolve) => {
    let peak = 0
    let cause: Cause | undefined
    const stop = (why: Cause) => {
      cause ??= why
      child.kill('SIGKILL')
    }
    const deadline = setTimeout(stop, caps.seconds * 1000, 'time')
    const look = setInterval(() => {
      const held = residentMemory(child.pid ?? 0) ?? 0
      peak = Math.max(peak, held)
      if (held > allowance(caps)) stop('memory')
    }, lookEvery)
    const settle = (outcome: Outcome) => {
      clearTimeout(deadline)
      clearInterval(look)
      child.removeAllListeners()
      resolve(outcome)
    }
    child.on('message', (answer) => settle({ answer: answer as Answer, peak }))
    child.on('exit', (code, signal) => settle({ cause: cause ?? causeOf(code, signal), peak }))
    child.on('error', () => stop('crash'))
    child.send(order, (error) => error && stop('crash'))
  })
}

/** Out of heap ends with an abort (134); a guard within ends with a kill. */
function causeOf(code: number | null, signal: NodeJS.Signals | null): Cause {
  return code === 134 || signal === 'SIGABRT' || signal === 'SIGKILL' ? 'memory' : 'crash'
}
