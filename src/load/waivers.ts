// YAML of waivers → waivers, each with its place.
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Waiver } from '../model/waiver.ts'
import type { SchemaCheck } from './schema.ts'
import { parseSource, problem, type Source } from './source.ts'

interface RawWaiver extends Omit<Waiver, 'quote' | 'file' | 'line'> {
  readonly quote?: string
}

export interface LoadedWaivers {
  readonly waivers: readonly Waiver[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A file with any error gives no waiver: a slip must not hide a finding. */
export function loadWaivers(file: string, text: string, check: SchemaCheck): LoadedWaivers {
  const source = parseSource(file, text)
  const shape = check('waivers.schema.json', source)
  if (shape.length > 0) return { waivers: [], diagnostics: shape }
  const { waivers } = source.value as { readonly waivers: readonly RawWaiver[] }
  const diagnostics = waivers.flatMap(({ until }, i) =>
    isDay(until) ? [] : [noDay(source, i, until)],
  )
  if (diagnostics.length > 0) return { waivers: [], diagnostics }
  return { waivers: waivers.map((raw, i) => waiverOf(raw, source, i)), diagnostics }
}

function waiverOf(
  { rule, quote, kind, reason, owner, until }: RawWaiver,
  source: Source,
  i: number,
) {
  const { line } = source.locate(['waivers', i])
  return { rule, quote: quote ?? null, kind, reason, owner, until, file: source.file, line }
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function noDay(source: Source, i: number, until: string): Diagnostic {
  const at = source.locate(['waivers', i, 'until'])
  return problem(source.file, 'waiver-day', at, `${until} is no day.`, 'Give a day as YYYY-MM-DD.')
}
