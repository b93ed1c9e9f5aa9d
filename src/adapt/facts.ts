// Makes facts of what a row read: the template's proposition, the setting's place, and how sure it is.
import type { SettingNode } from '../model/document.ts'
import type { Amount, Confidence, Evidence, Fact } from '../model/fact.ts'
import type { Place } from '../model/place.ts'
import type { FactTemplate, SettingRow, Tool } from '../model/tool.ts'
import { maskSecrets, maskSetting } from '../text/secrets.ts'
import { scalarText } from './match.ts'

/** What a row found: where, what it says, and how it hangs on gates and defaults. */
export interface Found {
  readonly row: SettingRow
  /** The facts to state; with `denied` their opposite. */
  readonly templates: readonly FactTemplate[]
  readonly denied: boolean
  readonly amount?: Amount
  readonly endless?: boolean
  readonly node: SettingNode
  /** Settings that the gate rested on. */
  readonly rests: readonly SettingNode[]
  /** Paths that the gate hangs on: placeholders, or settings that this file leaves out. Empty: the gate is open. */
  readonly hangs: readonly string[]
  /** The setting is not in the file: its default holds. */
  readonly byDefault: boolean
  readonly subject?: string
}

const quoteLimit = 240

const firstScalar = (node: SettingNode): Extract<SettingNode, { kind: 'scalar' }> | undefined => {
  let current: SettingNode | undefined = node
  while (current && current.kind !== 'scalar') {
    current = current.kind === 'map' ? [...current.entries.values()][0] : current.items[0]
  }
  return current
}

const quoteOf = (node: SettingNode): string => {
  if (node.kind === 'scalar') return maskSetting(node.path, node.quote, scalarText(node))
  if (node.quote) return maskSecrets(node.quote)
  const scalar = firstScalar(node)
  if (!scalar) return node.path
  return maskSetting(scalar.path, scalar.quote, scalarText(scalar))
}

const shortened = (quote: string): string =>
  quote.length <= quoteLimit ? quote : `${quote.slice(0, quoteLimit - 1)}…`

/** The place of a setting: its path, its line where the format has lines, and its text with secrets masked. */
export const settingPlace = (document: string, node: SettingNode): Place => ({
  document,
  quote: shortened(quoteOf(node)),
  locator: {
    kind: 'setting',
    path: maskSecrets(node.path),
    ...(node.line === undefined ? {} : { line: node.line }),
    ...(node.column === undefined ? {} : { column: node.column }),
  },
})

const opposite = { affirmed: 'denied', denied: 'affirmed' } as const

const evidenceOf = (template: FactTemplate, found: Found): Evidence => {
  if (found.denied) return template.stance === 'affirmed' ? 'off' : 'collects'
  if (template.evidence) return template.evidence
  if (found.hangs.length > 0) return 'capability'
  return template.stance === 'affirmed' ? 'collects' : 'off'
}

const confidenceOf = (found: Found): Confidence => {
  const indirect = found.hangs.length > 0 || found.byDefault
  return indirect && found.row.confidence === 'high' ? 'medium' : found.row.confidence
}

const factValue = (template: FactTemplate, found: Found): string | undefined => {
  if (template.value !== undefined) return template.value
  return found.endless ? 'indefinite' : found.amount?.iso
}

const noteOf = (found: Found): string =>
  found.byDefault ? `${found.row.note} Not set in this file: this is the default.` : found.row.note

const conditionOf = (template: FactTemplate, found: Found): string | undefined => {
  if (template.condition) return template.condition
  if (found.hangs.length === 0) return undefined
  return `hangs on ${[...new Set(found.hangs)].join(', ')}, which this file leaves open`
}

/** The fact that a template states here, or undefined for a length of time that was not read. */
export const factOf = (
  document: string,
  tool: Tool,
  template: FactTemplate,
  found: Found,
): Fact | undefined => {
  const value = factValue(template, found)
  if (value === undefined) return undefined
  const evidence = evidenceOf(template, found)
  const condition = conditionOf(template, found)
  return {
    facet: template.facet,
    value,
    stance: found.denied ? opposite[template.stance] : template.stance,
    modality: template.modality ?? (evidence === 'capability' ? 'may' : 'does'),
    ...(template.of ? { of: template.of } : {}),
    ...(found.amount ? { amount: found.amount } : {}),
    ...(condition ? { condition: maskSecrets(condition) } : {}),
    origin: 'config',
    evidence,
    confidence: confidenceOf(found),
    by: `${tool.id}/${found.row.path.text}`,
    place: settingPlace(document, found.node),
    context: found.rests.map((node) => settingPlace(document, node)),
    tool: tool.id,
    ...(found.subject === undefined || found.subject === '*'
      ? {}
      : { subject: maskSecrets(found.subject) }),
    note: noteOf(found),
  }
}
