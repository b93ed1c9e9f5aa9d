// Asks questions on a terminal, one line for each answer.
import { print, type World } from './world.ts'

export interface Interview {
  /** The answer, or `otherwise` for an empty line and where nobody answers. */
  readonly ask: (question: string, otherwise: string) => Promise<string>
  readonly end: () => Promise<void>
}

export function interview({ stdin, stderr }: World): Interview {
  const chunks = stdin[Symbol.asyncIterator]()
  const decoder = new TextDecoder()
  let kept = ''
  const line = async (): Promise<string | undefined> => {
    while (!kept.includes('\n')) {
      const { value, done } = await chunks.next()
      if (done === true) return undefined
      kept += typeof value === 'string' ? value : decoder.decode(value, { stream: true })
    }
    const at = kept.indexOf('\n')
    const first = kept.slice(0, at)
    kept = kept.slice(at + 1)
    return first.trim()
  }
  return {
    ask: async (question, otherwise) => {
      await print(stderr, `${question} [${otherwise}] `)
      return (await line()) || otherwise
    },
    end: async () => {
      await chunks.return?.()
    },
  }
}
