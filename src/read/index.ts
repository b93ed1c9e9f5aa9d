// Reads a file into documents: recognises its format by content, then by name, and loads the reader for it.
import type { Input } from '../model/document.ts'
import { decode } from './decode.ts'
import { type ByteFormat, type RefusedFormat, recogniseBytes, recogniseText } from './formats.ts'
import { tidied } from './hygiene.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { byteReaders, limitFor, textReaders } from './readers.ts'
import { type Reading, refusal } from './reading.ts'
import { refuseFormat, refuseSize } from './refusals.ts'

export { defaultLimits, type Limits } from './limits.ts'
export type { Reading } from './reading.ts'

/** E-mails within e-mails, at most. */
const deepest = 8

/**
 * The documents in a file (an e-mail may hold several), and what is wrong with it. Never throws for what a file holds:
 * a file that cannot be read gives no document and a diagnostic of level `error`.
 */
export const read = async (input: Input, limits: Limits = defaultLimits): Promise<Reading> =>
  tidied(await readAt(input, limits, 0))

async function readAt(input: Input, limits: Limits, depth: number): Promise<Reading> {
  const { name, bytes } = input
  if (bytes.length === 0)
    return refusal('empty-file', name, 'The file is empty.', 'Give the file that holds the text.')
  const format = recogniseBytes(name, bytes)
  if (format === undefined) return readText(input, limits)
  if (!(format in byteReaders)) return refuseFormat(name, format as RefusedFormat)
  return readBytes(input, format as ByteFormat, limits, depth)
}

function readBytes(
  input: Input,
  format: ByteFormat,
  limits: Limits,
  depth: number,
): Promise<Reading> | Reading {
  const limit = limitFor(format, limits)
  const { length } = input.bytes
  if (length > limit) return refuseSize(input.name, length, limit)
  const readAttached = (inner: Input): Promise<Reading> | Reading =>
    depth < deepest ? readAt(inner, limits, depth + 1) : refuseFormat(inner.name, 'archive')
  return byteReaders[format](input, limits, async (inner) => readAttached(inner))
}

function readText({ name, bytes }: Input, limits: Limits): Promise<Reading> | Reading {
  const most = Math.max(limits.text, limits.settings)
  if (bytes.length > most) return refuseSize(name, bytes.length, most)
  const { text } = decode(bytes)
  if (text.trim() === '')
    return refusal('blank-file', name, 'The file holds no words.', 'Give the file with the text.')
  const format = recogniseText(name, text)
  const limit = limitFor(format, limits)
  if (bytes.length > limit) return refuseSize(name, bytes.length, limit)
  return textReaders[format](name, text, limits)
}
