// Reads the settings of a tool file's example.
import { parse } from 'yaml'
import type { SettingsDocument } from '../../src/model/document.ts'
import { settingsOf } from '../adapt/settings-of.ts'

export async function readSettings(file: string, content: string): Promise<SettingsDocument> {
  return settingsOf(parse(content), file)
}
