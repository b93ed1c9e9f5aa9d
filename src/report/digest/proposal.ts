// The words to propose: a clause is running text, a setting is pasted line by line.
import { manyLines } from '../safe.ts'

export interface Proposal {
  readonly kind: 'clause' | 'setting'
  readonly lines: readonly string[]
}

/** null where there is nothing to propose. Paragraphs of a clause are lines of their own. */
export function proposalOf(fix: string): Proposal | null {
  if (fix.trim() === '') return null
  const lines = manyLines(fix)
  if (lines.some((line) => /^[\s{}[\]"#|]/.test(line))) return { kind: 'setting', lines }
  const paragraphs = lines.join('\n').split(/\n{2,}/)
  return { kind: 'clause', lines: paragraphs.map((text) => text.replaceAll('\n', ' ')) }
}
