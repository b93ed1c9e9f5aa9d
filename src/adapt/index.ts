// Turns the settings of a tool into facts: what they collect, permit or switch off, each with its place.
import type { Diagnostic } from '../model/diagnostic.ts'
import type { SettingNode, SettingsDocument } from '../model/document.ts'
import type { Fact } from '../model/fact.ts'
import type { Tool } from '../model/tool.ts'
import { maskSecrets } from '../text/secrets.ts'
import { factOf } from './facts.ts'
import { gatePaths } from './gate-paths.ts'
import { leavesOf, matchPath } from './match.ts'
import { orderOf, settleOverrides } from './overrides.ts'
import { type Recognised, recogniseAll } from './recognise.ts'
import { applyRow, type Ground, type RowResult } from './rows.ts'
import { ambiguous, unclearValues, unrecognised } from './trouble.ts'

export { factLine } from './fact-line.ts'

/** What a settings document gave. `mapped`: how many of its settings a row or gate read; `unmapped`: the paths of the others, in order. */
export interface Adapted {
  readonly facts: readonly Fact[]
  readonly tool?: string
  readonly mapped: number
  readonly unmapped: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

const sameThing = (one: Fact, other: Fact): boolean =>
  one.facet === other.facet && one.value === other.value && one.subject === other.subject

/** One way of collecting switched off says nothing where another of the same file collects. */
const withoutMootOffs = (facts: readonly Fact[]): Fact[] =>
  facts.filter(
    (fact) =>
      fact.facet !== 'technique' ||
      fact.evidence !== 'off' ||
      !facts.some((other) => other.evidence === 'collects' && sameThing(fact, other)),
  )

const coveredBy = (
  document: SettingsDocument,
  tool: Tool,
  results: readonly RowResult[],
): ReadonlySet<SettingNode> => {
  const gates = gatePaths(tool).flatMap((path) => matchPath(document.root, path, tool.keys))
  return new Set([...results.flatMap(({ touched }) => touched), ...gates.map(({ node }) => node)])
}

const count = (document: SettingsDocument, tool: Tool, results: readonly RowResult[]) => {
  const covered = coveredBy(document, tool, results)
  const ignored = new Set(
    tool.ignore
      .flatMap((path) => matchPath(document.root, path, tool.keys))
      .map(({ node }) => node),
  )
  let mapped = 0
  const unmapped: string[] = []
  for (const { node, trail } of leavesOf(document.root)) {
    if ([...trail, node].some((each) => covered.has(each))) mapped += 1
    else if (![...trail, node].some((each) => ignored.has(each)))
      unmapped.push(maskSecrets(node.path))
  }
  return { mapped, unmapped }
}

const factsOf = (document: SettingsDocument, tool: Tool, results: readonly RowResult[]): Fact[] => {
  const order = orderOf(document.root)
  const found = settleOverrides(
    results.flatMap((result) => result.found),
    order,
  )
  const facts = [...found]
    .sort((one, other) => (order.get(one.node) ?? 0) - (order.get(other.node) ?? 0))
    .flatMap((each) =>
      each.templates.flatMap((template) => factOf(document.name, tool, template, each) ?? []),
    )
  return withoutMootOffs(facts)
}

const adaptAs = (document: SettingsDocument, { tool, anchors }: Recognised): Adapted => {
  const ground: Ground = { root: document.root, style: tool.keys, anchors }
  const results = tool.settings.map((row) => applyRow(row, ground))
  return {
    facts: factsOf(document, tool, results),
    tool: tool.id,
    ...count(document, tool, results),
    diagnostics: unclearValues(document, tool, results),
  }
}

/**
 * Reads a settings document by the tool file that recognises it. A document that no tool claims, or more than one, gives
 * no facts and a diagnostic; values that are placeholders or unknown are said and give no facts.
 */
export const adapt = (document: SettingsDocument, tools: readonly Tool[]): Adapted => {
  const recognised = recogniseAll(document, tools)
  const [first, second] = recognised
  if (!first) return { facts: [], mapped: 0, unmapped: [], diagnostics: [unrecognised(document)] }
  const adapted = adaptAs(document, first)
  if (!second) return adapted
  return { ...adapted, diagnostics: [ambiguous(document, recognised), ...adapted.diagnostics] }
}
