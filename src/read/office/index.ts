// Reads word-processor documents: DOCX and ODT.
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Input, ProseDocument } from '../../model/document.ts'
import type { Limits } from '../limits.ts'
import { type Reading, refusal, told } from '../reading.ts'
import { refuseFormat } from '../refusals.ts'
import type { Body } from './body.ts'
import { readDocx } from './docx.ts'
import { readOdt } from './odt.ts'
import { walkXml } from './xml.ts'
import { type Parts, unpack } from './zip.ts'

interface Content {
  readonly body: Body
  readonly changes: number
  readonly whole: boolean
}

/** A DOCX or ODT document, its places told as paragraph numbers; other archives are refused with what helps. */
export function readOffice(input: Input, limits: Limits): Reading {
  const parts = unpack(input, limits)
  if (!(parts instanceof Map)) return parts as Reading
  const main = [...parts.keys()].find((path) => /^word\/document\d*\.xml$/.test(path))
  if (main !== undefined) return readingOf(input.name, 'docx', readDocx(parts, main), parts)
  if (!isOdt(parts)) return refuseFormat(input.name, 'office')
  if (parts.get('META-INF/manifest.xml')?.includes('manifest:encryption-data'))
    return locked(input.name)
  return readingOf(input.name, 'odt', readOdt(parts), parts)
}

const isOdt = (parts: Parts): boolean =>
  parts.has('content.xml') &&
  (parts.get('mimetype') ?? 'application/vnd.oasis.opendocument.text').startsWith(
    'application/vnd.oasis.opendocument.text',
  )

const locked = (name: string): Reading =>
  refusal(
    'office-password',
    name,
    'The document is protected by a password.',
    'Save it without a password and give that file.',
  )

function readingOf(
  name: string,
  format: 'docx' | 'odt',
  { body, changes, whole }: Content,
  parts: Parts,
): Reading {
  const { blocks } = body.outline
  if (blocks.length === 0) return wordless(name)
  const properties = propertiesOf(parts.get('docProps/core.xml') ?? parts.get('meta.xml'))
  const document: ProseDocument = {
    kind: 'prose',
    name,
    format,
    language: 'und',
    blocks,
    properties,
  }
  return { documents: [document], diagnostics: troublesOf(name, body, changes, whole) }
}

const wordless = (name: string): Reading =>
  refusal(
    'no-text',
    name,
    'The document holds no text; its pages may be pictures.',
    'Recognise the text of the pictures first (OCR) and give the result.',
  )

function troublesOf(
  name: string,
  { faint }: Body,
  changes: number,
  whole: boolean,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  if (changes > 0) diagnostics.push(trackedChanges(name, changes))
  if (faint > 0) diagnostics.push(hiddenText(name, faint))
  if (!whole) diagnostics.push(brokenPart(name))
  return diagnostics
}

const trackedChanges = (name: string, count: number): Diagnostic =>
  told(
    'tracked-changes',
    'warning',
    name,
    `The document has ${count} tracked change${count === 1 ? '' : 's'}; it was read as if all were accepted.`,
    'Ask which version holds, and give a version without tracked changes.',
  )

const hiddenText = (name: string, count: number): Diagnostic =>
  told(
    'hidden-text',
    'warning',
    name,
    `${count} paragraph${count === 1 ? ' holds' : 's hold'} white, tiny or hidden text; what it says was read.`,
    'Ask why this text is set so that nobody sees it.',
  )

const brokenPart = (name: string): Diagnostic =>
  told(
    'office-broken-part',
    'warning',
    name,
    'The document is damaged inside; it was read as far as possible.',
    'Open it in a word processor, save it anew and give that file.',
  )

const kept: Readonly<Record<string, string>> = {
  'dc:title': 'title',
  'dc:creator': 'author',
  'dc:date': 'date',
  'dcterms:modified': 'date',
}

function propertiesOf(xml: string | undefined): Readonly<Record<string, string>> {
  const properties: Record<string, string> = {}
  let key: string | undefined
  walkXml(xml ?? '<x/>', {
    open: (name) => {
      key = kept[name]
    },
    close: () => {
      key = undefined
    },
    text: (text) => {
      if (key !== undefined && text.trim() !== '') properties[key] ??= text.trim().slice(0, 300)
    },
  })
  return properties
}
