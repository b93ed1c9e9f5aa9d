// Finds a name in a text as a word of its own, in any case.

const isWordPart = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character)

/** Offset of the first mention of the name as a word of its own; -1 without one. */
export const wordAt = (text: string, name: string): number => {
  const [lower, wanted] = [text.toLowerCase(), name.toLowerCase()]
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    if (!isWordPart(lower[at - 1]) && !isWordPart(lower[at + wanted.length])) return at
  }
  return -1
}
