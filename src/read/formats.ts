// Recognises the format of a file by its content first, by its name second.
export type TextFormat = 'text' | 'markdown'

const extensions: Readonly<Record<string, TextFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'markdown',
  txt: 'text',
}

/** The format of a text file. */
export function recognise(name: string, text: string): TextFormat {
  const extension = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const named = Object.hasOwn(extensions, extension) ? extensions[extension] : undefined
  return named ?? (looksLikeMarkdown(text.slice(0, 20_000)) ? 'markdown' : 'text')
}

const looksLikeMarkdown = (text: string): boolean =>
  /^#{1,6} \S|^\s*[-*] \[[ x]\] |\*\*\S|\]\(\S+\)|^\|[ :]*-{3,}/m.test(text)

/** Whether the bytes open as a PDF (junk before its mark is allowed), or the file is named one. */
export function isPdf(name: string, bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return head.includes('%PDF-') || /\.pdf$/i.test(name)
}
