// Runs a program several times and says how long it took and how much memory it held at most.
import { spawnSync } from 'node:child_process'

export interface Measure {
  /** Wall time of the quickest run: what else the machine does only ever adds. */
  readonly milliseconds: number
  /** Most memory held, in the run that held least; only for programs that run in Node. */
  readonly megabytes?: number
}

const reporter = `data:text/javascript,${encodeURIComponent(
  "process.on('exit',()=>process.stderr.write('\\nmaxrss '+process.resourceUsage().maxRSS+'\\n'))",
)}`

/** The best of the runs. A program that ends otherwise than expected is an error, since its time would mean nothing. */
export function measure(program: string, args: readonly string[], runs: number): Measure {
  const isNode = program === process.execPath
  const all = isNode ? ['--import', reporter, ...args] : [...args]
  const results = Array.from({ length: runs }, () => once(program, all))
  const times = results.map(({ milliseconds }) => milliseconds)
  const memory = results.flatMap(({ megabytes }) => (megabytes === undefined ? [] : [megabytes]))
  return {
    milliseconds: Math.min(...times),
    ...(memory.length > 0 ? { megabytes: Math.min(...memory) } : {}),
  }
}

function once(program: string, args: readonly string[]): Measure {
  const start = process.hrtime.bigint()
  const run = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 30 })
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6
  if (run.status !== 0) throw new Error(`${program} ${args.at(-1)}: ${run.status}\n${run.stderr}`)
  const kilobytes = /\nmaxrss (\d+)/.exec(run.stderr)?.[1]
  return { milliseconds, ...(kilobytes ? { megabytes: Number(kilobytes) / 1024 } : {}) }
}
