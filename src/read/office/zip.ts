// Unpacks the parts of an office file that are read, within bounds.
import { unzipSync } from 'fflate'
import type { Input } from '../../model/document.ts'
import { decode } from '../decode.ts'
import type { Limits } from '../limits.ts'
import { type Reading, refusal } from '../reading.ts'

/** The text of each unpacked part, by its path in the archive. */
export type Parts = ReadonlyMap<string, string>

const wanted =
  /^(?:word\/(?:document\d*|styles|numbering|footnotes|endnotes)\.xml|docProps\/core\.xml|content\.xml|styles\.xml|meta\.xml|mimetype|META-INF\/manifest\.xml)$/

/** The wanted parts, or why there are none: cut off, damaged, unpacking to more than the limit. */
export function unpack(input: Input, limits: Limits): Parts | Reading {
  let size = 0
  try {
    const files = unzipSync(input.bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name)) return false
        size += originalSize
        return size <= limits.unpacked
      },
    })
    if (size > limits.unpacked) return tooLarge(input.name)
    return new Map(Object.entries(files).map(([name, bytes]) => [name, decode(bytes).text]))
  } catch {
    return refusal(
      'office-damaged',
      input.name,
      'The document is cut off or damaged: its archive cannot be unpacked.',
      'Open it in a word processor, save it anew and give that file.',
    )
  }
}

const tooLarge = (name: string): Reading =>
  refusal(
    'too-large',
    name,
    'The document unpacks to more text than is read.',
    'Give the part of it that holds the text on monitoring.',
  )
