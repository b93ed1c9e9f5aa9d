// The limits of a run: how large files may be, and what reading one document may cost. Each has its flag.

import { adviseWord } from '../../load/nearest.ts'
import { defaultLimits, type Limits } from '../../read/index.ts'
import { UsageError } from '../exit.ts'
import { capNames } from '../options.ts'

export interface Caps {
  readonly read: Limits
  /** Time for one document, in seconds. */
  readonly seconds: number
  /** Resident memory of the process that reads it, in bytes. */
  readonly memory: number
}

const megabyte = 1024 * 1024

export const defaultCaps: Caps = { read: defaultLimits, seconds: 20, memory: 512 * megabyte }

type CapName = (typeof capNames)[number]

/** The caps with what `--limit NAME=NUMBER` sets, sizes in megabytes. Throws UsageError. */
export function capsOf(given: Readonly<Record<string, string>>): Caps {
  return Object.entries(given).reduce(withCap, defaultCaps)
}

function withCap(caps: Caps, [name, value]: readonly [string, string]): Caps {
  if (!isCap(name)) throw new UsageError(`--limit has no ${name}. ${adviseWord(name, capNames)}`)
  if (!/^[1-9]\d{0,6}$/.test(value))
    throw new UsageError(`--limit ${name}=${value}: give a whole number above 0.`)
  const number = Number(value)
  if (name === 'seconds') return { ...caps, seconds: number }
  if (name === 'memory') return { ...caps, memory: number * megabyte }
  return { ...caps, read: { ...caps.read, [name]: name === 'pages' ? number : number * megabyte } }
}

function isCap(name: string): name is CapName {
  return (capNames as readonly string[]).includes(name)
}
