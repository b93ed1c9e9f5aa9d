// Takes the content out of a CMS signature (RFC 5652), as signed configuration profiles have it.

/** One element of DER or BER: its tag and the bytes [start, end) of its content. */
interface Item {
  readonly tag: number
  readonly start: number
  readonly end: number
  /** Where the next element starts. */
  readonly next: number
}

const sequence = 0x30
const objectId = 0x06
const explicit = 0xa0
const octets = 0x04
const constructedOctets = 0x24
const signedData = '42,134,72,134,247,13,1,7,2'
const depthLimit = 40

/** The signed content; undefined where the bytes are no signed data with its content inside. */
export function unwrapSigned(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== sequence) return undefined
  const [type, wrapped] = children(bytes, itemAt(bytes, 0))
  if (!type || !wrapped || type.tag !== objectId || wrapped.tag !== explicit) return undefined
  if (bytes.subarray(type.start, type.end).join() !== signedData) return undefined
  const signed = children(bytes, wrapped)[0]
  const content = signed && children(bytes, signed).find(({ tag }) => tag === sequence)
  const inner = content && children(bytes, content).find(({ tag }) => tag === explicit)
  const value = inner && children(bytes, inner)[0]
  return value && octetsOf(bytes, value, 0)
}

/** The element at an offset; undefined where it does not fit. An indefinite length ends at its end mark. */
function itemAt(bytes: Uint8Array, at: number): Item | undefined {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined) return undefined
  if (first === 0x80) return indefinite(bytes, tag, at + 2)
  const extra = first < 0x80 ? 0 : first & 0x7f
  if (extra > 4) return undefined
  let length = extra === 0 ? first : 0
  for (let index = 0; index < extra; index += 1)
    length = length * 256 + (bytes[at + 2 + index] ?? 0)
  const start = at + 2 + extra
  return start + length > bytes.length
    ? undefined
    : { tag, start, end: start + length, next: start + length }
}

function indefinite(bytes: Uint8Array, tag: number, start: number, depth = 0): Item | undefined {
  let at = start
  while (at < bytes.length && depth < depthLimit) {
    if (bytes[at] === 0 && bytes[at + 1] === 0) return { tag, start, end: at, next: at + 2 }
    const inner: Item | undefined =
      bytes[at + 1] === 0x80
        ? indefinite(bytes, bytes[at] ?? 0, at + 2, depth + 1)
        : itemAt(bytes, at)
    if (!inner) return undefined
    at = inner.next
  }
  return undefined
}

function children(bytes: Uint8Array, parent: Item | undefined): Item[] {
  const found: Item[] = []
  let at = parent?.start ?? 0
  while (parent && at < parent.end) {
    const item = itemAt(bytes, at)
    if (!item) break
    found.push(item)
    at = item.next
  }
  return found
}

function octetsOf(bytes: Uint8Array, item: Item, depth: number): Uint8Array | undefined {
  if (item.tag === octets) return bytes.subarray(item.start, item.end)
  if (item.tag !== constructedOctets || depth > depthLimit) return undefined
  const parts = children(bytes, item).map((part) => octetsOf(bytes, part, depth + 1))
  return joined(parts.filter((part) => part !== undefined))
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
