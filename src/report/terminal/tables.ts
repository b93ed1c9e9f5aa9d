// The tables of a text report: inventory, retention, recipients, and choice as said and as set.
import type { Audit } from '../../model/audit.ts'
import type { Fact } from '../../model/fact.ts'
import { generalWords, type InventoryRow, inventory, purposeWords } from '../digest/inventory.ts'
import { periods } from '../digest/retention.ts'
import { type Standing, standingWords, stated } from '../digest/stated.ts'
import { oneLine } from '../safe.ts'
import { shorten } from '../width.ts'
import { capital, list, whereIs } from '../words.ts'
import { type Column, labelled, paragraph, row, type Sheet, section } from './sheet.ts'

const wordOf = (on: Sheet, standing: Standing | null): string =>
  standingWords(standing) || on.signs.dash

export function inventoryTable(on: Sheet, audit: Audit): readonly string[] {
  const { rows, out, general } = inventory(audit.facts, on.view.vocabulary)
  if (rows.length + out.length + general.length === 0) return []
  const withSettings = audit.facts.some((fact) => fact.origin === 'config')
  const columns = inventoryColumns(on, withSettings)
  const head = columns.map((column) => ({ ...column, paint: on.paint.faint }))
  const below = [
    ...named('Ruled out', out),
    ...named('Purposes of no technique in particular', general.map(generalWords)),
  ]
  return [
    ...section(on, 'INVENTORY'),
    ...(rows.length === 0
      ? []
      : row(['what', 'said', ...(withSettings ? ['set'] : []), 'for', 'kept'], head)),
    ...rows.flatMap((each) => row(inventoryCells(on, each, withSettings), columns)),
    ...(below.length > 0 && rows.length > 0 ? [''] : []),
    ...below.flatMap((text) => paragraph(on, text)),
  ]
}

function named(title: string, labels: readonly string[]): readonly string[] {
  return labels.length === 0 ? [] : [`${title}: ${labels.join(', ')}.`]
}

function inventoryColumns(on: Sheet, withSettings: boolean): readonly Column[] {
  const fixed = [Math.floor(on.width * 0.27), 8, ...(withSettings ? [8] : [])]
  const kept = 10
  const gaps = 2 * (fixed.length + 1)
  const rest = on.width - 4 - gaps - kept - fixed.reduce((sum, width) => sum + width, 0)
  return [...fixed, rest, kept].map((width) => ({ width }))
}

function inventoryCells(
  on: Sheet,
  { technique, purposes, kept }: InventoryRow,
  withSettings: boolean,
): readonly string[] {
  const tied = purposeWords(purposes)
  return [
    capital(technique.label),
    wordOf(on, technique.said),
    ...(withSettings ? [wordOf(on, technique.set)] : []),
    tied || on.signs.dash,
    kept || on.signs.dash,
  ]
}

export function retentionTable(on: Sheet, audit: Audit): readonly string[] {
  const { rows, without } = periods(audit.facts, on.view.vocabulary)
  const missing = without.length === 0 ? [] : [`No period found for ${list(without)}.`]
  if (rows.length === 0) return []
  return [
    ...section(on, 'RETENTION'),
    ...rows.flatMap((each) => [
      ...labelled(on, capital(each.label), each.of, { margin: 22, labelPaint: same }),
      ...evidence(on, each.facts),
    ]),
    ...missing.flatMap((text) => paragraph(on, text, 3, on.paint.half)),
  ]
}

export function recipientTable(on: Sheet, audit: Audit): readonly string[] {
  const rows = stated(audit.facts, 'recipient', on.view.vocabulary)
  if (rows.length === 0) return []
  return [
    ...section(on, 'RECIPIENTS'),
    ...rows.flatMap((each) => [
      ...labelled(on, capital(each.label), standingWords(each.standing), {
        margin: 32,
        labelPaint: same,
      }),
      ...evidence(on, each.facts),
    ]),
  ]
}

export function choiceTable(on: Sheet, audit: Audit): readonly string[] {
  const rows = stated(audit.facts, 'choice', on.view.vocabulary)
  if (rows.length === 0) return []
  const columns: readonly Column[] = [{ width: on.width - 28 }, { width: 9 }, { width: 9 }]
  const head = columns.map((column) => ({ ...column, paint: on.paint.faint }))
  return [
    ...section(on, 'CHOICE'),
    ...row(['', 'said', 'set'], head),
    ...rows.flatMap((each) => [
      ...row([capital(each.label), wordOf(on, each.said), wordOf(on, each.set)], columns),
      ...evidence(on, each.facts),
    ]),
  ]
}

const same = (text: string): string => text

/** The first quotation, shortened to a line, and where it and the others stand. */
function evidence(on: Sheet, facts: readonly Fact[]): readonly string[] {
  const [first, ...others] = facts
  if (!first) return []
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  const where = whereIs(first.place) + more
  const room = on.width - 5 - 1 - where.length - 4
  if (room < 24) return paragraph(on, where, 5, on.paint.faint)
  const quote = shorten(oneLine(first.place.quote), room, on.signs.ellipsis)
  return [`     ${on.paint.faint(`${on.signs.open}${quote}${on.signs.close}  ${where}`)}`]
}
