// Loads the tool files of rules/tools/ as the build does, for tests.
import { join } from 'node:path'
import { readRule, yamlIn } from '../../src/build/files.ts'
import { readSchemas } from '../../src/build/knowledge.ts'
import { schemaCheck } from '../../src/load/schema.ts'
import { type LoadedTool, loadTool } from '../../src/load/tools.ts'
import { loadVocabulary } from '../../src/load/vocabulary.ts'
import type { Vocabulary } from '../../src/model/rulebook.ts'
import type { Tool } from '../../src/model/tool.ts'
import { root } from '../walk.ts'

const rules = join(root, 'rules')
export const check = await schemaCheck(readSchemas(join(root, 'src', 'schema')))
const loaded = loadVocabulary('vocabulary.yaml', readRule(rules, 'vocabulary.yaml').text, check)
if (loaded.vocabulary === null) throw new Error('the vocabulary is broken')

export const vocabulary: Vocabulary = loaded.vocabulary

/** Loads a tool file's text. */
export function loadText(text: string, file = 'own.yaml'): LoadedTool {
  return loadTool(file, text, vocabulary, check)
}

export const loadedTools = yamlIn(rules, 'tools')
  .filter(({ name }) => !name.endsWith('/catalogue.yaml'))
  .map(({ name, text }) => loadText(text, name))

export const tools: readonly Tool[] = loadedTools.flatMap(({ tool }) => (tool ? [tool] : []))
