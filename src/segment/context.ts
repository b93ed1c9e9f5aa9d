// Makes the contexts that statements share; their places are found only when somebody asks.
import type { Context, ProseDocument } from '../model/document.ts'
import type { Place } from '../model/place.ts'
import { placeOf } from '../text/place.ts'
import type { Span } from '../text/sentences.ts'

/** The context that a span of a block gives to others. */
export function contextOf(
  document: ProseDocument,
  block: number,
  kind: Context['kind'],
  { start, end }: Span,
): Context {
  const source = document.blocks[block]
  if (!source) throw new RangeError(`no block ${block} in ${document.name}`)
  let place: Place | undefined
  return {
    kind,
    text: source.text.slice(start, end),
    block,
    get place(): Place {
      place ??= placeOf(document, source, start, end)
      return place
    },
  }
}
