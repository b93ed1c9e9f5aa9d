// Ends a process from within once it holds too much memory, on systems where no other process can see that.
import process from 'node:process'
import { Worker } from 'node:worker_threads'
import { residentMemory } from './memory.ts'

/** A thread of its own looks every 50 ms, however busy the main thread is. */
const watch = `
  const { workerData } = require('node:worker_threads')
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL')
  }, 50)
`

/** Where `/proc` tells memory, the main process watches and this does nothing. */
export function guardMemory(limit: number): void {
  if (residentMemory(process.pid) !== undefined) return
  new Worker(watch, { eval: true, workerData: limit }).unref()
}
