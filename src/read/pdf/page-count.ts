// The number of pages that a PDF claims for itself; the engine silently corrects a claim that is wrong.
import { Buffer } from 'node:buffer'

/** Bytes of an object on either side of its type, and roots that are looked at: enough for 10,000 pages. */
const reach = 100_000
const mostTried = 1000

/**
 * The count in the last root of a page tree that stands in the file as it is; undefined where all of them are packed.
 * Later roots replace earlier ones, as a PDF is changed by appending to it.
 */
export function declaredPages(bytes: Uint8Array): number | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = file.lastIndexOf('/Pages')
  for (let tried = 0; at > 0 && tried < mostTried; tried++) {
    const object = objectAround(file, at)
    const count = /\/Count\s+(\d{1,12})\b/.exec(object)?.[1]
    const isRoot = /\/Type\s*\/Pages\b/.test(object) && !object.includes('/Parent')
    if (isRoot && count !== undefined) return Number(count)
    at = file.lastIndexOf('/Pages', at - 1)
  }
  return undefined
}

function objectAround(file: Buffer, at: number): string {
  const before = file.toString('latin1', Math.max(0, at - reach), at)
  const after = file.toString('latin1', at, at + reach)
  const end = after.indexOf('endobj')
  return before.slice(before.lastIndexOf(' obj') + 1) + (end < 0 ? '' : after.slice(0, end))
}
