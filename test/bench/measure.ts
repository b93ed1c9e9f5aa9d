// Runs a program several times and says how much processor time it took and how much memory it held at most.
import { spawnSync } from 'node:child_process'
import { findProgram } from '../system/needs.ts'

export interface Measure {
  /**
   * Processor time of the run that took least, user and system together, in milliseconds: what else the machine does hardly
   * touches it. Wall time where processor time cannot be had (a program other than Node, without bash).
   */
  readonly milliseconds: number
  /** Wall time of the quickest run. */
  readonly wall: number
  /** Most memory held, in the run that held least; only for programs that run in Node. */
  readonly megabytes?: number
}

const reporter = `data:text/javascript,${encodeURIComponent(`
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    process.stderr.write('\\nused ' + (userCPUTime + systemCPUTime) / 1000 + ' ' + maxRSS + '\\n')
  })`)}`

/** The best of the runs. A program that ends otherwise than expected is an error, since its time would mean nothing. */
export function measure(program: string, args: readonly string[], runs: number): Measure {
  const results = Array.from({ length: runs }, () => once(program, args))
  const memory = results.flatMap(({ megabytes }) => (megabytes === undefined ? [] : [megabytes]))
  return {
    milliseconds: Math.min(...results.map(({ milliseconds }) => milliseconds)),
    wall: Math.min(...results.map(({ wall }) => wall)),
    ...(memory.length > 0 ? { megabytes: Math.min(...memory) } : {}),
  }
}

function once(program: string, args: readonly string[]): Measure {
  const [command, ...rest] = reporting(program, args)
  const start = process.hrtime.bigint()
  const run = spawnSync(command ?? program, rest, { encoding: 'utf8', maxBuffer: 1 << 30 })
  const wall = Number(process.hrtime.bigint() - start) / 1e6
  if (run.status !== 0) throw new Error(`${program} ${args.at(-1)}: ${run.status}\n${run.stderr}`)
  const used = /\nused ([\d.]+) (\d+)/.exec(run.stderr)
  const shell = /\nused ([\d.]+)\+([\d.]+)/.exec(run.stderr)
  if (used) return { wall, milliseconds: Number(used[1]), megabytes: Number(used[2]) / 1024 }
  if (shell) return { wall, milliseconds: (Number(shell[1]) + Number(shell[2])) * 1000 }
  return { wall, milliseconds: wall }
}

/** The command, so changed that it reports what it used: Node by itself, others by bash's `time`. */
function reporting(program: string, args: readonly string[]): readonly string[] {
  if (program === process.execPath) return [program, '--import', reporter, ...args]
  const bash = findProgram('bash')
  if (!bash) return [program, ...args]
  return [bash, '-c', 'TIMEFORMAT=$\'\\nused %U+%S\'; time "$0" "$@"', program, ...args]
}
