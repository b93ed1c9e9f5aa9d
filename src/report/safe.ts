// Makes text of documents harmless to show: control and direction characters become visible, lines become one.

/** Controls, format characters (direction, zero-width, tags) and separators; the two joiners of scripts and emoji may stay. */
const unsafe = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

const visible = (char: string): string =>
  `\\u{${(char.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}}`

/** Joins lines with single spaces, drops soft hyphens, and escapes what could steer a terminal. */
export function oneLine(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(unsafe, visible)
}

/** As `oneLine`, but keeps line breaks: for clauses and settings to paste. */
export function manyLines(text: string): readonly string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/\t/g, '  ').replace(unsafe, visible).trimEnd())
}
