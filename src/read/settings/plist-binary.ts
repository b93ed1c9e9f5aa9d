// Reads binary property lists into a settings tree; the format has no lines, so its places have none.
import { Buffer } from 'node:buffer'
import type { SettingNode } from '../../model/document.ts'
import type { Reading } from '../reading.ts'
import { refusal } from '../reading.ts'
import { entryPath, isPlaceholder, itemPath, maximumDepth } from './tree.ts'

const longestQuote = 400

/** A binary property list as settings. What cannot be read gives a diagnostic. */
export async function readBinaryPlist(document: string, bytes: Uint8Array): Promise<Reading> {
  const { parseBuffer } = await import('bplist-parser')
  try {
    const [value] = parseBuffer<unknown>(Buffer.from(bytes))
    const root = nodeOf(value, '', '', 0)
    return {
      documents: [{ kind: 'settings', name: document, format: 'plist', root }],
      diagnostics: [],
    }
  } catch {
    return refusal(
      'plist-broken',
      document,
      'This binary property list is broken or cut off.',
      'Export it again, or convert it with `plutil -convert xml1` and give the result.',
    )
  }
}

function nodeOf(value: unknown, path: string, key: string, depth: number): SettingNode {
  if (depth > maximumDepth) throw new RangeError('nested too deep')
  if (Array.isArray(value)) {
    const items = value.map((item, at) => nodeOf(item, itemPath(path, at), key, depth + 1))
    return { kind: 'list', items, path }
  }
  if (isDictionary(value)) {
    const entries = Object.entries(value).map(
      ([name, inner]) => [name, nodeOf(inner, entryPath(path, name), name, depth + 1)] as const,
    )
    return { kind: 'map', entries: new Map(entries), path }
  }
  const scalar = scalarOf(value)
  const quote = `${key} = ${String(scalar)}`.slice(0, longestQuote)
  return {
    kind: 'scalar',
    value: scalar,
    unresolved: typeof scalar === 'string' && isPlaceholder(scalar.trim()),
    path,
    quote,
  }
}

function isDictionary(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  )
}

function scalarOf(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return value
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof Date) return value.toISOString()
  return '(data)'
}
