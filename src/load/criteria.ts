// A theme file (rules/criteria/<theme>.yaml) → Theme and its criteria.
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Criterion, Theme, Vocabulary } from '../model/rulebook.ts'
import { child, loading } from './context.ts'
import { loadJudgement } from './judgement.ts'
import type { SchemaCheck } from './schema.ts'
import { parseSource } from './source.ts'

export interface LoadedTheme {
  /** null where the file's shape is wrong. */
  readonly theme: Theme | null
  readonly criteria: readonly Criterion[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Loads one theme; criteria with errors are left out and told. */
export function loadTheme(
  file: string,
  text: string,
  vocabulary: Vocabulary,
  check: SchemaCheck,
): LoadedTheme {
  const source = parseSource(file, text)
  const shape = check('criteria.schema.json', source)
  if (shape.length > 0) return { theme: null, criteria: [], diagnostics: shape }
  const on = loading(source, vocabulary)
  const raw = source.value as {
    readonly theme: string
    readonly title: string
    readonly weight: number
  }
  const list = child({ raw, path: [] }, 'criteria')
  const criteria = (list.raw as readonly { readonly redLine?: boolean }[]).flatMap((one, index) => {
    const before = on.problems.length
    const judgement = loadJudgement(on, child(list, index))
    const criterion = { ...judgement, theme: raw.theme, redLine: one.redLine ?? false }
    return on.problems.length > before ? [] : [criterion]
  })
  const { theme: id, title, weight } = raw
  return { theme: { id, title, weight }, criteria, diagnostics: on.problems }
}
