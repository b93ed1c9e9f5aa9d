// Reads HTML: the content of a page as blocks, navigation and banners left out, source offsets kept.
import { Tokenizer } from 'htmlparser2'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Block, ProseDocument } from '../../model/document.ts'
import type { Outline } from '../outline.ts'
import type { Reading } from '../reading.ts'
import { told } from '../reading.ts'
import { keptAttributes } from './attributes.ts'
import { closeElement, openElement } from './tags.ts'
import { flush, newWalk, readEntity, readText, type Walk } from './walk.ts'

/** Less text than this in the main element: the page keeps its content elsewhere. */
const leastText = 200
/** More words than this in hidden elements are worth telling. */
const fewWords = 12

/** An HTML document. Text is read from `<main>`, else from a sole `<article>`, else from the whole body. */
export function readHtml(name: string, source: string): Reading {
  const root = rootOf(source)
  const inRoot = walked(name, source, root)
  const walk = root && sizeOf(inRoot) < leastText ? walked(name, source, undefined) : inRoot
  const document: ProseDocument = {
    kind: 'prose',
    name,
    format: 'html',
    language: 'und',
    blocks: walk.outline.blocks,
    source,
    properties: walk.properties,
  }
  return { documents: [document], diagnostics: troublesOf(walk) }
}

/** Reads a piece of HTML that starts at `offset` of a larger source into an outline that is under way (Markdown). */
export function readHtmlPiece(source: string, offset: number, outline: Outline): void {
  const walk = newWalk('', source, undefined)
  walk.outline.heading = outline.heading
  walk.outline.tables = outline.tables
  walk.outline.previous = outline.previous === undefined ? undefined : -1
  tokenize(walk)
  const first = outline.blocks.length
  const own = walk.outline
  const at = (index: number): number | undefined => (index < 0 ? outline.previous : first + index)
  const moved = own.blocks.map((block) => movedBlock(block, offset, at))
  outline.blocks.push(...moved)
  outline.heading = own.heading
  outline.tables = own.tables
  outline.previous = own.previous === undefined ? undefined : at(own.previous)
}

function movedBlock(
  { parent, ...block }: Block,
  offset: number,
  at: (index: number) => number | undefined,
): Block {
  const start = block.map.kind === 'source' ? block.map.start + offset : offset
  const moved = parent === undefined ? undefined : at(parent)
  return {
    ...block,
    map: { kind: 'source', start },
    ...(moved === undefined ? {} : { parent: moved }),
  }
}

function rootOf(source: string): string | undefined {
  if (/<main[\s>]/i.test(source)) return 'main'
  return source.match(/<article[\s>]/gi)?.length === 1 ? 'article' : undefined
}

const sizeOf = (walk: Walk): number =>
  walk.outline.blocks.reduce((sum, block) => sum + block.text.length, 0)

function walked(name: string, source: string, root: string | undefined): Walk {
  const walk = newWalk(name, source, root)
  tokenize(walk)
  return walk
}

function tokenize(walk: Walk): void {
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacksOf(walk))
  tokenizer.write(withoutCode(walk.source))
  tokenizer.end()
  flush(walk)
}

/** Blanks the code of server pages (`<% ... %>`), lengths kept. */
function withoutCode(source: string): string {
  let result = ''
  let done = 0
  for (let at = source.indexOf('<%'); at >= 0; at = source.indexOf('<%', done)) {
    const close = source.indexOf('%>', at + 2)
    if (close < 0) break
    result += source.slice(done, at) + ' '.repeat(close + 2 - at)
    done = close + 2
  }
  return done === 0 ? source : result + source.slice(done)
}

interface OpenTag {
  name: string
  at: number
  attribute: string
  attributes: Record<string, string>
}

/** `done` is where the last text or entity ended: an entity starts there. */
function callbacksOf(walk: Walk): ConstructorParameters<typeof Tokenizer>[1] {
  const tag: OpenTag = { name: '', at: 0, attribute: '', attributes: {} }
  let done = 0
  const slice = (from: number, to: number): string => walk.source.slice(from, to)
  const ignore = (): void => undefined
  const open = (): void => openElement(walk, tag.name, tag.attributes, tag.at)
  return {
    onattribname: (from, to) => {
      tag.attribute = slice(from, Math.min(to, from + 40)).toLowerCase()
      if (keptAttributes.has(tag.attribute)) tag.attributes[tag.attribute] ??= ''
    },
    onattribdata: (from, to) => {
      if (keptAttributes.has(tag.attribute))
        tag.attributes[tag.attribute] += slice(from, Math.min(to, from + 500))
    },
    onattribentity: ignore,
    onattribend: ignore,
    oncdata: ignore,
    oncomment: ignore,
    ondeclaration: ignore,
    onprocessinginstruction: ignore,
    onend: ignore,
    onopentagname: (from, to) => {
      tag.name = slice(from, Math.min(to, from + 40)).toLowerCase()
      tag.at = from - 1
      tag.attributes = {}
    },
    onopentagend: (end) => {
      open()
      done = end + 1
    },
    onselfclosingtag: (end) => {
      open()
      done = end + 1
    },
    onclosetag: (from, to) => {
      closeElement(walk, slice(from, Math.min(to, from + 40)).toLowerCase())
      done = to + 1
    },
    ontext: (from, to) => {
      readText(walk, from, to)
      done = to
    },
    ontextentity: (codepoint, end) => {
      const from = walk.source.lastIndexOf('&', end - 1)
      readEntity(walk, Math.max(from, done), end, codepoint)
      done = end
    },
  }
}

function troublesOf(walk: Walk): readonly Diagnostic[] {
  const { name, faint, hiddenWords } = walk
  const diagnostics: Diagnostic[] = []
  if (faint.length > 0) diagnostics.push(faintText(name, faint.length))
  if (hiddenWords > fewWords) diagnostics.push(unseenText(name, hiddenWords))
  return diagnostics
}

const faintText = (name: string, count: number): Diagnostic =>
  told(
    'hidden-text',
    'warning',
    name,
    `${count} passage${count === 1 ? ' is' : 's are'} set in white or tiny letters; what they say was read.`,
    'Ask why this text is set so that nobody sees it.',
  )

const unseenText = (name: string, words: number): Diagnostic =>
  told(
    'hidden-elements',
    'note',
    name,
    `${words} words stand in elements that a browser does not show; they were left out.`,
    'Where they belong to the text (folded sections), give the page as it looks when unfolded.',
  )
