// Words that evidence is told in: the phrase as it stands in the document, and where.
import type { Block, ProseDocument } from '../model/document.ts'
import type { Locator } from '../model/place.ts'
import { placeOf } from '../text/place.ts'
import type { Hit } from './phrases.ts'
import type { Word } from './words.ts'

/** `“Data Protection Act 2018” (policy.md, line 12)`. */
export function quoted(
  document: ProseDocument,
  words: readonly Word[],
  { first, after }: Hit<unknown>,
): string {
  const from = words[first] as Word
  const to = words[after - 1] as Word
  const block = document.blocks[from.block] as Block
  const place = placeOf(document, block, from.start, to.end)
  const said = block.text.slice(from.start, to.end).replaceAll('\u00ad', '').replace(/\s+/g, ' ')
  return `“${said}” (${document.name}, ${whereOf(place.locator)})`
}

function whereOf(locator: Locator): string {
  if (locator.kind === 'text') return `line ${locator.line}`
  if (locator.kind === 'page') return `page ${locator.page}`
  if (locator.kind === 'paragraph') return `paragraph ${locator.paragraph}`
  return locator.path
}
