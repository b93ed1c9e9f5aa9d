// Lengths of time: ISO 8601 durations in days, months at 30.4 and years at 365 days.

const form =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/
const daysEach = [365, 30.4, 7, 1, 1 / 24, 1 / 1440, 1 / 86_400] as const
const names = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const

/** Length in days of `P6M`, `P1Y6M`, `PT72H`; null where it is no ISO 8601 duration. */
export function daysOf(iso: string): number | null {
  const counts = countsOf(iso)
  if (counts === null) return null
  return counts.reduce((sum, count, unit) => sum + count * (daysEach[unit] ?? 0), 0)
}

/** `P6M` as `6 months`; the text itself where it is no ISO 8601 duration. */
export function durationInWords(iso: string): string {
  const counts = countsOf(iso)
  if (counts === null) return iso
  const parts = counts.flatMap((count, unit) =>
    count === 0 ? [] : [`${count} ${names[unit] ?? ''}${count === 1 ? '' : 's'}`],
  )
  return parts.length === 0 ? '0 days' : parts.join(' and ')
}

function countsOf(iso: string): readonly number[] | null {
  const match = form.exec(iso)
  if (match === null || iso.length < 3 || iso.endsWith('T')) return null
  const counts = match.slice(1).map((count) => (count === undefined ? 0 : Number(count)))
  return counts.some(Number.isNaN) ? null : counts
}
