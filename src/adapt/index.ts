// Turns the settings of a tool into facts: what they collect, permit or switch off, each with its place.
import type { Diagnostic } from '../model/diagnostic.ts'
import type { ProseDocument, SettingNode, SettingsDocument } from '../model/document.ts'
import type { Fact } from '../model/fact.ts'
import type { Tool } from '../model/tool.ts'
import { maskSecrets } from '../text/secrets.ts'
import { factOf } from './facts.ts'
import { gatePaths } from './gate-paths.ts'
import { leavesOf, matchPath } from './match.ts'
import { noticesOf } from './notices.ts'
import { orderOf, settleOverrides } from './overrides.ts'
import { type Recognised, recogniseAll } from './recognise.ts'
import { applyRow, type Ground, type RowResult } from './rows.ts'
import { ambiguous, unclearValues, unrecognised } from './trouble.ts'

export { adaptDeclaration, type Declared, isDeclaration } from './declaration.ts'
export { factLine } from './fact-line.ts'
export { namedProducts } from './products.ts'

/** What a settings document gave. `mapped`: how many of its settings a row or gate read; `unmapped`: the paths of the others, in order. */
export interface Adapted {
  readonly facts: readonly Fact[]
  readonly tool?: string
  readonly mapped: number
  readonly unmapped: readonly string[]
  /** Texts that the tool shows to people, as documents to be read. */
  readonly notices: readonly ProseDocument[]
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

/** A row covers all that stands below what it reads; a gate only the very setting it looks at. */
const coverageOf = (document: SettingsDocument, tool: Tool, results: readonly RowResult[]) => {
  const below = new Set(results.flatMap(({ touched }) => touched))
  const gates = gatePaths(tool).flatMap((path) => matchPath(document.root, path, tool.keys))
  const looked = results.flatMap((result) => result.looked)
  const exact = new Set([...looked, ...gates.map(({ node }) => node)])
  return (trail: readonly SettingNode[], node: SettingNode): boolean =>
    exact.has(node) || below.has(node) || trail.some((each) => below.has(each))
}

const count = (document: SettingsDocument, tool: Tool, results: readonly RowResult[]) => {
  const isCovered = coverageOf(document, tool, results)
  const ignored = new Set(
    tool.ignore
      .flatMap((path) => matchPath(document.root, path, tool.keys))
      .map(({ node }) => node),
  )
  let mapped = 0
  const unmapped: string[] = []
  for (const { node, trail } of leavesOf(document.root)) {
    if (isCovered(trail, node)) mapped += 1
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
    notices: noticesOf(document, results),
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
  if (!first)
    return {
      facts: [],
      mapped: 0,
      unmapped: [],
      notices: [],
      diagnostics: [unrecognised(document)],
    }
  const adapted = adaptAs(document, first)
  if (!second) return adapted
  return { ...adapted, diagnostics: [ambiguous(document, recognised), ...adapted.diagnostics] }
}
