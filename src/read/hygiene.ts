// Makes text read as it looks: invisible characters, look-alike letters, odd spaces and hyphens. Lengths are kept.
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Block, ProseDocument } from '../model/document.ts'
import { placeOf } from '../text/place.ts'
import { look } from './look-alikes.ts'
import { type Reading, told } from './reading.ts'

/** Anything that may need tidying; most documents hold none of these. U+2028 is a forced line break and stays. */
const suspect =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00a0\u0370-\u03ff\u0400-\u052f\u180e\u2000-\u2011\u2029-\u202f\u205f-\u206f\ufb00-\ufb06\ufeff\uff01-\uff5e]|[\u0300-\u036f]|\ud835/

/** What was found in a document: how many invisible characters within words, reversals, and words of mixed alphabets. */
interface Found {
  invisible: number
  reversed: number
  mixed: number
  first: { readonly block: Block; readonly at: number } | undefined
}

/** A reading whose prose documents are tidied, with a diagnostic where something was hidden in them. */
export function tidied(reading: Reading): Reading {
  const diagnostics = [...reading.diagnostics]
  const documents = reading.documents.map((document) => {
    if (document.kind !== 'prose' || !isSuspect(document)) return document
    const found: Found = { invisible: 0, reversed: 0, mixed: 0, first: undefined }
    const blocks = document.blocks.map((block) => tidyBlock(block, found))
    const trouble = troubleOf(document, found)
    if (trouble) diagnostics.push(trouble)
    return { ...document, blocks }
  })
  return { documents, diagnostics }
}

const isSuspect = (document: ProseDocument): boolean =>
  document.source === undefined
    ? document.blocks.some((block) => suspect.test(block.text))
    : suspect.test(document.source) || /&(?:#|nbsp)/.test(document.source)

function tidyBlock(block: Block, found: Found): Block {
  if (!suspect.test(block.text)) return block
  const text = tidyText(block, found)
  return block.map.kind === 'source'
    ? { ...block, text }
    : { ...block, text: withoutLigatures(text) }
}

const decomposed = /\p{L}[\u0300-\u036f]+/gu
const character =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00a0\u2000-\u200a\u2029\u202f\u205f\u3000]|\u034f|[\u180e\u200b-\u200d\u2060-\u2064\ufeff]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\u2010\u2011]|[\uff01-\uff5e]|\ud835[\udc00-\udfff]/g
const mixedWord =
  /\p{L}*(?:\p{Script=Latin}[\u0370-\u03ff\u0400-\u052f]|[\u0370-\u03ff\u0400-\u052f]\p{Script=Latin})\p{L}*/gu

function tidyText(block: Block, found: Found): string {
  const composed = block.text.replace(decomposed, (letter) =>
    letter.normalize('NFC').padEnd(letter.length, '\u00ad'),
  )
  const plain = composed.replace(character, (char, at: number) => {
    const shown = look(char)
    if (shown === '\u00ad') note(found, block, at, char)
    return shown
  })
  return plain.replace(mixedWord, (word, at: number) => {
    const latin = word.replace(/[\u0370-\u03ff\u0400-\u052f]/g, look)
    if (/[\u0370-\u03ff\u0400-\u052f]/.test(latin)) return word
    found.mixed++
    found.first ??= { block, at }
    return latin
  })
}

/** Invisible characters count within words only, reversals everywhere. */
function note(found: Found, block: Block, at: number, char: string): void {
  const isReversal = /[\u202a-\u202e\u2066-\u2069]/.test(char)
  const isWithin =
    /\p{L}/u.test(block.text[at - 1] ?? '') && /\p{L}/u.test(block.text[at + 1] ?? '')
  if (!isReversal && !isWithin) return
  if (isReversal) found.reversed++
  else found.invisible++
  found.first ??= { block, at }
}

/** In formats without source offsets, `ﬁ` becomes `fi`. */
const withoutLigatures = (text: string): string =>
  /[\ufb00-\ufb06]/.test(text)
    ? text.replace(/[\ufb00-\ufb06]/g, (char) => char.normalize('NFKC'))
    : text

function troubleOf(document: ProseDocument, found: Found): Diagnostic | undefined {
  const { invisible, reversed, mixed, first } = found
  if (!first) return undefined
  const parts = [
    mixed > 0 ? `${mixed} words with letters of another alphabet that look alike` : '',
    reversed > 0 ? `${reversed} marks that reverse the order of letters` : '',
    invisible > 0 ? `${invisible} invisible characters within words` : '',
  ].filter((part) => part !== '')
  return told(
    'odd-characters',
    mixed + reversed > 0 ? 'warning' : 'note',
    document.name,
    `The text holds ${parts.join(', ')}; it was read as it looks.`,
    'Ask for the text without them: they keep searches from finding words.',
    placeOf(document, first.block, first.at, first.at + 1).locator,
  )
}
