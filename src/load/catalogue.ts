// The catalogue of products (rules/tools/catalogue.yaml) → what each can do, in words of the vocabulary.
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Vocabulary } from '../model/rulebook.ts'
import type { CatalogueProduct } from '../model/tool.ts'
import { checkValue, loading } from './context.ts'
import type { SchemaCheck } from './schema.ts'
import { parseSource } from './source.ts'

interface RawProduct extends Omit<CatalogueProduct, 'capabilities' | 'names'> {
  readonly names?: readonly string[]
  readonly capabilities: readonly string[]
}

/** Loads the catalogue; with any error it is empty, and the diagnostics say why. */
export function loadCatalogue(
  file: string,
  text: string,
  vocabulary: Vocabulary,
  check: SchemaCheck,
): { readonly products: readonly CatalogueProduct[]; readonly diagnostics: readonly Diagnostic[] } {
  const source = parseSource(file, text)
  const shape = check('catalogue.schema.json', source)
  if (shape.length > 0) return { products: [], diagnostics: shape }
  const on = loading(source, vocabulary)
  const raw = (source.value as { readonly products: readonly RawProduct[] }).products
  raw.forEach(({ capabilities }, index) => {
    capabilities.forEach((value, at) => {
      checkValue(on, ['products', index, 'capabilities', at], 'technique', value)
    })
  })
  if (on.problems.length > 0) return { products: [], diagnostics: on.problems }
  return { products: raw.map((product) => productOf(product, vocabulary)), diagnostics: [] }
}

function productOf({ names = [], ...raw }: RawProduct, vocabulary: Vocabulary): CatalogueProduct {
  const { values } = vocabulary.facets.technique
  const capabilities = raw.capabilities.map((value) => ({
    value,
    label: values[value]?.label ?? value,
  }))
  return { ...raw, names: [raw.title, ...names], capabilities }
}
