// One line of progress on a terminal, wiped when done; nothing anywhere else.
import { oneLine } from '../report/safe.ts'
import { shorten } from '../report/width.ts'
import type { World } from './world.ts'

export interface Progress {
  readonly tell: (name: string) => void
  readonly end: () => void
}

const wipe = '\r\u001b[2K'

export function progressOf({ stderr, env }: World, quiet: boolean): Progress {
  if (quiet || stderr.isTTY !== true || env.TERM === 'dumb')
    return { tell: () => {}, end: () => {} }
  return {
    tell: (name) => {
      stderr.write(`${wipe}Reading ${shorten(oneLine(name), (stderr.columns ?? 80) - 10)}`)
    },
    end: () => {
      stderr.write(wipe)
    },
  }
}
