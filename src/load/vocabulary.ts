// YAML of the vocabulary → Vocabulary, with its cross-references checked.
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Facet } from '../model/fact.ts'
import { facets } from '../model/fact.ts'
import type { Vocabulary, VocabularyValue } from '../model/rulebook.ts'
import { defined } from './defined.ts'
import { adviseWord } from './nearest.ts'
import type { SchemaCheck } from './schema.ts'
import type { Source } from './source.ts'
import { parseSource, problem } from './source.ts'

interface RawValue {
  readonly label: string
  readonly definition: string
  readonly broader?: string
  readonly group?: string
  readonly intrusiveness?: number
  readonly dpv: string | null
  readonly dpv_match: VocabularyValue['dpvMatch']
  readonly [language: string]: unknown
}

interface RawVocabulary {
  readonly facets: Readonly<
    Record<Facet, { readonly summary: string; readonly values: Readonly<Record<string, RawValue>> }>
  >
}

const termLanguages = ['de', 'fr', 'es', 'it', 'nl'] as const

/** Loads `rules/vocabulary.yaml`; null where it has errors. */
export function loadVocabulary(
  file: string,
  text: string,
  check: SchemaCheck,
): { readonly vocabulary: Vocabulary | null; readonly diagnostics: readonly Diagnostic[] } {
  const source = parseSource(file, text)
  const shape = check('vocabulary.schema.json', source)
  if (shape.length > 0) return { vocabulary: null, diagnostics: shape }
  const raw = source.value as RawVocabulary
  const diagnostics = facets.flatMap((facet) => unknownBroader(source, raw, facet))
  const entries = facets.map((facet) => [facet, facetOf(raw.facets[facet])] as const)
  const vocabulary = { facets: Object.fromEntries(entries) } as unknown as Vocabulary
  return { vocabulary: diagnostics.length > 0 ? null : vocabulary, diagnostics }
}

/** The groups of techniques that the vocabulary knows. */
export function groupsOf(vocabulary: Vocabulary): ReadonlySet<string> {
  const values = Object.values(vocabulary.facets.technique.values)
  return new Set(values.flatMap((value) => (value.group === undefined ? [] : [value.group])))
}

function facetOf(raw: RawVocabulary['facets'][Facet]): Vocabulary['facets'][Facet] {
  const values = Object.entries(raw.values).map(
    ([id, value]) => [id, vocabularyValue(id, value)] as const,
  )
  return { summary: raw.summary, values: Object.fromEntries(values) }
}

function vocabularyValue(id: string, raw: RawValue): VocabularyValue {
  const terms = termLanguages.flatMap((language) =>
    typeof raw[language] === 'string' ? [[language, raw[language]] as const] : [],
  )
  return {
    id,
    label: raw.label,
    definition: raw.definition,
    ...defined({ broader: raw.broader, group: raw.group, intrusiveness: raw.intrusiveness }),
    dpv: raw.dpv,
    dpvMatch: raw.dpv_match,
    terms: Object.fromEntries(terms),
  }
}

function unknownBroader(source: Source, raw: RawVocabulary, facet: Facet): readonly Diagnostic[] {
  const { values } = raw.facets[facet]
  return Object.entries(values).flatMap(([id, { broader }]) => {
    if (broader === undefined || (broader in values && !isCircular(values, id))) return []
    const at = source.locate(['facets', facet, 'values', id, 'broader'])
    const message = `The broader value \`${broader}\` of \`${id}\` is unknown or leads back to it.`
    return [
      problem(
        source.file,
        'vocabulary-broader',
        at,
        message,
        adviseWord(broader, Object.keys(values)),
      ),
    ]
  })
}

function isCircular(values: Readonly<Record<string, RawValue>>, id: string): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = id; at !== undefined; at = values[at]?.broader) {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}
