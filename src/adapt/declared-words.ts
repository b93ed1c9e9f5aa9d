// What the reading of a declaration shares: the document, the vocabulary, and complaints on unknown words.
import type { Diagnostic } from '../model/diagnostic.ts'
import type { SettingNode, SettingsDocument } from '../model/document.ts'
import type { Vocabulary } from '../model/rulebook.ts'
import { adviseWord } from '../text/nearest.ts'
import { settingPlace } from './facts.ts'

/** What the reading of one declaration shares; `diagnostics` is all that changes. */
export interface Reading {
  readonly document: SettingsDocument
  readonly vocabulary: Vocabulary
  readonly diagnostics: Diagnostic[]
}

/** Says that a word is not known, at its place. */
export const complainWord = (
  on: Reading,
  node: SettingNode,
  what: string,
  word: string,
  valid: Iterable<string>,
): void => {
  on.diagnostics.push({
    id: 'declaration-word',
    level: 'error',
    source: 'input',
    document: on.document.name,
    locator: settingPlace(on.document.name, node).locator,
    message: `\`${word}\` is no ${what}; it was left out.`,
    advice: adviseWord(word, valid),
  })
}
