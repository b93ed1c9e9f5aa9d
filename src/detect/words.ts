// The words of a document with their places: what all detection looks at.
import type { Block, ProseDocument } from '../model/document.ts'

export interface Word {
  readonly lower: string
  readonly written: string
  readonly block: number
  readonly start: number
  readonly end: number
}

/** Detection looks at the first characters of long documents only. */
const sample = 200_000
const wordForm = /[\p{L}\p{N}\p{M}§\u00ad]+/gu
const known = new WeakMap<ProseDocument, readonly Word[]>()

/** The words of the document's first 200,000 characters, code left out. */
export function wordsOf(document: ProseDocument): readonly Word[] {
  const found = known.get(document)
  if (found) return found
  const words: Word[] = []
  let length = 0
  for (let index = 0; index < document.blocks.length && length < sample; index++) {
    const block = document.blocks[index] as Block
    length += block.text.length
    if (block.kind !== 'code') addWords(words, block.text.slice(0, sample), index)
  }
  known.set(document, words)
  return words
}

/** The words of one text. */
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = []
  addWords(words, text, 0)
  return words
}

function addWords(words: Word[], text: string, block: number): void {
  for (const match of text.matchAll(wordForm)) {
    const written = match[0].includes('\u00ad') ? match[0].replaceAll('\u00ad', '') : match[0]
    const end = match.index + match[0].length
    if (written !== '')
      words.push({ lower: written.toLowerCase(), written, block, start: match.index, end })
  }
}
