// Recognises what others inherit from: questions, terms that open a block, and the visible span of a block.
import type { Block } from '../model/document.ts'
import type { Span } from '../text/sentences.ts'

/** Whether a heading or a one-sentence paragraph asks something. */
export const isQuestion = (text: string): boolean =>
  text.length < 400 && /\?["'”’»)*_\s\u00ad]*$/.test(text)

const bareTerm =
  /^[\s\u00ad]*([\p{Lu}\p{N}][^\s:.;,!?]{0,40}(?: [^\s:.;,!?]{1,40}){0,3}):[\s\u00ad]+\S/u

const runIn = /^[\s\u00ad]*(\p{Lu}[^\s:.;,!?]{0,40}(?: [^\s:.;,!?]{1,40}){0,3})[.:]\s+\p{Lu}/u
/** So many paragraphs that open with a few words of their own are set so on purpose. */
const fewest = 3

/** Whether the paragraphs of a document open with run-in headings (`Purpose. The logs serve ...`). */
export function hasRunIns(blocks: readonly Block[]): boolean {
  let count = 0
  for (const block of blocks)
    if (block.kind === 'paragraph' && runIn.test(block.text) && ++count >= fewest) return true
  return false
}

/** The term that opens a block: in bold, in an item the one to four words before a colon, or a run-in heading. */
export function openingTerm(block: Block, runIns: boolean): Span | undefined {
  if (block.termEnd !== undefined)
    return visibleSpan(block.text, 0, block.termEnd, /[\s\u00ad:.,;–—-]/)
  const form =
    block.kind === 'item' ? bareTerm : runIns && block.kind === 'paragraph' ? runIn : null
  const words = form?.exec(block.text)?.[1]
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
