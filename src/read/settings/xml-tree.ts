// Parses XML, also with several roots, into elements with the offsets of their tags.
import { SaxesParser } from 'saxes'
import { maximumDepth, maximumNodes } from './tree.ts'

/** An element: attributes as written, children in order, its own text joined. Offsets are into the source. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
  /** Of its start tag, [from, tagEnd), and the end of the whole element. */
  readonly from: number
  readonly tagEnd: number
  readonly to: number
}

/** What is wrong, and where. `large`: it nests or repeats beyond what any configuration does. */
export class BrokenXml extends Error {
  readonly offset: number
  readonly large: boolean
  constructor(what: string, offset: number, large = false) {
    super(what)
    this.offset = offset
    this.large = large
  }
}

interface Open {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: Element[]
  readonly from: number
  readonly tagEnd: number
  text: string
}

const blank = (match: string): string => match.replace(/[^\n]/g, ' ')

/** Declarations and document types, blanked out so that offsets hold and several roots may follow. */
function withoutProlog(source: string): string {
  const declared = source.replace(/<\?xml\b[^>]{0,400}\?>/g, blank)
  const type = /<!DOCTYPE\b[^>[]{0,1000}([>[])/.exec(declared)
  if (!type) return declared
  if (type[1] === '[')
    throw new BrokenXml('it declares its own entities, which are not read', type.index)
  return (
    declared.slice(0, type.index) + blank(type[0]) + declared.slice(type.index + type[0].length)
  )
}

/** Offsets at which lines start, as saxes counts them (CR LF is one end of line). */
function lineStarts(source: string): number[] {
  const starts = [0]
  for (const end of source.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length)
  return starts
}

/** The root elements of a source. Throws BrokenXml. */
export function parseXml(source: string): readonly Element[] {
  const text = withoutProlog(source)
  const starts = lineStarts(text)
  const parser = new SaxesParser({ fragment: true, position: true, xmlns: false })
  const here = (): number => (starts[parser.line - 1] ?? 0) + parser.columnIndex
  const roots: Element[] = []
  const open: Open[] = []
  let count = 0
  const add = (element: Element): void => {
    const parent = open.at(-1)
    if (parent) parent.children.push(element)
    else roots.push(element)
  }
  parser.on('error', (error) => {
    throw new BrokenXml(plain(error.message), here())
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++count > maximumNodes || open.length >= maximumDepth)
      throw new BrokenXml('too large', 0, true)
    const tagEnd = here()
    const from = Math.max(0, text.lastIndexOf(`<${name}`, tagEnd - 1))
    open.push({
      name,
      attributes: attributes as Record<string, string>,
      children: [],
      from,
      tagEnd,
      text: '',
    })
  })
  const addText = (piece: string): void => {
    const parent = open.at(-1)
    if (parent) parent.text += piece
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const done = open.pop()
    if (done) add({ ...done, text: done.text.trim(), to: here() })
  })
  parser.write(text).close()
  return roots
}

/** The parser's message without its position, which is said otherwise. */
function plain(message: string): string {
  return message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
}
