// Reads Markdown and MDX: block structure from markdown-it, text as masked slices of the source.
import MarkdownIt from 'markdown-it'
import type { ProseDocument } from '../../model/document.ts'
import { lineIndex } from '../../text/lines.ts'
import { blocksOf } from './blocks.ts'
import { prepareMarkdown } from './source.ts'

/** Only blocks are parsed; inline markup is masked by our own scanner, so that offsets hold. */
const parser = new MarkdownIt({ html: true })
parser.core.ruler.enableOnly(['block'])
/** What is indented too far in a policy is a list or a paragraph, hardly ever code. */
parser.block.ruler.disable('code')

/** A Markdown document. `name` ending in `.mdx` makes modules and components markup, too. */
export async function readMarkdown(name: string, source: string): Promise<ProseDocument> {
  const mdx = name.toLowerCase().endsWith('.mdx')
  const { text, properties } = prepareMarkdown(source, mdx)
  const environment = { references: {} }
  const tokens = parser.parse(text, environment)
  const decodeEntity = (entity: string): string => parser.utils.unescapeAll(entity)
  const inline = { references: environment.references, mdx, decodeEntity }
  const hasHtml = tokens.some((token) => token.type === 'html_block')
  const readHtml = hasHtml ? (await import('../html/index.ts')).readHtmlPiece : undefined
  const blocks = blocksOf(tokens, text, lineIndex(text).starts, inline, readHtml)
  return {
    kind: 'prose',
    name,
    format: 'markdown',
    language: 'und',
    blocks,
    source,
    properties,
  }
}
