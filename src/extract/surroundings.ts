// What a statement inherits: the classes, denials and duties of its headings, lead-ins, headers and questions.
import type { Context } from '../model/document.ts'
import type { Statement } from '../model/statement.ts'
import type { Clauses } from './clauses.ts'
import type { Scan } from './scan.ts'

/** A statement with what was read in it. */
export interface ReadStatement {
  readonly statement: Statement
  readonly scan: Scan
  readonly clauses: Clauses
  readonly surroundings: Surroundings
  /** A few words that the sentence after them explains ("Social media. We do not look at ..."): they assert nothing alone. */
  readonly isLabel: boolean
}

export interface Surroundings {
  /** The contexts with their scans, outermost first. */
  readonly read: readonly {
    readonly context: Context
    readonly scan: Scan
    readonly clauses: Clauses
  }[]
  readonly has: (cls: number) => boolean
}

export type ReadContext = Surroundings['read'][number]

/** Reads each distinct context once; `scanText` scans a text with the document's own names. */
export function contextReader(
  scanText: (text: string) => Scan,
  clausesOf: (scan: Scan) => Clauses,
): (contexts: readonly Context[]) => Surroundings {
  const cache = new Map<Context, ReadContext>()
  const readOne = (context: Context): ReadContext => {
    const cached = cache.get(context)
    if (cached !== undefined) return cached
    const scan = scanText(context.text)
    const made = { context, scan, clauses: clausesOf(scan) }
    cache.set(context, made)
    return made
  }
  return (contexts) => {
    const read = contexts.map(readOne)
    return { read, has: (cls) => read.some(({ scan }) => scan.has(cls)) }
  }
}
