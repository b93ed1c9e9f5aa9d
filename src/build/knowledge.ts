// Compiles everything under rules/: vocabulary first, then criteria, then the parts that build on both.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadProfile } from '../load/profile.ts'
import { type SchemaCheck, schemaCheck } from '../load/schema.ts'
import { loadVocabulary } from '../load/vocabulary.ts'
import type { Compiled } from './compiler.ts'
import { compilers } from './compilers.ts'
import { compileCriteria } from './criteria.ts'
import { readRule, yamlIn } from './files.ts'

/** The published schemas in a folder, parsed, sorted by file name. */
export function readSchemas(folder: string): readonly object[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json'))
    .sort()
  return names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as object)
}

/** Compiles and validates the folder of rules; with errors in the vocabulary nothing else is looked at. */
export async function compileKnowledge(rules: string, schemas: string): Promise<Compiled> {
  const check = await schemaCheck(readSchemas(schemas))
  const { vocabulary, diagnostics } = compileVocabulary(rules, check)
  if (vocabulary === null) return { json: {}, diagnostics, counted: [] }
  const criteria = compileCriteria(rules, vocabulary, check)
  const known = { vocabulary, criteria: criteria.criteria, check }
  const parts: Compiled[] = [
    { json: { 'vocabulary.json': vocabulary }, diagnostics, counted: [] },
    criteria,
  ]
  for (const compiler of compilers) parts.push(await compiler.compile(rules, known))
  return {
    json: Object.assign({}, ...parts.map((part) => part.json)) as Compiled['json'],
    diagnostics: parts.flatMap((part) => part.diagnostics),
    counted: parts.flatMap((part) => part.counted),
  }
}

/** The vocabulary with the employer's profile; null where the vocabulary has errors. */
function compileVocabulary(rules: string, check: SchemaCheck) {
  const { name, text } = readRule(rules, 'vocabulary.yaml')
  const loaded = loadVocabulary(name, text, check)
  const file = yamlIn(rules).find((one) => one.name === 'rules/profile.yaml')
  const { profile, diagnostics } = loadProfile('rules/profile.yaml', file?.text ?? '{}', check)
  const vocabulary = loaded.vocabulary === null ? null : { ...loaded.vocabulary, profile }
  return { vocabulary, diagnostics: [...loaded.diagnostics, ...diagnostics] }
}
