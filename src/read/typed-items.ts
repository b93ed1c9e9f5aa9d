// Finds items that are typed rather than marked up: lines that begin with a bullet, a letter or a number.

/** A part of a text; `mark` is the sort of marker it begins with, undefined for plain text. `text` is where its words start. */
export interface TypedPart {
  readonly start: number
  readonly text: number
  readonly end: number
  readonly mark: TypedMark | undefined
}

export type TypedMark = 'bullet' | 'letter' | 'roman' | 'digit'

const opening =
  /^[\s\u00ad]*(?:(?<bullet>[-–—*+•·▪●◦‣○■])|\(?(?<roman>[ivx]{1,5})[.)]|\(?(?<letter>[a-z])[.)]|\(?(?<digit>\d{1,2})[.)])[ \t\u00a0]+(?=\S)/
const within =
  /[\n\u2028][ \t\u00ad]*(?:(?<bullet>[-*+•·▪●◦‣○■])|\(?(?<roman>[ivx]{1,5})[.)]|\(?(?<letter>[a-z])[.)]|\(?(?<digit>\d{1,2})[.)])[ \t\u00a0]+(?=\S)/g

/** The parts of a text, at least one. A letter or number opens an item within a text only behind a mark that ends a clause. */
export function typedParts(text: string): readonly TypedPart[] {
  const first = opening.exec(text)
  const parts: TypedPart[] = []
  let start = 0
  let mark = markOf(first)
  let words = first?.[0].length ?? 0
  for (const match of text.matchAll(within)) {
    const next = markOf(match)
    if (match.index < words) continue
    if (
      next !== 'bullet' &&
      !/[:;.,][\s\u00ad]*$/.test(text.slice(Math.max(0, match.index - 4), match.index))
    )
      continue
    parts.push({ start, text: words, end: match.index, mark })
    start = match.index + 1
    words = match.index + match[0].length
    mark = next
  }
  parts.push({ start, text: words, end: text.length, mark })
  return parts
}

function markOf(match: RegExpMatchArray | null): TypedMark | undefined {
  const { bullet, roman, letter, digit } = match?.groups ?? {}
  if (bullet) return 'bullet'
  if (roman && roman !== 'v' && roman !== 'x') return 'roman'
  return letter || roman ? 'letter' : digit ? 'digit' : undefined
}
