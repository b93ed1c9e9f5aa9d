// YAML of the employer's profile → its keys by name.
import type { Diagnostic } from '../model/diagnostic.ts'
import type { ProfileKey } from '../model/profile.ts'
import type { SchemaCheck } from './schema.ts'
import { parseSource } from './source.ts'

export interface LoadedProfile {
  readonly profile: Readonly<Record<string, ProfileKey>>
  readonly diagnostics: readonly Diagnostic[]
}

/** Loads `rules/profile.yaml`; no keys where it has errors. */
export function loadProfile(file: string, text: string, check: SchemaCheck): LoadedProfile {
  const source = parseSource(file, text)
  const diagnostics = check('profile.schema.json', source)
  if (diagnostics.length > 0) return { profile: {}, diagnostics }
  return { profile: source.value as LoadedProfile['profile'], diagnostics }
}
