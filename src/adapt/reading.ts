// Turns a setting into what it says, by the row's reader: on, off, a length of time, other facts, or not to be told.
import type { SettingNode } from '../model/document.ts'
import type { Amount } from '../model/fact.ts'
import type { Meaning, SettingReader, SettingRow } from '../model/tool.ts'
import { scalarText } from './match.ts'
import { sqlNames } from './sql.ts'
import { durationOf, flagOf, isEmpty, itemsOf, type TimeUnit } from './values.ts'

/** What a setting says. unset: null, so its default holds; unresolved: a placeholder; unclear: a value the reader does not know. */
export type Reading =
  | { readonly kind: 'meaning'; readonly meaning: Meaning; readonly item?: string }
  | { readonly kind: 'amount'; readonly amount: Amount }
  | { readonly kind: 'endless' }
  | { readonly kind: 'unset' | 'unresolved' | 'unclear' }

const units: Readonly<Partial<Record<SettingReader, TimeUnit>>> = {
  milliseconds: 'milliseconds',
  seconds: 'seconds',
  minutes: 'minutes',
  hours: 'hours',
  days: 'days',
  months: 'months',
  years: 'years',
}

const on: Reading = { kind: 'meaning', meaning: 'on' }
const off: Reading = { kind: 'meaning', meaning: 'off' }

const byFlag = (node: SettingNode, inverted: boolean): Reading => {
  const flag = flagOf(node)
  if (flag === undefined) return { kind: 'unclear' }
  return flag !== inverted ? on : off
}

const own = (values: SettingRow['values'], word: string): Meaning | undefined => {
  const key = Object.keys(values ?? {}).find((name) => name.toLowerCase() === word.toLowerCase())
  return key === undefined ? undefined : values?.[key]
}

const byEnum = (node: SettingNode, row: SettingRow): Reading => {
  const meaning = own(row.values, scalarText(node).trim()) ?? row.values?.['*']
  return meaning === undefined ? { kind: 'unclear' } : { kind: 'meaning', meaning }
}

/** Each word of a list has its meaning; without `values` the list as a whole is on or, empty, off. */
const byWords = (words: readonly string[], row: SettingRow): Reading[] => {
  if (!row.values) return words.length > 0 ? words.map((item) => ({ ...on, item })) : [off]
  const found = words.flatMap((item): Reading[] => {
    const meaning = own(row.values, item) ?? row.values?.['*']
    return meaning === undefined ? [] : [{ kind: 'meaning', meaning, item }]
  })
  return found.length === 0 && words.length === 0 ? [off] : found
}

const byTime = (node: SettingNode, row: SettingRow): Reading => {
  const text = scalarText(node).trim()
  if (row.never?.some((value) => value.toLowerCase() === text.toLowerCase()))
    return { kind: 'endless' }
  const given = own(row.values, text)
  if (given !== undefined) return { kind: 'meaning', meaning: given }
  const amount = durationOf(text, units[row.reader])
  return amount ? { kind: 'amount', amount } : { kind: 'unclear' }
}

const byCount = (node: SettingNode): Reading => {
  const count = Number(scalarText(node))
  if (Number.isNaN(count)) return { kind: 'unclear' }
  return count > 0 ? on : off
}

const reading = (node: SettingNode, row: SettingRow): Reading | Reading[] => {
  switch (row.reader) {
    case 'flag':
      return byFlag(node, false)
    case 'inverted-flag':
      return byFlag(node, true)
    case 'enum':
      return byEnum(node, row)
    case 'count':
      return byCount(node)
    case 'list':
      return byWords(
        node.kind === 'scalar' || node.kind === 'list' ? itemsOf(node) : mapWords(node),
        row,
      )
    case 'sql-tables':
      return byWords(sqlNames(scalarText(node)), row)
    case 'presence':
      return on
    case 'text':
    case 'notice':
      return isEmpty(node) ? off : on
    default:
      return byTime(node, row)
  }
}

const mapWords = (node: SettingNode): string[] => (isEmpty(node) ? [] : itemsOf(node))

/** Reads one setting by its row's reader. A list gives a reading for each word it knows. */
export const readSetting = (node: SettingNode, row: SettingRow): Reading[] => {
  if (node.kind === 'scalar' && node.unresolved) return [{ kind: 'unresolved' }]
  if (node.kind === 'scalar' && node.value === null && row.reader !== 'presence')
    return [{ kind: 'unset' }]
  const result = reading(node, row)
  return Array.isArray(result) ? result : [result]
}
