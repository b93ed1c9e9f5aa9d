// The files of one law pack's folder → the pack before adoption, with everything that is wrong in them.
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Vocabulary } from '../model/rulebook.ts'
import { loadPackHead, loadRule } from './law.ts'
import type { PackFiles } from './packs.ts'
import type { SchemaCheck } from './schema.ts'

/** A file of knowledge: its name as messages show it, with forward slashes, and its text. */
export interface NamedText {
  readonly name: string
  readonly text: string
}

export interface LoadedPack {
  /** null where `pack.yaml` is missing or wrong; rules with errors are left out. */
  readonly pack: PackFiles | null
  readonly diagnostics: readonly Diagnostic[]
}

/** What rules may speak of. */
export interface KnownToRules {
  readonly vocabulary: Vocabulary
  /** Ids of the criteria that a rule may serve. */
  readonly criteria: ReadonlySet<string>
  readonly check: SchemaCheck
}

const headName = 'pack.yaml'

/** Loads the YAML files of the folder `id`, whose names stand under `path` (`rules/law/us-ny`). */
export function loadPackFolder(
  id: string,
  path: string,
  files: readonly NamedText[],
  known: KnownToRules,
): LoadedPack {
  const name = `${path}/${headName}`
  const headFile = files.find((file) => file.name === name)
  if (headFile === undefined) return missing(name)
  const { head, diagnostics } = loadPackHead(name, headFile.text, known.check)
  const loaded = files
    .filter((file) => file !== headFile)
    .map((file) => loadRule(file.name, file.text, id, known, known.check))
  const rules = loaded.flatMap(({ rule }) => (rule === null ? [] : [rule]))
  const problems = [...diagnostics, ...loaded.flatMap((one) => one.diagnostics)]
  if (head === null) return { pack: null, diagnostics: problems }
  if (head.id !== id) return { pack: null, diagnostics: [misnamed(name, head.id, id), ...problems] }
  return { pack: { head, file: name, rules }, diagnostics: problems }
}

function missing(name: string): LoadedPack {
  const advice = 'Add it with id, title, language and brings.'
  return { pack: null, diagnostics: [wrong(name, 'The pack has no `pack.yaml`.', advice)] }
}

function misnamed(name: string, id: string, folder: string): Diagnostic {
  return wrong(name, `The id \`${id}\` differs from the folder \`${folder}\`.`, 'Name both alike.')
}

function wrong(document: string, message: string, advice: string): Diagnostic {
  return { id: 'pack-broken', level: 'error', source: 'knowledge', document, message, advice }
}
