// Parses the paths of tool files: `env.NAME`, `"a.b"`, `[*]`, `[0]`, `[Type=x]`, `*`, `begin*end`, `{capture}`, `**`, `./sibling`, `../x`.
import type { PathFilter, PathStep, SettingPath } from '../model/tool.ts'

/** A parsed path, or what is wrong with it. */
export type ParsedPath = { readonly path: SettingPath } | { readonly problem: string }

const piece = /"([^"]{1,300})"|\[([^\]]{1,400})\]|([^.["\]]{1,300})|(\.)/y
const filterForm = /^\s*(?:"([^"]+)"|([^=!^$~"]+?))\s*(!=|\^=|\$=|~=|=)\s*(.*?)\s*$/
const relations: Readonly<Record<string, PathFilter['how']>> = {
  '=': 'is',
  '!=': 'not',
  '^=': 'starts',
  '$=': 'ends',
  '~=': 'contains',
}

const keyStep = (key: string): PathStep => {
  if (key === '**') return { kind: 'deep' }
  if (key === '*') return { kind: 'any' }
  if (key.includes('*')) return { kind: 'glob', parts: key.split('*') }
  const capture = /^\{([a-z][a-z-]*)\}$/.exec(key)
  return capture?.[1] ? { kind: 'any', capture: capture[1] } : { kind: 'key', key }
}

const filterOf = (text: string): PathFilter | undefined => {
  const parts = filterForm.exec(text)
  const how = relations[parts?.[3] ?? '']
  if (!parts || !how) return undefined
  const steps: PathStep[] = parts[1]
    ? [{ kind: 'key', key: parts[1] }]
    : (parts[2] ?? '').split('.').map(keyStep)
  return { steps, how, value: (parts[4] ?? '').replace(/^"(.*)"$/, '$1') }
}

const bracketStep = (inner: string): PathStep | undefined => {
  if (inner === '*') return { kind: 'items' }
  if (/^\d{1,6}$/.test(inner)) return { kind: 'items', index: Number(inner) }
  const tests = inner.split(',').map(filterOf)
  return tests.every((test) => test !== undefined) ? { kind: 'filter', tests } : undefined
}

const stepsOf = (text: string): PathStep[] | string => {
  const steps: PathStep[] = []
  piece.lastIndex = 0
  while (piece.lastIndex < text.length) {
    const at = piece.lastIndex
    const found = piece.exec(text)
    if (!found) return `cannot be read from "${text.slice(at, at + 20)}" on`
    if (found[1] !== undefined) steps.push({ kind: 'key', key: found[1] })
    if (found[3] !== undefined) steps.push(keyStep(found[3]))
    if (found[2] === undefined) continue
    const step = bracketStep(found[2])
    if (!step) return `has "[${found[2]}]", which is neither [*], [0] nor [key=value]`
    steps.push(step)
  }
  return steps
}

/** Parses a path as tool files write it. A path that starts with `.` is relative to the setting (`.`), its parent (`./x`) or above (`../x`). */
export const parseSettingPath = (text: string): ParsedPath => {
  const relative = /^(\.\.\/(?:\.\.\/)*|\.\/|\.$)/.exec(text)?.[1]
  const up = relative === undefined ? null : relative === '.' ? 0 : upOf(relative)
  const steps = stepsOf(text.slice(relative?.length ?? 0))
  if (typeof steps === 'string') return { problem: `The path "${text}" ${steps}.` }
  if (steps.length === 0 && up === null) return { problem: 'The path is empty.' }
  return { path: { text, up, steps } }
}

const upOf = (relative: string): number => (relative === './' ? 1 : 1 + relative.length / 3)
