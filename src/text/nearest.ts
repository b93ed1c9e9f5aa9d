// The valid word nearest to a mistyped one, for "did you mean".

/** Levenshtein distance, given up beyond `limit` (then `limit + 1`). */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return Math.min(row[b.length] ?? 0, limit + 1)
}

/** The candidate within a third of the word's length (2 edits at least, 1 in a very short word); undefined where none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))
  let best: string | undefined
  let least = limit + 1
  for (const candidate of [...candidates].sort()) {
    const edits = distance(word, candidate, limit)
    if (edits < least) [best, least] = [candidate, edits]
  }
  return best
}

/** Advice for an unknown word: the nearest valid one, or all of them where they are few. */
export function adviseWord(word: string, candidates: Iterable<string>): string {
  const all = [...candidates].sort()
  const near = nearest(word, all)
  if (near !== undefined) return `Did you mean \`${near}\`?`
  if (all.length === 0) return 'There is none yet.'
  const shown = all.slice(0, 12).map((one) => `\`${one}\``)
  return `Use one of ${shown.join(', ')}${all.length > shown.length ? ', …' : ''}.`
}
