// Applies one row of a tool file to a settings tree: finds its settings, checks its gate, reads them.
import type { SettingNode } from '../model/document.ts'
import type { KeyStyle, Meaning, SettingRow } from '../model/tool.ts'
import type { Found } from './facts.ts'
import { type GateState, gateState } from './gates.ts'
import { type Match, matchPath, scalarText } from './match.ts'
import { type Reading, readSetting } from './reading.ts'

/** What a row gave: facts to be, the settings it touched, and settings whose value it could not use. */
export interface RowResult {
  readonly row: SettingRow
  readonly found: readonly Found[]
  readonly touched: readonly SettingNode[]
  /** Settings beside them that gates and subjects looked at. */
  readonly looked: readonly SettingNode[]
  readonly unresolved: readonly SettingNode[]
  readonly unclear: readonly SettingNode[]
}

/** The tree a row is applied to. `anchors`: the settings by which the file was recognised; a default is placed there. */
export interface Ground {
  readonly root: SettingNode
  readonly style: KeyStyle
  readonly anchors: readonly SettingNode[]
}

const openGate: GateState = { state: 'open', rests: [], hangs: [] }

const templatesOf = (meaning: Meaning, row: SettingRow): Pick<Found, 'templates' | 'denied'> => {
  if (meaning === 'on') return { templates: row.facts, denied: false }
  if (meaning === 'none') return { templates: [], denied: false }
  if (meaning !== 'off') return { templates: meaning, denied: false }
  if (row.off === 'off') return { templates: row.facts, denied: true }
  return { templates: typeof row.off === 'string' ? [] : row.off, denied: false }
}

const subjectNodes = (row: SettingRow, match: Match, ground: Ground): SettingNode[] =>
  (row.subject ?? []).flatMap((source) => {
    if (source.kind !== 'path') return []
    return matchPath(ground.root, source.path, ground.style, match).map(({ node }) => node)
  })

const subjectOf = (row: SettingRow, match: Match, ground: Ground, item: string | undefined) => {
  const texts = (row.subject ?? []).map((source) => {
    if (source.kind === 'value') return item ?? scalarText(match.node)
    if (source.kind === 'capture') return match.captures[source.name] ?? ''
    const node = matchPath(ground.root, source.path, ground.style, match)[0]?.node
    return node ? scalarText(node) : ''
  })
  return texts.find((text) => text !== '')
}

const foundBy = (
  row: SettingRow,
  match: Match,
  gate: GateState,
  reading: Reading,
  ground: Ground,
): Found[] => {
  const item = reading.kind === 'meaning' ? reading.item : undefined
  const subject = subjectOf(row, match, ground, item)
  const base = {
    row,
    node: match.node,
    rests: gate.rests.map(({ node }) => node).filter((node) => node !== match.node),
    hangs: gate.hangs,
    byDefault: false,
    ...(subject === undefined ? {} : { subject }),
  }
  if (reading.kind === 'meaning') return [{ ...base, ...templatesOf(reading.meaning, row) }]
  const plain = { ...base, templates: row.facts, denied: false }
  if (reading.kind === 'amount') return [{ ...plain, amount: reading.amount }]
  return reading.kind === 'endless' ? [{ ...plain, endless: true }] : []
}

/** Where a default stands: within its container, as if the setting were there. */
const standIn = (container: Match): Match => ({
  node: container.node,
  trail: [...container.trail, container.node],
  captures: container.captures,
})

const byDefault = (row: SettingRow, ground: Ground, container: Match | undefined): Found[] => {
  if (row.absent === undefined) return []
  const at = container && standIn(container)
  const gate = row.if ? gateState(ground.root, row.if, ground.style, at) : openGate
  if (gate.state === 'closed') return []
  const rests = gate.rests.map(({ node }) => node)
  const node = container?.node ?? rests[0] ?? ground.anchors[0] ?? ground.root
  const subject = at && subjectOf(row, at, ground, undefined)
  return [
    {
      row,
      ...templatesOf(row.absent, row),
      node,
      rests: rests.filter((other) => other !== node),
      hangs: gate.hangs,
      byDefault: true,
      ...(subject === undefined ? {} : { subject }),
    },
  ]
}

/** One setting that a row's path led to, with its gate and what it says. */
interface Read {
  readonly match: Match
  readonly gate: GateState
  readonly readings: readonly Reading[]
}

const readAt = (row: SettingRow, ground: Ground, match: Match): Read => ({
  match,
  gate: row.if ? gateState(ground.root, row.if, ground.style, match) : openGate,
  readings: readSetting(match.node, row),
})

/** What a row gives within one container, or in the whole file. */
const applyWithin = (row: SettingRow, ground: Ground, container: Match | undefined): RowResult => {
  const all = matchPath(ground.root, row.path, ground.style, container).map((at) =>
    readAt(row, ground, at),
  )
  const having = (kind: Reading['kind']): SettingNode[] =>
    all
      .filter(({ readings }) => readings.some((reading) => reading.kind === kind))
      .map(({ match }) => match.node)
  const found = all
    .filter(({ gate }) => gate.state !== 'closed')
    .flatMap(({ match, gate, readings }) =>
      readings.flatMap((reading) => foundBy(row, match, gate, reading, ground)),
    )
  const unset = all.length === 0 || having('unset').length > 0
  return {
    row,
    found: unset && found.length === 0 ? byDefault(row, ground, container) : found,
    touched: all.map(({ match }) => match.node),
    looked: all.flatMap(({ match, gate }) => {
      return [...gate.rests.map(({ node }) => node), ...subjectNodes(row, match, ground)]
    }),
    unresolved: having('unresolved'),
    unclear: having('unclear'),
  }
}

const joined = (row: SettingRow, parts: readonly RowResult[]): RowResult => ({
  row,
  found: parts.flatMap(({ found }) => found),
  touched: parts.flatMap(({ touched }) => touched),
  looked: parts.flatMap(({ looked }) => looked),
  unresolved: parts.flatMap(({ unresolved }) => unresolved),
  unclear: parts.flatMap(({ unclear }) => unclear),
})

/** Applies a row everywhere its path leads; where it leads nowhere, its default. */
export const applyRow = (row: SettingRow, ground: Ground): RowResult => {
  if (!row.each) return applyWithin(row, ground, undefined)
  const containers = matchPath(ground.root, row.each, ground.style)
  return joined(
    row,
    containers.map((container) => applyWithin(row, ground, container)),
  )
}
