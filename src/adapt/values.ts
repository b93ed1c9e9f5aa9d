// Reads the raw value of a setting: on or off, a list, a length of time.
import type { SettingNode } from '../model/document.ts'
import type { Amount } from '../model/fact.ts'

const onWords = new Set(['1', 'true', 'yes', 'y', 'on', 'enabled', 'enable', '$true', 'allow'])
const offWords = new Set([
  '0',
  'false',
  'no',
  'n',
  'off',
  'disabled',
  'disable',
  '$false',
  'none',
  'deny',
  '',
])

/** On, off, or undefined where the value says neither. */
export const flagOf = (node: SettingNode): boolean | undefined => {
  if (node.kind !== 'scalar' || node.unresolved || node.value === null) return undefined
  if (typeof node.value === 'number') return node.value > 0
  const word = String(node.value).trim().toLowerCase()
  if (onWords.has(word)) return true
  return offWords.has(word) ? false : undefined
}

/** Whether there is nothing in it. Attributes (`@name`) of an element are not content. */
export const isEmpty = (node: SettingNode): boolean => {
  if (node.kind === 'list') return node.items.length === 0
  if (node.kind === 'map') return ![...node.entries.keys()].some((key) => !key.startsWith('@'))
  return node.value === null || String(node.value).trim() === ''
}

/** The texts of a list, of a text with commas, or the keys of a map. */
export const itemsOf = (node: SettingNode): string[] => {
  if (node.kind === 'list') return node.items.flatMap(itemsOf)
  if (node.kind === 'map') return [...node.entries.keys()].filter((key) => !key.startsWith('@'))
  if (node.value === null) return []
  return String(node.value)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

const secondsIn = {
  milliseconds: 0.001,
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
  weeks: 604_800,
} as const
export type TimeUnit = keyof typeof secondsIn | 'months' | 'years'

const unitWords: Readonly<Record<string, TimeUnit>> = {
  ms: 'milliseconds',
  s: 'seconds',
  sec: 'seconds',
  second: 'seconds',
  seconds: 'seconds',
  m: 'minutes',
  min: 'minutes',
  minute: 'minutes',
  minutes: 'minutes',
  h: 'hours',
  hr: 'hours',
  hour: 'hours',
  hours: 'hours',
  d: 'days',
  day: 'days',
  days: 'days',
  w: 'weeks',
  week: 'weeks',
  weeks: 'weeks',
  mo: 'months',
  month: 'months',
  months: 'months',
  y: 'years',
  yr: 'years',
  year: 'years',
  years: 'years',
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6

const fromSeconds = (seconds: number): Amount => {
  const days = rounded(seconds / 86_400)
  if (seconds % 86_400 === 0) return { iso: `P${days}D`, days }
  if (seconds % 3600 === 0) return { iso: `PT${seconds / 3600}H`, days }
  if (seconds % 60 === 0) return { iso: `PT${seconds / 60}M`, days }
  return { iso: `PT${rounded(seconds)}S`, days }
}

/** A length of time: months count 30.4 days and years 365, as in the model's `Amount`. */
export const amountOf = (count: number, unit: TimeUnit): Amount => {
  if (unit === 'months') return { iso: `P${count}M`, days: rounded(count * 30.4) }
  if (unit === 'years') return { iso: `P${count}Y`, days: rounded(count * 365) }
  return fromSeconds(rounded(count * secondsIn[unit]))
}

/** A .NET time span: `14.00:00:00` is 14 days, `01:30:00` an hour and a half. */
const timeSpan = (text: string): Amount | undefined => {
  const parts = /^(?:(\d{1,6})\.)?(\d{1,2}):(\d{2}):(\d{2})$/.exec(text)
  if (!parts) return undefined
  const [days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0))
  return fromSeconds(
    (days ?? 0) * 86_400 + (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0),
  )
}

const isoForm = (text: string): Amount | undefined => {
  const parts =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(
      text,
    )
  if (!parts || text.length < 3) return undefined
  const [years, months, weeks, days, hours, minutes, seconds] = parts
    .slice(1)
    .map((part) => Number(part ?? 0))
  const total =
    (years ?? 0) * 365 +
    (months ?? 0) * 30.4 +
    (weeks ?? 0) * 7 +
    (days ?? 0) +
    (hours ?? 0) / 24 +
    (minutes ?? 0) / 1440 +
    (seconds ?? 0) / 86_400
  return { iso: text, days: rounded(total) }
}

/** Reads a length of time: a bare number counts in `unit`; a number with its own unit (`7d`, `24h`, `30 days`), ISO 8601 or a time span says its own. */
export const durationOf = (text: string, unit: TimeUnit | undefined): Amount | undefined => {
  const trimmed = text.trim()
  const own = isoForm(trimmed) ?? timeSpan(trimmed)
  if (own) return own
  const parts = /^(-?\d{1,12}(?:\.\d{1,6})?)\s*([a-z]{0,12})$/i.exec(trimmed)
  if (!parts) return undefined
  const word = (parts[2] ?? '').toLowerCase()
  const by = word === '' ? unit : unitWords[word]
  const count = Number(parts[1])
  return by === undefined || count < 0 ? undefined : amountOf(count, by)
}
