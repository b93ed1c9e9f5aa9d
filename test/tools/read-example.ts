// Reads the settings of a tool file's example as any input is read.
import type { SettingsDocument } from '../../src/model/document.ts'
import { read } from '../../src/read/index.ts'

/** The one settings document of a file. */
export async function readSettings(name: string, content: string): Promise<SettingsDocument> {
  const { documents, diagnostics } = await read({ name, bytes: new TextEncoder().encode(content) })
  const [document] = documents
  if (document?.kind !== 'settings' || documents.length !== 1)
    throw new Error(`${name} is no settings file: ${JSON.stringify(diagnostics)}`)
  return document
}
