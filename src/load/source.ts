// A YAML file of knowledge: its plain value, and where in the file each part of it stands.

import type { Node, Pair, YAMLMap } from 'yaml'
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { TextLocator } from '../model/place.ts'

/** Keys and indexes from the root of the file. */
export type Path = readonly (string | number)[]

export interface Source {
  readonly file: string
  /** Plain objects, arrays and scalars; undefined where the file is no YAML (then `diagnostics` says why). */
  readonly value: unknown
  readonly diagnostics: readonly Diagnostic[]
  /** Place of the value at `path`, or of its key; of the nearest enclosing part where there is none. */
  readonly locate: (path: Path, part?: 'key' | 'value') => TextLocator
}

type Located = { readonly range?: readonly [number, number, number] | null }

type Range = readonly [number, number]

interface Step {
  readonly key: unknown
  readonly value: unknown
}

const maxAliases = 100

/** Parses one YAML document with ranges. Never throws. */
export function parseSource(file: string, text: string): Source {
  const lines = new LineCounter()
  const parsed = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: false })
  const locate = (path: Path, part: 'key' | 'value' = 'value') =>
    locatorOf(lines, rangeOf(parsed.contents, path, part))
  const diagnostics = parsed.errors.map((error) =>
    problem(
      file,
      'yaml-broken',
      locatorOf(lines, error.pos),
      sentence(error.message),
      'Mend the YAML at this place.',
    ),
  )
  if (diagnostics.length > 0) return { file, value: undefined, diagnostics, locate }
  try {
    return { file, value: parsed.toJS({ maxAliasCount: maxAliases }), diagnostics, locate }
  } catch {
    const advice = 'Write the repeated parts out instead of using aliases.'
    const broken = problem(
      file,
      'yaml-broken',
      locate([]),
      'The file has too many YAML aliases.',
      advice,
    )
    return { file, value: undefined, diagnostics: [broken], locate }
  }
}

/** An error in knowledge, with its place. */
export function problem(
  file: string,
  id: string,
  locator: TextLocator,
  message: string,
  advice: string,
): Diagnostic {
  return { id, level: 'error', source: 'knowledge', document: file, locator, message, advice }
}

function rangeOf(root: unknown, path: Path, part: 'key' | 'value'): Range {
  let at: Step = { key: undefined, value: root }
  let range = rangeOfNode(root) ?? ([0, 0] as const)
  for (const step of path) {
    at = stepInto(at.value, step)
    range = rangeOfNode(at.value) ?? rangeOfNode(at.key) ?? range
  }
  return (part === 'key' ? rangeOfNode(at.key) : undefined) ?? range
}

function stepInto(node: unknown, step: string | number): Step {
  if (isSeq(node)) return { key: undefined, value: node.items[Number(step)] }
  const pair = isMap(node) ? pairAt(node, step) : undefined
  return { key: pair?.key, value: pair?.value }
}

function pairAt(map: YAMLMap, step: string | number): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(step))
}

function rangeOfNode(node: unknown): Range | undefined {
  const range = (node as (Node & Located) | null | undefined)?.range
  return range ? [range[0], range[1]] : undefined
}

function locatorOf(lines: LineCounter, [start, end]: Range): TextLocator {
  const from = lines.linePos(start)
  const to = lines.linePos(end)
  return {
    kind: 'text',
    line: Math.max(1, from.line),
    column: Math.max(1, from.col),
    endLine: Math.max(1, to.line),
    endColumn: Math.max(1, to.col),
    start,
    end,
  }
}

function sentence(message: string): string {
  const first = message.split('\n')[0]?.trim() ?? 'The YAML is broken'
  return first.endsWith('.') ? first : `${first}.`
}
