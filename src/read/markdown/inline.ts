// Masks the inline markup of Markdown: emphasis, code ticks, links, images, HTML tags, escapes, entities.
import { lineBreak } from '../../text/sentences.ts'
import type { Masked } from '../mask.ts'
import { applyMask } from '../mask.ts'

/** What inline masking needs to know of the document: the link references it defines, and whether it is MDX. */
export interface InlineSettings {
  readonly references: Readonly<Record<string, unknown>>
  readonly mdx: boolean
  readonly decodeEntity: (entity: string) => string
}

interface Scan {
  readonly text: string
  readonly settings: InlineSettings
  readonly runs: Masked[]
  /** Open brackets: their offsets, and the number of runs when they were met (runs since then lie within). */
  readonly brackets: { readonly at: number; readonly image: boolean; readonly run: number }[]
  /** Lengths of backtick runs, and marks, known to have no closer further on. */
  readonly unclosed: Set<string>
}

const special = /[\\`*_~<[\]!&{]| {2}\t?\n/g
const anySpecial = /[\\`*_~<[\]!&{]| {2}\t?\n/

/** `text` with inline markup masked; of equal length. Struck-out text, images and comments are masked whole. */
export function maskInline(text: string, settings: InlineSettings): string {
  if (!anySpecial.test(text)) return text
  const scan: Scan = { text, settings, runs: [], brackets: [], unclosed: new Set() }
  special.lastIndex = 0
  for (let hit = special.exec(text); hit; hit = special.exec(text)) {
    const handle = handlers[hit[0].charAt(0)]
    const next = handle ? handle(scan, hit.index, hit[0]) : hit.index + 1
    special.lastIndex = Math.max(next, hit.index + 1)
  }
  scan.runs.sort((a, b) => a.from - b.from)
  return applyMask(text, scan.runs)
}

type Handler = (scan: Scan, at: number, hit: string) => number

const handlers: Readonly<Record<string, Handler>> = {
  ' ': (scan, at, hit) => mask(scan, at, at + hit.length, lineBreak),
  '\\': escaped,
  '`': codeSpan,
  '*': emphasis,
  _: emphasis,
  '~': struckOut,
  '<': angle,
  '[': (scan, at) => openBracket(scan, at, false),
  '!': (scan, at) => (scan.text[at + 1] === '[' ? openBracket(scan, at, true) : at + 1),
  ']': closeBracket,
  '&': entity,
  '{': braces,
}

function mask(scan: Scan, from: number, to: number, replacement?: string): number {
  if (to > from) scan.runs.push(replacement ? { from, to, with: replacement } : { from, to })
  return to
}

function escaped(scan: Scan, at: number): number {
  const next = scan.text[at + 1] ?? ''
  if (next === '\n') return mask(scan, at, at + 2, lineBreak)
  if (!/[!-/:-@[-`{-~]/.test(next)) return at + 1
  mask(scan, at, at + 1)
  return at + 2
}

function runLength(text: string, at: number): number {
  const char = text[at]
  let end = at
  while (text[end] === char) end++
  return end - at
}

function codeSpan(scan: Scan, at: number): number {
  const { text } = scan
  const ticks = runLength(text, at)
  const key = `\`${ticks}`
  if (ticks > 64 || scan.unclosed.has(key)) return at + ticks
  for (let close = text.indexOf('`', at + ticks); close >= 0; ) {
    const length = runLength(text, close)
    if (length === ticks) {
      mask(scan, at, at + ticks)
      return mask(scan, close, close + ticks)
    }
    close = text.indexOf('`', close + length)
  }
  scan.unclosed.add(key)
  return at + ticks
}

const isSpaceAt = (text: string, at: number): boolean => !(text.charCodeAt(at) > 32)
const isWordAt = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text[at] ?? '')

/** Marks of emphasis touch the text on one side; free-standing ones and underscores within words are text. */
function emphasis(scan: Scan, at: number, char: string): number {
  const { text } = scan
  const end = at + runLength(text, at)
  if (isSpaceAt(text, at - 1) && isSpaceAt(text, end)) return end
  if (char === '_' && isWordAt(text, at - 1) && isWordAt(text, end)) return end
  return mask(scan, at, end)
}

function struckOut(scan: Scan, at: number): number {
  if (runLength(scan.text, at) !== 2 || scan.unclosed.has('~~')) return at + 1
  const close = scan.text.indexOf('~~', at + 2)
  if (close >= 0) return mask(scan, at, close + 2)
  scan.unclosed.add('~~')
  return at + 2
}

const tag = /<\/?([A-Za-z][A-Za-z0-9.-]*)(?:\s[^<>]*|\/)?>/y
const autolink = /<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>/y
const htmlTags = new Set(
  (
    'a abbr address article aside b bdi bdo big blockquote br button caption center cite code col colgroup dd del details ' +
    'dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd label li link ' +
    'main mark meta nav ol p picture pre q s samp script section small source span strike strong style sub summary sup ' +
    'svg path table tbody td tfoot th thead time tr tt u ul var video wbr'
  ).split(' '),
)
const struck = new Set(['del', 's', 'strike', 'script', 'style'])

function angle(scan: Scan, at: number): number {
  const { text } = scan
  if (text.startsWith('<!--', at)) return comment(scan, at)
  autolink.lastIndex = at
  if (autolink.test(text)) {
    mask(scan, at, at + 1)
    return mask(scan, autolink.lastIndex - 1, autolink.lastIndex)
  }
  tag.lastIndex = at
  const found = tag.exec(text)
  const name = found?.[1] ?? ''
  if (!found || !isMarkup(name, scan.settings.mdx)) return at + 1
  const end = at + found[0].length
  if (name.toLowerCase() === 'br') return mask(scan, at, end, lineBreak)
  if (struck.has(name.toLowerCase()) && text[at + 1] !== '/')
    return struckElement(scan, at, end, name)
  return mask(scan, at, end)
}

/** `<Company Name>` is a placeholder in Markdown, a component in MDX. */
const isMarkup = (name: string, mdx: boolean): boolean =>
  htmlTags.has(name.toLowerCase()) || (mdx && /^[A-Z]/.test(name))

function struckElement(scan: Scan, at: number, end: number, name: string): number {
  if (scan.unclosed.has(name)) return mask(scan, at, end)
  const close = scan.text.indexOf(`</${name}>`, end)
  if (close >= 0) return mask(scan, at, close + name.length + 3)
  scan.unclosed.add(name)
  return mask(scan, at, end)
}

function comment(scan: Scan, at: number): number {
  const close = scan.text.indexOf('-->', at + 4)
  return mask(scan, at, close < 0 ? scan.text.length : close + 3)
}

function openBracket(scan: Scan, at: number, image: boolean): number {
  scan.brackets.push({ at, image, run: scan.runs.length })
  return at + (image ? 2 : 1)
}

function closeBracket(scan: Scan, at: number): number {
  const open = scan.brackets.pop()
  if (!open) return at + 1
  const label = open.at + (open.image ? 2 : 1)
  const end = linkEnd(scan, label, at)
  if (end < 0) return at + 1
  if (open.image || scan.text[label] === '^') return maskWhole(scan, open.at, end, open.run)
  mask(scan, open.at, label)
  return mask(scan, at, end)
}

function maskWhole(scan: Scan, from: number, to: number, run: number): number {
  scan.runs.length = run
  return mask(scan, from, to)
}

const destination = /\((?:[^()\\\n]|\\.|\([^()\n]*\)|\n(?!\n)){0,2000}\)/y
const label = /\[([^[\]\n]{0,200})\]/y

/** End of the link or footnote reference whose bracket closes at `at`, or -1 where the brackets are text. */
function linkEnd(scan: Scan, from: number, at: number): number {
  const { text, settings } = scan
  if (text[from] === '^') return at + 1 + (text[at + 1] === ':' ? 1 : 0)
  if (text[at + 1] === '(') {
    destination.lastIndex = at + 1
    if (destination.test(text)) return destination.lastIndex
  }
  label.lastIndex = at + 1
  const named = label.exec(text)?.[1]
  const isKnown = (name: string) => normalReference(name) in settings.references
  const own = text.slice(from, Math.min(at, from + 200))
  if (named !== undefined && isKnown(named || own)) return label.lastIndex
  if (isKnown(own)) return at + 1
  return isTaskBox(text, from, at) ? at + 1 : -1
}

/** As markdown-it normalises the labels of link references. */
const normalReference = (name: string): string =>
  name.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase()

const isTaskBox = (text: string, from: number, at: number): boolean =>
  from === 1 && at === 2 && /[ xX]/.test(text[1] ?? '')

const entityForm = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/y

function entity(scan: Scan, at: number): number {
  entityForm.lastIndex = at
  const found = entityForm.exec(scan.text)?.[0]
  if (!found) return at + 1
  const decoded = scan.settings.decodeEntity(found)
  return mask(scan, at, at + found.length, decoded === '\u00a0' ? ' ' : decoded)
}

const liquid = /\{(?:%[^%\n]{0,400}%|[:#.][^{}\n]{0,200}|\/\*[^*]{0,400}\*\/)\}/y

function braces(scan: Scan, at: number): number {
  liquid.lastIndex = at
  return liquid.test(scan.text) ? mask(scan, at, liquid.lastIndex) : at + 1
}
