// Reads label files: what a reader found in a document, and which value of the vocabulary is wider than which.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { filesUnder, root } from '../walk.ts'

/** One label: the document states this, on these lines (1-based). See fixtures/labelled/README.md. */
export interface Label {
  readonly facet: string
  readonly value: string
  readonly stance: string
  readonly of?: readonly string[]
  readonly lines: readonly number[]
}

export interface LabelledDocument {
  /** Path of the document, and of its label file, from the project's root. */
  readonly path: string
  readonly labelFile: string
  readonly language: string
  readonly kind: string
  readonly labels: readonly Label[]
}

/** Every labelled document under a folder of the project, sorted by label file. */
export function labelledDocuments(folder: string): readonly LabelledDocument[] {
  return filesUnder(folder, '.labels.json').map((labelFile) => {
    const { document, ...rest } = JSON.parse(readFileSync(join(root, labelFile), 'utf8'))
    return { ...rest, labelFile, path: join(dirname(labelFile), document).replaceAll('\\', '/') }
  })
}

interface VocabularyFile {
  readonly facets: Record<
    string,
    {
      readonly pattern?: { readonly regex: string }
      readonly values: Record<string, { readonly broader?: string }>
    }
  >
}

/** rules/vocabulary.yaml, as far as labels need it. */
export function vocabulary(): VocabularyFile {
  return parse(readFileSync(join(root, 'rules/vocabulary.yaml'), 'utf8'))
}
