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

/** The meaning of a word: its own, or that of an ending (`*_1`). `*` alone stands for any other word and is asked for last. */
const own = (values: SettingRow['values'], word: string): Meaning | undefined => {
  const wanted = word.toLowerCase()
  const names = Object.keys(values ?? {})
  const key =
    names.find((name) => name.toLowerCase() === wanted) ??
    names.find((name) => /^\*./.test(name) && wanted.endsWith(name.slice(1).toLowerCase()))
  return key === undefined ? undefined : values?.[key]
}

const byEnum = (node: SettingNode, row: SettingRow): Reading => {
  const meaning = own(row.values, scalarText(node).trim()) ?? row.values?.['*']
  return meaning === undefined ? { kind: 'unclear' } : { kind: 'meaning', meaning }
}

/** Each word of a list has its meaning; without `values` the list is on (for each word that is a subject) or, empty, off. */
const byWords = (words: readonly string[], row: SettingRow): Reading[] => {
  if (words.length === 0 && !row.values) return [off]
  const each = row.subject?.some(({ kind }) => kind === 'value')
  if (!row.values) return each ? words.map((item) => ({ ...on, item })) : [on]
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
      return isEmpty(node) || scalarText(node) === 'false' ? off : on
    default:
      return byTime(node, row)
  }
}

const mapWords = (node: SettingNode): string[] => (isEmpty(node) ? [] : itemsOf(node))

/** Readers of single values; a map or list at their path is another setting of the same name and says nothing. */
const scalarReaders: ReadonlySet<SettingReader> = new Set([
  'flag',
  'inverted-flag',
  'count',
  'text',
  'duration',
  ...(Object.keys(units) as SettingReader[]),
])

/** Reads one setting by its row's reader. A list gives a reading for each word it knows. */
export const readSetting = (node: SettingNode, row: SettingRow): Reading[] => {
  if (node.kind === 'scalar' && node.unresolved) return [{ kind: 'unresolved' }]
  if (node.kind === 'scalar' && node.value === null && row.reader !== 'presence')
    return [{ kind: 'unset' }]
  if (node.kind !== 'scalar' && scalarReaders.has(row.reader)) return []
  const result = reading(node, row)
  return Array.isArray(result) ? result : [result]
}
