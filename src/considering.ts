// What extraction is told to do with matches that give no fact: tell of them, and keep those on techniques.
import { allMechanisms, type ExtractOptions } from './extract/index.ts'
import type { Considered } from './model/considered.ts'
import type { ProseDocument } from './model/document.ts'
import type { NearMiss } from './model/near-miss.ts'
import { placeOf } from './text/place.ts'

/** Words that stand anywhere and match no shape of a statement say nothing near. */
const noShape = 'wrong kind of statement'

/** Tells of each match that gave no fact, and keeps those on techniques in `near`. */
export function considering(
  document: ProseDocument,
  near: NearMiss[],
  consider: ((considered: Considered) => void) | undefined,
): ExtractOptions {
  return {
    ...allMechanisms,
    consider: ({ statement, pattern, proposed, rejection }) => {
      const [facet, value = ''] = proposed.split('/')
      const isNear = facet === 'technique' && rejection !== noShape
      const block = document.blocks[statement.block]
      if (block === undefined || (!isNear && !consider)) return
      const place = placeOf(document, block, statement.start, statement.end)
      if (isNear) near.push({ value, rejection, place })
      consider?.({ place, pattern, rejection })
    },
  }
}
