// Recognises what others inherit from: questions, terms that open a block, and the visible span of a block.
import type { Block } from '../model/document.ts'
import type { Span } from '../text/sentences.ts'

/** Whether a heading or a one-sentence paragraph asks something. */
export const isQuestion = (text: string): boolean =>
  text.length < 400 && /\?["'”’»)*_\s\u00ad]*$/.test(text)

const bareTerm =
  /^[\s\u00ad]*([\p{Lu}\p{N}][^\s:.;,!?]{0,40}(?: [^\s:.;,!?]{1,40}){0,3}):[\s\u00ad]+\S/u

/** The term that opens a block: in bold, or in an item the one to four words before a colon. */
export function openingTerm(block: Block): Span | undefined {
  if (block.termEnd !== undefined)
    return visibleSpan(block.text, 0, block.termEnd, /[\s\u00ad:.,;–—-]/)
  if (block.kind !== 'item') return undefined
  const words = bareTerm.exec(block.text)?.[1]
  if (words === undefined) return undefined
  const start = block.text.indexOf(words)
  return { start, end: start + words.length }
}

/** The block's text without space at its ends; undefined for a blank block. */
export const wholeSpan = (block: Block): Span | undefined =>
  visibleSpan(block.text, 0, block.text.length, /[\s\u00ad]/)

function visibleSpan(text: string, from: number, to: number, trailing: RegExp): Span | undefined {
  let start = from
  let end = to
  while (start < end && /[\s\u00ad]/.test(text.charAt(start))) start++
  while (end > start && trailing.test(text.charAt(end - 1))) end--
  return end > start ? { start, end } : undefined
}
