// Runs `sousveil criteria`, `rules`, `tools` and `vocabulary`.
import type { Knowledge } from '../../knowledge.ts'
import { adviseWord } from '../../load/nearest.ts'
import type { Facet } from '../../model/fact.ts'
import type { Pack } from '../../model/rulebook.ts'
import type { View } from '../../model/view.ts'
import { Refusal, UsageError } from '../exit.ts'
import { builtKnowledge } from '../knowledge.ts'
import { withOwnTools } from '../own-knowledge.ts'
import { viewOf } from '../view.ts'
import { print, type World } from '../world.ts'

interface Format {
  readonly format: string
}

async function show(
  world: World,
  { format }: Format,
  knowledge: Knowledge,
  value: unknown,
  text: (view: View) => string,
): Promise<number> {
  const view = await viewOf(world, knowledge)
  await print(world.stdout, format === 'json' ? `${JSON.stringify(value, null, 2)}\n` : text(view))
  return 0
}

export async function criteria(options: Format, world: World): Promise<number> {
  const knowledge = builtKnowledge()
  const { themes, criteria: all } = await knowledge.rulebook([])
  const { criteriaText } = await import('../../report/catalogue/criteria.ts')
  return await show(world, options, knowledge, { themes, criteria: all }, (view) =>
    criteriaText(themes, all, view),
  )
}

interface RulesOptions extends Format {
  readonly jurisdiction?: readonly string[]
  readonly drafts?: boolean
}

export async function rules(options: RulesOptions, world: World): Promise<number> {
  const knowledge = builtKnowledge()
  const ids = (await knowledge.packs()).map(({ id }) => id)
  for (const id of options.jurisdiction ?? []) {
    if (!ids.includes(id))
      throw new UsageError(`there is no law pack ${id}. ${adviseWord(id, ids)}`)
  }
  const drafts = options.drafts === true
  const { packs } = await knowledge.rulebook(options.jurisdiction ?? ids)
  const shown = packs.map((pack) => withoutDrafts(pack, drafts))
  const { packsText, rulesText } = await import('../../report/catalogue/rules.ts')
  return await show(world, options, knowledge, shown, (view) =>
    options.jurisdiction ? rulesText(shown, view) : packsText(shown, view),
  )
}

function withoutDrafts(pack: Pack, drafts: boolean): Pack {
  return drafts ? pack : { ...pack, rules: pack.rules.filter(({ status }) => status === 'active') }
}

interface ToolsOptions extends Format {
  readonly tools?: readonly string[]
}

export async function tools(
  id: string | undefined,
  options: ToolsOptions,
  world: World,
): Promise<number> {
  const own = await withOwnTools(builtKnowledge(), options.tools ?? [], world.cwd())
  if (own.diagnostics.length > 0) throw new Refusal(own.diagnostics)
  const { knowledge } = own
  const all = await knowledge.tools()
  const { toolsText, toolText } = await import('../../report/catalogue/tools.ts')
  if (id === undefined)
    return await show(world, options, knowledge, all, (view) => toolsText(all, view))
  const one = all.find((tool) => tool.id === id)
  const ids = all.map((tool) => tool.id)
  if (!one) throw new UsageError(`there is no tool ${id}. ${adviseWord(id, ids)}`)
  return await show(world, options, knowledge, one, (view) => toolText(one, view))
}

export async function vocabulary(
  facet: Facet | undefined,
  options: Format,
  world: World,
): Promise<number> {
  const knowledge = builtKnowledge()
  const all = await knowledge.vocabulary()
  const { facetsText, facetText } = await import('../../report/catalogue/vocabulary.ts')
  if (facet === undefined) {
    return await show(world, options, knowledge, all, (view) => facetsText(all, view))
  }
  return await show(world, options, knowledge, all.facets[facet], (view) =>
    facetText(all, facet, view),
  )
}
