// What is wrong with settings, as diagnostics: no tool or several claim them, placeholders, values nobody knows.
import type { Diagnostic } from '../model/diagnostic.ts'
import type { SettingNode, SettingsDocument } from '../model/document.ts'
import type { Tool } from '../model/tool.ts'
import { settingPlace } from './facts.ts'
import type { Recognised } from './recognise.ts'
import type { RowResult } from './rows.ts'

/** No tool file claims the document. */
export const unrecognised = (document: SettingsDocument): Diagnostic => ({
  id: 'settings-unrecognised',
  level: 'warning',
  source: 'input',
  document: document.name,
  message: `These ${document.format} settings belong to no tool that is known here, so nothing was read from them.`,
  advice:
    'See `sousveil tools` for the tools that are known, or describe yours in a tool file and pass it with --tools.',
})

/** More than one tool file claims the document; the first was used. */
export const ambiguous = (
  document: SettingsDocument,
  recognised: readonly Recognised[],
): Diagnostic => ({
  id: 'settings-ambiguous',
  level: 'warning',
  source: 'input',
  document: document.name,
  message: `Several tool files claim these settings (${recognised.map(({ tool }) => tool.id).join(', ')}); the first was used.`,
  advice: 'Narrow `recognise` in the tool files, so that only one claims the file.',
})

const aboutSetting = (
  document: SettingsDocument,
  node: SettingNode,
  about: Pick<Diagnostic, 'id' | 'message' | 'advice'>,
): Diagnostic => ({
  ...about,
  level: 'note',
  source: 'input',
  document: document.name,
  locator: settingPlace(document.name, node).locator,
})

const placeholder = (document: SettingsDocument, node: SettingNode): Diagnostic =>
  aboutSetting(document, node, {
    id: 'setting-unresolved',
    message: `The value of ${settingPath(document, node)} is a placeholder, so what it is set to is not known.`,
    advice: 'Give the file as it is deployed, with the placeholder filled in.',
  })

const unknownValue = (document: SettingsDocument, tool: Tool, node: SettingNode): Diagnostic =>
  aboutSetting(document, node, {
    id: 'setting-unclear',
    message: `The value of ${settingPath(document, node)} is none that is known for ${tool.title}, so it was left aside.`,
    advice: `Compare it with the vendor's documentation: ${tool.docs}.`,
  })

const settingPath = (document: SettingsDocument, node: SettingNode): string => {
  const { locator } = settingPlace(document.name, node)
  return locator.kind === 'setting' ? locator.path : node.path
}

const once = (nodes: readonly SettingNode[]): SettingNode[] => [...new Set(nodes)]

/** Placeholders, and values that a row's reader does not know, each once. A value that another row did read is not unclear. */
export const unclearValues = (
  document: SettingsDocument,
  tool: Tool,
  results: readonly RowResult[],
): readonly Diagnostic[] => {
  const read = new Set(results.flatMap(({ found }) => found.map(({ node }) => node)))
  const unclear = once(results.flatMap((result) => result.unclear)).filter(
    (node) => !read.has(node),
  )
  return [
    ...once(results.flatMap(({ unresolved }) => unresolved)).map((node) =>
      placeholder(document, node),
    ),
    ...unclear.map((node) => unknownValue(document, tool, node)),
  ]
}
