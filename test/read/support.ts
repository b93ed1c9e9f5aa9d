// Reads texts under a file name, for the tests of readers and segmentation.
import type { ProseDocument, SettingNode, SettingsDocument } from '../../src/model/document.ts'
import type { Statement } from '../../src/model/statement.ts'
import { type Reading, read } from '../../src/read/index.ts'
import { segment } from '../../src/segment/index.ts'

export const readingOf = (name: string, content: string | Uint8Array): Promise<Reading> =>
  read({ name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content })

export async function proseOf(name: string, content: string | Uint8Array): Promise<ProseDocument> {
  const { documents, diagnostics } = await readingOf(name, content)
  const [document] = documents
  if (document?.kind !== 'prose')
    throw new Error(`no prose in ${name}: ${JSON.stringify(diagnostics)}`)
  return document
}

export async function settingsOf(name: string, content: string): Promise<SettingsDocument> {
  const { documents, diagnostics } = await readingOf(name, content)
  const [document] = documents
  if (document?.kind !== 'settings')
    throw new Error(`no settings in ${name}: ${JSON.stringify(diagnostics)}`)
  return document
}

/** Text as a person sees it: masks gone, runs of space as one. */
export const seen = (text: string): string =>
  text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()

/** One line per statement: `kind: text <context | context>`. */
export const outline = (document: ProseDocument): string[] =>
  segment(document).map((statement) => lineOf(statement))

export function lineOf(statement: Statement): string {
  const context = statement.context.map(({ kind, text }) => `${kind} ${seen(text)}`).join(' | ')
  return `${statement.kind}: ${seen(statement.text)}${context === '' ? '' : ` <${context}>`}`
}

/** The node at keys and indices under the root. */
export function nodeAt(document: SettingsDocument, ...keys: (string | number)[]): SettingNode {
  let node: SettingNode | undefined = document.root
  for (const key of keys) {
    if (node?.kind === 'map') node = node.entries.get(String(key))
    else if (node?.kind === 'list') node = node.items[Number(key)]
    else node = undefined
  }
  if (!node) throw new Error(`nothing at ${keys.join('/')}`)
  return node
}
