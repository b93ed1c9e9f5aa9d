// Compiles rules/criteria/*.yaml: themes and criteria, with ids unique over all files.

import type { LoadedTheme } from '../load/criteria.ts'
import { loadTheme } from '../load/criteria.ts'
import type { SchemaCheck } from '../load/schema.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Criterion, Theme, Vocabulary } from '../model/rulebook.ts'
import type { Compiled } from './compiler.ts'
import { yamlIn } from './files.ts'

/** Themes by falling weight, then id; criteria in the order of their files. */
export function compileCriteria(
  rules: string,
  vocabulary: Vocabulary,
  check: SchemaCheck,
): Compiled & { readonly criteria: readonly Criterion[] } {
  const loaded = yamlIn(rules, 'criteria').map(({ name, text }) =>
    loadTheme(name, text, vocabulary, check),
  )
  const criteria = loaded.flatMap((theme) => theme.criteria)
  const themes = loaded.flatMap(({ theme }) => (theme === null ? [] : [theme])).sort(byWeight)
  const examples = criteria.reduce((sum, criterion) => sum + criterion.examples.length, 0)
  return {
    json: { 'criteria.json': { themes, criteria } },
    diagnostics: [...loaded.flatMap((theme) => theme.diagnostics), ...twice(loaded)],
    counted: [`${themes.length} themes`, `${criteria.length} criteria with ${examples} examples`],
    criteria,
  }
}

function byWeight(a: Theme, b: Theme): number {
  return b.weight - a.weight || (a.id < b.id ? -1 : 1)
}

function twice(loaded: readonly LoadedTheme[]): readonly Diagnostic[] {
  const ids = loaded.flatMap((theme) => theme.criteria.map((criterion) => criterion.id))
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index))
  return [...repeated].map((id) => ({
    id: 'criterion-twice',
    level: 'error',
    source: 'knowledge',
    message: `Two criteria have the id \`${id}\`.`,
    advice: 'Give each criterion an id of its own.',
  }))
}
