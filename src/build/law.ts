// Compiles rules/law/<jurisdiction>/: one law-<id>.json per pack, and law.json with the heads of all.
import { loadPackHead, loadRule } from '../load/law.ts'
import type { PackFiles } from '../load/packs.ts'
import { joinPacks } from '../load/packs.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Pack } from '../model/rulebook.ts'
import type { Compiler, Known } from './compiler.ts'
import type { RuleFile } from './files.ts'
import { foldersIn, yamlIn } from './files.ts'

const headName = 'pack.yaml'

export const lawCompiler: Compiler = {
  name: 'law',
  compile(rules, known) {
    const folders = foldersIn(rules, 'law').map((folder) => packIn(rules, folder, known))
    const { packs, diagnostics } = joinPacks(
      folders.flatMap(({ pack }) => (pack === null ? [] : [pack])),
    )
    const count = packs.reduce((sum, pack) => sum + pack.rules.length, 0)
    return Promise.resolve({
      json: {
        'law.json': packs.map(headOf),
        ...Object.fromEntries(packs.map((pack) => [`law-${pack.id}.json`, pack])),
      },
      diagnostics: [...folders.flatMap((folder) => folder.diagnostics), ...diagnostics],
      counted: [`${packs.length} law packs with ${count} rules`],
    })
  },
}

function headOf({ id, title, language, brings, rules }: Pack) {
  return { id, title, language, brings, rules: rules.length }
}

interface FoundPack {
  readonly pack: PackFiles | null
  readonly diagnostics: readonly Diagnostic[]
}

function packIn(rules: string, folder: string, known: Known): FoundPack {
  const files = yamlIn(rules, 'law', folder)
  const name = `rules/law/${folder}/${headName}`
  const headFile = files.find((file) => file.name === name)
  if (headFile === undefined) {
    return {
      pack: null,
      diagnostics: [
        wrong(name, 'The pack has no `pack.yaml`.', 'Add it with id, title, language and brings.'),
      ],
    }
  }
  const { head, diagnostics } = loadPackHead(name, headFile.text, known.check)
  const loaded = rulesOf(
    files.filter((file) => file.name !== name),
    folder,
    known,
  )
  const misnamed = head !== null && head.id !== folder
  return {
    pack:
      head === null || misnamed
        ? null
        : { head, file: name, rules: loaded.flatMap(({ rule }) => (rule === null ? [] : [rule])) },
    diagnostics: [
      ...diagnostics,
      ...(misnamed
        ? [
            wrong(
              name,
              `The id \`${head.id}\` differs from the folder \`${folder}\`.`,
              'Name both alike.',
            ),
          ]
        : []),
      ...loaded.flatMap((one) => one.diagnostics),
    ],
  }
}

function rulesOf(
  files: readonly RuleFile[],
  folder: string,
  { vocabulary, criteria, check }: Known,
) {
  const ids = new Set(criteria.map((criterion) => criterion.id))
  return files.map(({ name, text }) =>
    loadRule(name, text, folder, { vocabulary, criteria: ids }, check),
  )
}

function wrong(document: string, message: string, advice: string): Diagnostic {
  return { id: 'pack-broken', level: 'error', source: 'knowledge', document, message, advice }
}
