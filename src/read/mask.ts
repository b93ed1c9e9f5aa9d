// Masks markup without moving text: every masked character leaves one character in its place, so offsets hold.

/** A run of markup [from, to); `with` stands at its start instead of blanks (an entity's character, a line break). */
export interface Masked {
  readonly from: number
  readonly to: number
  readonly with?: string
}

const softHyphen = '\u00ad'

/**
 * `text` with the runs masked: by spaces, or by soft hyphens where the run stands between two visible characters
 * (`key**stroke**s`), since a reader sees no gap there. Runs are in ascending order and do not overlap.
 */
export function applyMask(text: string, runs: readonly Masked[]): string {
  if (runs.length === 0) return text
  const parts: string[] = []
  let done = 0
  for (let index = 0; index < runs.length; ) {
    const next = joined(runs, index)
    const from = runs[index]?.from ?? 0
    const to = runs[next - 1]?.to ?? from
    parts.push(text.slice(done, from), filling(text, runs, index, next))
    done = to
    index = next
  }
  parts.push(text.slice(done))
  return parts.join('')
}

/** Index after the runs that touch each other from `index` on. */
function joined(runs: readonly Masked[], index: number): number {
  let next = index + 1
  while (next < runs.length && runs[next]?.from === runs[next - 1]?.to) next++
  return next
}

function filling(text: string, runs: readonly Masked[], first: number, after: number): string {
  const from = runs[first]?.from ?? 0
  const to = runs[after - 1]?.to ?? from
  const inside = isVisible(text, from - 1) && isVisible(text, to)
  let filled = ''
  for (let index = first; index < after; index++) {
    const run = runs[index] as Masked
    const lead = run.with ?? ''
    const blank = inside || lead.trim() !== '' ? softHyphen : ' '
    filled += lead + blank.repeat(run.to - run.from - lead.length)
  }
  return filled
}

function isVisible(text: string, at: number): boolean {
  return at >= 0 && at < text.length && text.charCodeAt(at) > 32
}
