// What loading a criterion or rule needs beside its file, and how its parts say what is wrong with them.
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Facet } from '../model/fact.ts'
import type { Vocabulary } from '../model/rulebook.ts'
import { adviseWord } from './nearest.ts'
import type { Path, Source } from './source.ts'
import { problem } from './source.ts'
import { groupsOf } from './vocabulary.ts'

/** A file being loaded. `problems` is filled while it is decoded and is the only thing here that changes. */
export interface Loading {
  readonly source: Source
  readonly vocabulary: Vocabulary
  readonly groups: ReadonlySet<string>
  readonly problems: Diagnostic[]
}

/** A part of the file: its raw value and the path that leads to it. */
export interface Part {
  readonly raw: unknown
  readonly path: Path
}

/** Starts the loading of a file whose shape is right. */
export function loading(source: Source, vocabulary: Vocabulary): Loading {
  return { source, vocabulary, groups: groupsOf(vocabulary), problems: [] }
}

/** The part under a key or index. */
export function child(part: Part, step: string | number): Part {
  return { raw: (part.raw as Record<string | number, unknown>)[step], path: [...part.path, step] }
}

/** Says that something is wrong with the value at a path, or with its key. */
export function complain(
  on: Loading,
  path: Path,
  id: string,
  message: string,
  advice: string,
  part: 'key' | 'value' = 'value',
): void {
  on.problems.push(problem(on.source.file, id, on.source.locate(path, part), message, advice))
}

/** Says that a word is no value of the facet, with the nearest that is. */
export function checkValue(on: Loading, path: Path, facet: Facet, value: string): void {
  const { values } = on.vocabulary.facets[facet]
  if (Object.hasOwn(values, value)) return
  const message = `\`${value}\` is no value of the facet \`${facet}\`.`
  complain(on, path, 'vocabulary-unknown', message, adviseWord(value, Object.keys(values)))
}

/** Says that a word is no group of techniques, with the nearest that is. */
export function checkGroup(on: Loading, path: Path, group: string): void {
  if (on.groups.has(group)) return
  complain(
    on,
    path,
    'group-unknown',
    `\`${group}\` is no group of techniques.`,
    adviseWord(group, on.groups),
  )
}
