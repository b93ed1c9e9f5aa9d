// Reads what comes in risky formats, or is very large, in a process apart, so that it can cost no more than itself.
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Input } from '../../model/document.ts'
import { recogniseBytes } from '../../read/formats.ts'
import { type Reading, read } from '../../read/index.ts'
import type { Understood } from '../../understand.ts'
import type { Caps } from './caps.ts'
import { type Cause, type Helper, newHelper, type Outcome } from './helper.ts'
import type { Order } from './protocol.ts'

export interface Apart {
  /** Reads a file: PDF, DOCX, ODT and mails in a process apart, everything else here. */
  readonly read: (input: Input) => Promise<Reading>
  /** Understands a very large text in a process apart; undefined for all others. */
  readonly understand: (input: Input, language?: string) => Promise<Understood> | undefined
}

/** Formats whose readers unpack and interpret what a stranger wrote: PDF, DOCX and ODT, mails with such attachments. */
const risky: ReadonlySet<string | undefined> = new Set(['pdf', 'office', 'eml'])
const isPacked = ({ name, bytes }: Input): boolean => risky.has(recogniseBytes(name, bytes))

/** A text of more bytes is understood apart, with several jobs sooner. Policies have some 100 kB. */
const large = 4 * 1024 * 1024
const largeAmongJobs = 256 * 1024

/** `entry` is the module that a process apart runs; there are at most `jobs` of them. */
export function readApart(caps: Caps, entry: URL, jobs = 1): Apart {
  const ask = poolOf(jobs, () => newHelper(entry, caps))
  const limit = jobs > 1 ? largeAmongJobs : large
  return {
    read: async (input) => {
      if (!isPacked(input) || input.bytes.length > caps.read.pdf)
        return await read(input, caps.read)
      const outcome = await ask({ kind: 'read', input, limits: caps.read })
      if ('answer' in outcome) return outcome.answer as Reading
      return { documents: [], diagnostics: [stopped(input.name, outcome.cause, caps)] }
    },
    understand: (input, language) => {
      if (isPacked(input) || input.bytes.length <= limit) return undefined
      const order = { kind: 'understand', input, limits: caps.read } as const
      return understandLarge(
        input,
        caps,
        ask(language === undefined ? order : { ...order, language }),
      )
    },
  }
}

/** Orders go to a helper that is idle, else they wait for one; helpers start on need. */
function poolOf(size: number, start: () => Helper): (order: Order) => Promise<Outcome> {
  const idle: Helper[] = []
  const waiting: ((helper: Helper) => void)[] = []
  let started = 0
  const take = (): Helper | Promise<Helper> => {
    const rested = idle.pop()
    if (rested) return rested
    if (started++ < size) return start()
    return new Promise((resolve) => waiting.push(resolve))
  }
  const give = (helper: Helper) => {
    const next = waiting.shift()
    if (next) next(helper)
    else idle.push(helper)
  }
  return async (order) => {
    const helper = await take()
    try {
      return await helper.ask(order)
    } finally {
      give(helper)
    }
  }
}

async function understandLarge(
  input: Input,
  caps: Caps,
  outcome: Promise<Outcome>,
): Promise<Understood> {
  const result = await outcome
  if ('answer' in result) return result.answer as Understood
  const diagnostics = [stopped(input.name, result.cause, caps)]
  return { documents: [], sources: [], facts: [], tools: [], profile: {}, diagnostics }
}

/** Says which limit a document met, and the flag that moves it. */
function stopped(document: string, cause: Cause, { seconds, memory }: Caps): Diagnostic {
  const megabytes = Math.round(memory / 1024 / 1024)
  const told: Readonly<Record<Cause, readonly [string, string, string]>> = {
    time: [
      'limit-time',
      `Reading it took more than ${seconds} seconds and was stopped.`,
      `Allow more with --limit seconds=${2 * seconds}, or print the file to a new PDF and give that.`,
    ],
    memory: [
      'limit-memory',
      `Reading it took more than ${megabytes} MB of memory and was stopped.`,
      `Allow more with --limit memory=${2 * megabytes}, or print the file to a new PDF and give that.`,
    ],
    crash: [
      'reader-crashed',
      'The reader broke down on it; nothing of it was read.',
      'Print the file to a new PDF, or save it as text, and give that.',
    ],
  }
  const [id, message, advice] = told[cause]
  return { id, level: 'error', source: 'input', document, message, advice }
}
