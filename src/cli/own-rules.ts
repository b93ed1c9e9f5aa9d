// Own criteria and law packs: judged and reported beside the built-in ones; the score stays the same question for everyone.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Knowledge } from '../knowledge.ts'
import { loadTheme } from '../load/criteria.ts'
import { loadPackFolder } from '../load/pack-folder.ts'
import { joinPacks, type PackFiles } from '../load/packs.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Criterion, Pack, Rulebook } from '../model/rulebook.ts'
import { UsageError } from './exit.ts'
import { foldersIn, type OwnKnowledge, yamlIn } from './own-files.ts'
import { publishedSchemas } from './schemas.ts'

interface OwnRules {
  /** The own criteria and packs alone. */
  readonly own: readonly PackFiles[]
  readonly criteria: readonly Criterion[]
  /** Every pack, the built-in ones with what own folders add to them. */
  readonly packs: readonly Pack[]
  readonly diagnostics: readonly Diagnostic[]
}

/** An own rule takes the place of a built-in one with its id; a folder of a built-in pack adds to it. */
export async function withOwnRules(
  knowledge: Knowledge,
  folders: readonly string[],
  cwd: string,
): Promise<OwnKnowledge> {
  const base = await knowledge.rulebook((await knowledge.packs()).map(({ id }) => id))
  const own = await read(folders, base, cwd)
  const packs = new Map(own.packs.map((pack) => [pack.id, pack]))
  return {
    knowledge: {
      ...knowledge,
      packs: async () => own.packs,
      rulebook: async (ids) => ({
        ...base,
        criteria: [...base.criteria, ...own.criteria],
        packs: ids.flatMap((id) => packs.get(id) ?? []),
      }),
    },
    diagnostics: own.diagnostics,
  }
}

/** A rulebook of the folder's own criteria and rules alone, for running their examples. */
export async function readOwnRules(folder: string, knowledge: Knowledge, cwd: string) {
  const base = await knowledge.rulebook((await knowledge.packs()).map(({ id }) => id))
  const { own, criteria, diagnostics } = await read([folder], base, cwd)
  const packs = own.map(({ head, rules }) => ({ ...head, rules }))
  return { rulebook: { ...base, criteria, packs }, diagnostics }
}

async function read(folders: readonly string[], base: Rulebook, cwd: string): Promise<OwnRules> {
  const check = await publishedSchemas()
  const { vocabulary } = base
  for (const folder of folders) {
    if (!existsSync(resolve(cwd, folder)))
      throw new UsageError(`there is no folder ${folder}. Check the path.`)
  }
  const themes = folders.flatMap((folder) =>
    filesIn(`${folder}/criteria`, cwd).map(({ name, text }) =>
      loadTheme(name, text, vocabulary, check),
    ),
  )
  const criteria = themes.flatMap((theme) => theme.criteria).map(asOwn)
  const ids = new Set([...base.criteria, ...criteria].map(({ id }) => id))
  const loaded = folders.flatMap((folder) =>
    foldersIn(`${folder}/law`, cwd).map((id) => {
      const path = `${folder}/law/${id}`
      return loadPackFolder(id, path, filesIn(path, cwd), { vocabulary, criteria: ids, check })
    }),
  )
  const ownPacks = loaded.flatMap(({ pack }) => pack ?? [])
  const joined = joinPacks(added(base.packs, ownPacks))
  const parts = [...themes, ...loaded, joined, { diagnostics: twice(base, criteria) }]
  return {
    own: ownPacks,
    criteria,
    packs: joined.packs,
    diagnostics: parts.flatMap((part) => part.diagnostics),
  }
}

const filesIn = (folder: string, cwd: string) =>
  existsSync(resolve(cwd, folder)) ? yamlIn(folder, cwd) : []

/** Its theme is no theme of the score. */
const asOwn = (criterion: Criterion): Criterion => ({
  ...criterion,
  theme: `own/${criterion.theme}`,
})

/** Built-in packs as if read from files, each with the own folder of its id. */
function added(builtIn: readonly Pack[], own: readonly PackFiles[]): readonly PackFiles[] {
  const ids = new Set(builtIn.map(({ id }) => id))
  const known = builtIn.map((pack) => {
    const more = own.filter(({ head }) => head.id === pack.id)
    const rules = more.flatMap((each) => each.rules)
    const replaced = new Set(rules.map(({ id }) => id))
    const kept = pack.rules.filter(({ id }) => !replaced.has(id))
    const { id, title, language, brings } = pack
    const adopts = more.flatMap(({ head }) => head.adopts)
    return { head: { id, title, language, brings, adopts }, file: id, rules: [...kept, ...rules] }
  })
  return [...known, ...own.filter(({ head }) => !ids.has(head.id))]
}

/** Replacing a built-in criterion would change what a score means. */
function twice(base: Rulebook, criteria: readonly Criterion[]): readonly Diagnostic[] {
  const known = new Set(base.criteria.map(({ id }) => id))
  return criteria
    .filter(({ id }) => known.has(id))
    .map(({ id }) => ({
      id: 'criterion-twice',
      level: 'error',
      source: 'knowledge',
      message: `There is a built-in criterion ${id}.`,
      advice: 'Give your own another id; its severity can be set in the configuration.',
    }))
}
