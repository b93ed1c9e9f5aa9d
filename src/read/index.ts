// Reads a file into documents: recognises its format by content, then by name, and loads the reader for it.
import type { Input } from '../model/document.ts'
import { decode } from './decode.ts'
import { isPdf, recognise, type TextFormat } from './formats.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { type Reading, refusal } from './reading.ts'

export { defaultLimits, type Limits } from './limits.ts'
export type { Reading } from './reading.ts'

type TextReader = (name: string, text: string, limits: Limits) => Promise<Reading>

const textReaders: Readonly<Record<TextFormat, TextReader>> = {
  text: async (name, text) => one((await import('./text.ts')).readText(name, text)),
  markdown: async (name, text) => one((await import('./markdown.ts')).readMarkdown(name, text)),
}

const one = (document: Reading['documents'][number]): Reading => ({
  documents: [document],
  diagnostics: [],
})

/** The documents in a file (an e-mail may hold several), and what is wrong with it. Never throws on content. */
export async function read(input: Input, limits: Limits = defaultLimits): Promise<Reading> {
  const { name, bytes } = input
  if (bytes.length === 0)
    return refusal('empty-file', name, 'The file is empty.', 'Give the file that holds the text.')
  if (isPdf(name, bytes)) return (await import('./pdf/index.ts')).readPdf(input, limits)
  const { text } = decode(bytes)
  return textReaders[recognise(name, text)](name, text, limits)
}
