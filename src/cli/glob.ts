// Path patterns: `*` and `?` within a name, `**` over folders, `{a,b}` alternatives; matching takes linear time per name.

export function isPattern(path: string): boolean {
  return /[*?{]/.test(path)
}

const maximumAlternatives = 256

/** "a/{b,c}.md" as "a/b.md" and "a/c.md"; unbalanced braces stand for themselves. */
export function alternatives(pattern: string): readonly string[] {
  let open = [pattern]
  const done: string[] = []
  while (open.length > 0 && open.length + done.length < maximumAlternatives) {
    const [first = '', ...rest] = open
    const inner = /\{([^{}]*)\}/.exec(first)
    open = inner ? [...spread(first, inner), ...rest] : rest
    if (!inner) done.push(first)
  }
  return [...done, ...open]
}

function spread(pattern: string, inner: RegExpExecArray): readonly string[] {
  const before = pattern.slice(0, inner.index)
  const after = pattern.slice(inner.index + inner[0].length)
  return (inner[1] ?? '').split(',').map((part) => before + part + after)
}

/** Whether path segments match pattern segments. */
export function matches(pattern: readonly string[], path: readonly string[]): boolean {
  const [first, ...rest] = pattern
  if (first === undefined) return path.length === 0
  if (first === '**') {
    return matches(rest, path) || (path.length > 0 && matches(pattern, path.slice(1)))
  }
  const [name, ...deeper] = path
  return name !== undefined && nameMatches(first, name) && matches(rest, deeper)
}

/** Greedy with a single way back to the last `*`. */
export function nameMatches(pattern: string, name: string): boolean {
  let p = 0
  let star = -1
  let resume = 0
  for (let n = 0; n < name.length; ) {
    const char = pattern[p]
    if (char === '*') {
      star = p++
      resume = n
    } else if (char === '?' || char === name[n]) {
      p++
      n++
    } else if (star >= 0) {
      p = star + 1
      n = ++resume
    } else return false
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}
