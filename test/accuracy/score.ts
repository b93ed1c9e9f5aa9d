// Compares what was extracted with what readers labelled: counts per facet and value.
import type { Label } from './labels.ts'

/** The part of a fact that a label can be compared with. */
export type Claim = Pick<Label, 'facet' | 'value' | 'stance'>

export interface Tally {
  readonly found: number
  readonly invented: number
  readonly missed: number
}

/** Values that readers do not use; they compare as the wider one. */
const narrower: Readonly<Record<string, string>> = {
  'command-logging': 'app-usage',
  'removal-blocked': 'mandatory',
  'terminal-recording': 'screen-recording',
  'window-titles': 'app-usage',
}

const duration =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/

/** A duration as its length, so that P3M and P90D, or PT72H and P3D, are one; other values as they are. */
export function comparable(facet: string, value: string): string {
  const parts = facet === 'retention' ? duration.exec(value) : null
  if (!parts) return narrower[value] ?? value
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0))
  const rest = weeks * 7 + days + hours / 24 + minutes / 1440
  if (rest % 365 === 0) return `${years * 12 + months + (rest / 365) * 12} months`
  if (rest % 30 === 0) return `${years * 12 + months + rest / 30} months`
  return `${Math.round((years * 365 + months * 30.4 + rest) * 100) / 100} days`
}

/** `facet value stance`, the unit of comparison within one document. */
export function keyOf(claim: Claim): string {
  return [claim.facet, comparable(claim.facet, claim.value), claim.stance].join(' ')
}

/** What was found, invented and missed in one document, as keys. */
export function compareClaims(labels: readonly Claim[], facts: readonly Claim[]) {
  const want = new Set(labels.map(keyOf))
  const got = new Set(facts.map(keyOf))
  return {
    found: [...want].filter((key) => got.has(key)),
    invented: [...got].filter((key) => !want.has(key)),
    missed: [...want].filter((key) => !got.has(key)),
  }
}

/** Adds the keys of one document to the rows `all`, `facet` and `facet value`. */
export function addTo(
  rows: Map<string, Tally>,
  outcome: Readonly<Record<keyof Tally, readonly string[]>>,
): void {
  for (const field of ['found', 'invented', 'missed'] as const) {
    for (const key of outcome[field]) {
      const [facet = '', ...rest] = key.split(' ')
      const value = rest.slice(0, -1).join(' ')
      for (const row of ['all', facet, `${facet} ${value}`]) {
        const tally = rows.get(row) ?? { found: 0, invented: 0, missed: 0 }
        rows.set(row, { ...tally, [field]: tally[field] + 1 })
      }
    }
  }
}

/** Precision, recall and F1 of a tally; 1 where nothing could be wrong. */
export function measures({ found, invented, missed }: Tally) {
  const ratio = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)
  return {
    precision: ratio(found, found + invented),
    recall: ratio(found, found + missed),
    f1: ratio(2 * found, 2 * found + invented + missed),
    support: found + missed,
  }
}
