// How much memory a process holds, watched from outside where the system tells it.
import { readFileSync } from 'node:fs'

/** Resident memory of a process in bytes; undefined where the system has no /proc, or once the process is gone. */
export function residentMemory(pid: number): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
  } catch {
    return undefined
  }
}
