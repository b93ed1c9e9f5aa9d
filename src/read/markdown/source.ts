// Prepares Markdown for the block parser: front matter and MDX code are blanked out, lengths kept.

export interface MarkdownSource {
  /** What the parser sees: same length as the source, line ends as LF (a CR before it becomes a tab). */
  readonly text: string
  readonly properties: Readonly<Record<string, string>>
}

const frontMatter = /^(---|\+\+\+)[ \t]*\r?\n([\s\S]{0,200000}?)\r?\n\1[ \t]*(?:\r?\n|$)/
const property = /^["']?([A-Za-z_][\w .-]{0,60})["']?[ \t]*[:=][ \t]*["']?(.*?)["']?[ \t]*$/

/** The parser's view of a Markdown source, and the scalar properties of its front matter. */
export function prepareMarkdown(source: string, mdx: boolean): MarkdownSource {
  const found = frontMatter.exec(source)
  const head = found?.[0] ?? ''
  const body = mdx ? blankModules(source.slice(head.length)) : source.slice(head.length)
  const text = (blank(head) + body).replaceAll('\0', '\ufffd')
  return {
    text: text.includes('\r') ? text.replace(/\r\n/g, '\t\n').replaceAll('\r', '\n') : text,
    properties: propertiesOf(found?.[2] ?? ''),
  }
}

function propertiesOf(head: string): Readonly<Record<string, string>> {
  const properties: Record<string, string> = {}
  for (const line of head.split(/\r?\n/)) {
    const [, key, value] = property.exec(line) ?? []
    if (key && value) properties[key.toLowerCase()] = value
  }
  return properties
}

const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ')

/** Blanks `import` and `export` statements at the start of lines, up to the next empty line. */
const blankModules = (text: string): string =>
  text.replace(/^(?:import|export)[ {*][^\n]*(?:\n(?![ \t]*\r?\n)[^\n]*)*/gm, blank)
