// The characters a glyph stands for: ligatures taken apart, and spaces of every width made plain.

const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
}

/** Text of one glyph as it should be read. */
export function glyphText(unicode: string): string {
  return ligatures[unicode] ?? unicode
}
