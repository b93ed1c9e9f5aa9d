// Hands out the texts that a tool shows to people, so that they are read like any document of the employer.
import type { Block, ProseDocument, SettingNode, SettingsDocument } from '../model/document.ts'
import { maskSecrets } from '../text/secrets.ts'
import { scalarText } from './match.ts'
import type { RowResult } from './rows.ts'

const longest = 20_000

const textsOf = (node: SettingNode): readonly SettingNode[] => {
  if (node.kind === 'list') return node.items.flatMap(textsOf)
  return node.kind === 'map' ? [...node.entries.values()].flatMap(textsOf) : [node]
}

const blocksOf = (node: SettingNode): Block[] =>
  maskSecrets(scalarText(node).slice(0, longest))
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({
      kind: 'paragraph',
      text,
      level: 0,
      map: {
        kind: 'setting',
        path: node.path,
        ...(node.line === undefined ? {} : { line: node.line }),
      },
    }))

/** One document per text that rows with the reader `notice` found; its places name the setting. */
export const noticesOf = (
  document: SettingsDocument,
  results: readonly RowResult[],
): readonly ProseDocument[] =>
  results
    .filter(({ row }) => row.reader === 'notice')
    .flatMap(({ touched }) => touched.flatMap(textsOf))
    .map((node) => ({
      kind: 'prose',
      name: document.name,
      format: 'text',
      language: 'und',
      blocks: blocksOf(node),
      properties: {},
    }))
