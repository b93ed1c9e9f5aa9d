// Compiles rules/law/<jurisdiction>/: one law-<id>.json per pack, and law.json with the heads of all.
import { loadPackFolder } from '../load/pack-folder.ts'
import { joinPacks } from '../load/packs.ts'
import type { Pack } from '../model/rulebook.ts'
import type { Compiler } from './compiler.ts'
import { foldersIn, yamlIn } from './files.ts'

export const lawCompiler: Compiler = {
  name: 'law',
  compile(rules, { vocabulary, criteria, check }) {
    const ids = new Set(criteria.map((criterion) => criterion.id))
    const known = { vocabulary, criteria: ids, check }
    const folders = foldersIn(rules, 'law').map((folder) =>
      loadPackFolder(folder, `rules/law/${folder}`, yamlIn(rules, 'law', folder), known),
    )
    const found = folders.flatMap(({ pack }) => (pack === null ? [] : [pack]))
    const { packs, diagnostics } = joinPacks(found)
    const count = packs.reduce((sum, pack) => sum + pack.rules.length, 0)
    const files = packs.map((pack) => [`law-${pack.id}.json`, pack] as const)
    return Promise.resolve({
      json: { 'law.json': packs.map(headOf), ...Object.fromEntries(files) },
      diagnostics: [...folders.flatMap((folder) => folder.diagnostics), ...diagnostics],
      counted: [`${packs.length} law packs with ${count} rules`],
    })
  },
}

function headOf({ id, title, language, brings, rules }: Pack) {
  return { id, title, language, brings, rules: rules.length }
}
