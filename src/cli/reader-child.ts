// The process apart: reads documents from strangers for the main process, which watches it and may end it at any moment.
import { createRequire } from 'node:module'
import process from 'node:process'
import type { Input } from '../model/document.ts'
import { read } from '../read/index.ts'
import { guardMemory } from './apart/guard.ts'
import type { Answer, Order } from './apart/protocol.ts'

/** The PDF engine loads a native canvas for drawing. Nothing here draws, and no native code shall see such a file. */
function leaveOutCanvas(): void {
  try {
    const fromEngine = createRequire(createRequire(import.meta.url).resolve('pdfjs-dist'))
    const path = fromEngine.resolve('@napi-rs/canvas')
    fromEngine.cache[path] ??= { exports: {}, loaded: true } as NodeJS.Module
  } catch {
    // Not installed: then there is nothing to leave out.
  }
}

async function carryOut({ kind, input, limits, language }: Order): Promise<Answer> {
  const readInput = (one: Input) => read(one, limits)
  if (kind === 'read') return await readInput(input)
  const [{ understand }, { builtKnowledge }] = await Promise.all([
    import('../understand.ts'),
    import('./knowledge.ts'),
  ])
  const options = { read: readInput, ...(language !== undefined && { language }) }
  return await understand([input], builtKnowledge(), options)
}

leaveOutCanvas()
guardMemory(Number(process.argv[2]))
// A library may leave a promise behind that fails later; the answer is what counts.
process.on('unhandledRejection', () => {})
process.on('message', (order) => {
  carryOut(order as Order).then(
    (answer) => process.send?.(answer),
    () => process.exit(1),
  )
})
