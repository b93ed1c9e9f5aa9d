// Finds products that a document names, and says what they can be set to: questions to ask, never facts.
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Block, ProseDocument } from '../model/document.ts'
import type { CatalogueProduct } from '../model/tool.ts'
import { wordAt } from '../text/mention.ts'
import { placeOf } from '../text/place.ts'

interface Mention {
  readonly block: Block
  readonly at: number
  readonly name: string
}

const mentionOf = (document: ProseDocument, names: readonly string[]): Mention | undefined => {
  for (const block of document.blocks) {
    for (const name of names) {
      const at = wordAt(block.text, name)
      if (at >= 0) return { block, at, name }
    }
  }
  return undefined
}

const note = (document: ProseDocument, product: CatalogueProduct, mention: Mention): Diagnostic => {
  const { block, at, name } = mention
  const able = product.capabilities.map(({ label }) => label.toLowerCase()).join(', ')
  return {
    id: 'product-named',
    level: 'note',
    source: 'input',
    document: document.name,
    locator: placeOf(document, block, at, at + name.length).locator,
    message: `It names ${product.title}, which can be set to record: ${able} (${product.source}, read ${product.checked}).`,
    advice: `Ask which of these are switched on. ${product.settings}`,
  }
}

/** One note for each product of the catalogue that the document names, at its first mention. */
export const namedProducts = (
  document: ProseDocument,
  products: readonly CatalogueProduct[],
): readonly Diagnostic[] =>
  products.flatMap((product) => {
    const mention = mentionOf(document, product.names)
    return mention ? [note(document, product, mention)] : []
  })
