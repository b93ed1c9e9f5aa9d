// Widths on a terminal: how many columns text takes, cutting, padding and wrapping by them.

/** First and last code points that take two columns (East Asian Wide and Fullwidth, UAX 11, and emoji shown as pictures). */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1b000, 0x1b2ff],
  [0x1f200, 0x1f2ff],
  [0x20000, 0x3fffd],
]
const nothing = /^[\p{Mn}\p{Me}\p{Cf}]$/u
const picture = /^\p{Emoji_Presentation}$/u

function widthOfCharacter(char: string): number {
  const point = char.codePointAt(0) ?? 0
  if (point < 0x300) return 1
  if (nothing.test(char)) return 0
  return wide.some(([from, to]) => point >= from && point <= to) || picture.test(char) ? 2 : 1
}

/** Columns that `text` takes. */
export function widthOf(text: string): number {
  let sum = 0
  for (const char of text) sum += widthOfCharacter(char)
  return sum
}

/** The longest start of `text` that fits into `columns`. */
export function cut(text: string, columns: number): string {
  let sum = 0
  let kept = ''
  for (const char of text) {
    sum += widthOfCharacter(char)
    if (sum > columns) return kept
    kept += char
  }
  return kept
}

/** Cuts with an ellipsis where `text` is longer than `columns`. */
export function shorten(text: string, columns: number, ellipsis = '...'): string {
  if (widthOf(text) <= columns) return text
  return `${cut(text, columns - widthOf(ellipsis)).trimEnd()}${ellipsis}`
}

export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)))
}

export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - widthOf(text))) + text
}

/** Lines of at most `columns`; words longer than a line are cut. Never empty. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((word) => pieces(word, columns))) {
    if (line === '') line = word
    else if (widthOf(line) + 1 + widthOf(word) <= columns) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

function pieces(word: string, columns: number): readonly string[] {
  if (widthOf(word) <= columns) return [word]
  const found: string[] = []
  let rest = word
  while (rest !== '') {
    const piece = cut(rest, Math.max(columns, 2))
    found.push(piece)
    rest = rest.slice(piece.length)
  }
  return found
}
