// What a compiler of knowledge is: it reads one part of rules/ and gives the files of dist/knowledge/.
import type { SchemaCheck } from '../load/schema.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Criterion, Vocabulary } from '../model/rulebook.ts'

/** What earlier compilers have found out, for the later ones. */
export interface Known {
  readonly vocabulary: Vocabulary
  readonly criteria: readonly Criterion[]
  readonly check: SchemaCheck
}

export interface Compiled {
  /** File name under dist/knowledge/ → JSON value, such as `tools.json` → [...]. */
  readonly json: Readonly<Record<string, unknown>>
  readonly diagnostics: readonly Diagnostic[]
  /** What was walked, for the closing line: `12 criteria`. */
  readonly counted: readonly string[]
}

export interface Compiler {
  readonly name: string
  /** `rules`: the folder rules/, absolute. A missing subfolder is no error: it compiles to nothing. */
  readonly compile: (rules: string, known: Known) => Promise<Compiled>
}
