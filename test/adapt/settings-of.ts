// Makes a settings document of a plain value, for tests of adapt/ that need no file reader.
import type { SettingNode, SettingsDocument, SettingValue } from '../../src/model/document.ts'

const placeholder = /^\$\{[^}]*\}$|^\{\{.*\}\}$|^<[^>]*>$/

function nodeOf(value: unknown, path: string, key: string): SettingNode {
  if (Array.isArray(value)) {
    const items = value.map((item, index) => nodeOf(item, `${path}[${index}]`, key))
    return { kind: 'list', items, path }
  }
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).map(
      ([name, child]) =>
        [name, nodeOf(child, path === '' ? name : `${path}.${name}`, name)] as const,
    )
    return { kind: 'map', entries: new Map(entries), path }
  }
  return {
    kind: 'scalar',
    value: value as SettingValue,
    unresolved: typeof value === 'string' && placeholder.test(value),
    path,
    quote: `"${key}": ${JSON.stringify(value)}`,
  }
}

/** A settings document with paths and quotes as the JSON reader makes them, without lines. */
export function settingsOf(
  value: unknown,
  name = 'settings.json',
  format = 'json',
): SettingsDocument {
  return { kind: 'settings', name, format, root: nodeOf(value, '', '') }
}
