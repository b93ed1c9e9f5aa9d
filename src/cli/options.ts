// Checks the values of options; each fault names the valid words and the nearest one.
import { InvalidArgumentError } from 'commander'
import { nearest } from '../load/nearest.ts'
import { severities } from '../model/finding.ts'

/** A parser for one of `words`. */
export function oneOf(words: readonly string[]): (value: string) => string {
  return (value) => {
    if (words.includes(value)) return value
    throw new InvalidArgumentError(`${suggestion(value, words)}Valid: ${words.join(', ')}.`)
  }
}

function suggestion(value: string, words: readonly string[]): string {
  const near = nearest(value, words)
  return near ? `Did you mean ${near}? ` : ''
}

/** Comma-separated, repeatable: `--jurisdiction de,fr --jurisdiction es`. */
export function commaList(value: string, before: readonly string[] = []): readonly string[] {
  const words = value.split(',').map((word) => word.trim())
  if (words.includes('')) throw new InvalidArgumentError('Give names separated by commas.')
  return [...before, ...words]
}

/** Repeatable as a whole. */
export function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

export function isoDate(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) {
    throw new InvalidArgumentError('Give a date as YYYY-MM-DD.')
  }
  return value
}

export function percent(value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !(number >= 0 && number <= 100)) {
    throw new InvalidArgumentError('Give a number from 0 to 100.')
  }
  return number
}

export function positive(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError('Give a number from 1 to 999.')
  return Number(value)
}

export function lineNumber(value: string): number {
  if (!/^[1-9]\d{0,7}$/.test(value)) throw new InvalidArgumentError('Give a line number.')
  return Number(value)
}

type Pairs = Readonly<Record<string, string>>

/** Repeatable NAME=VALUE; whether the name is known is checked where the names are. */
export function pair(value: string, before: Pairs = {}): Pairs {
  const at = value.indexOf('=')
  if (at < 1 || at === value.length - 1) throw new InvalidArgumentError('Give NAME=VALUE.')
  return { ...before, [value.slice(0, at)]: value.slice(at + 1) }
}

/** The names that `--limit` takes; `capsOf` checks them. */
export const capNames = ['pdf', 'text', 'settings', 'pages', 'seconds', 'memory'] as const
export const limitHelp = `what one file may cost: ${capNames.join(', ')} (sizes in MB); repeatable`

export const thresholds = ['never', ...severities] as const
export type Threshold = (typeof thresholds)[number]
