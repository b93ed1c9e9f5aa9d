// Reads a file into documents: recognises its format by content, then by name, and loads the reader for it.
import type { Input } from '../model/document.ts'
import { decode } from './decode.ts'
import {
  type ByteFormat,
  type RefusedFormat,
  recogniseBytes,
  recogniseText,
  type TextFormat,
} from './formats.ts'
import { defaultLimits, type Limits } from './limits.ts'
import type { Reading } from './reading.ts'
import { refusal } from './reading.ts'
import { refuseFormat, refuseSize } from './refusals.ts'

export { defaultLimits, type Limits } from './limits.ts'
export type { Reading } from './reading.ts'

type TextReader = (name: string, text: string, limits: Limits) => Promise<Reading>
type ByteReader = (input: Input, limits: Limits) => Promise<Reading>

const textReaders: Readonly<Record<TextFormat, TextReader>> = {
  text: async (name, text) => one((await import('./plain/index.ts')).readText(name, text)),
  markdown: async (name, text) =>
    one((await import('./markdown/index.ts')).readMarkdown(name, text)),
  html: async (name, text) => (await import('./html/index.ts')).readHtml(name, text),
  json: async (name, text) => (await import('./settings/json.ts')).readJson(name, text),
  yaml: async (name, text) => (await import('./settings/yaml.ts')).readYaml(name, text),
  toml: async (name, text) => (await import('./settings/toml.ts')).readToml(name, text),
  xml: async (name, text) => (await import('./settings/xml.ts')).readXml(name, text),
  plist: async (name, text) => (await import('./settings/plist.ts')).readXmlPlist(name, text),
  ini: async (name, text) => (await import('./settings/ini.ts')).readIni(name, text),
  env: async (name, text) => (await import('./settings/env.ts')).readEnv(name, text),
  flags: async (name, text) => (await import('./settings/env.ts')).readFlags(name, text),
  reg: async (name, text) => (await import('./settings/reg.ts')).readReg(name, text),
  dsc: async (name, text) => (await import('./settings/dsc.ts')).readDsc(name, text),
  sudoers: async (name, text) => (await import('./settings/sudoers.ts')).readSudoers(name, text),
  pam: async (name, text) => (await import('./settings/pam.ts')).readPam(name, text),
  auditd: async (name, text) => (await import('./settings/auditd.ts')).readAuditd(name, text),
}

const byteReaders: Readonly<Record<ByteFormat, ByteReader>> = {
  pdf: async (input, limits) => (await import('./pdf/index.ts')).readPdf(input, limits),
  'packed-plist': async (input) => (await import('./settings/plist.ts')).readPackedPlist(input),
}

/** Which limit (in bytes) holds for which format; others are text. */
const limitOf: Readonly<Record<string, keyof Limits>> = {
  pdf: 'pdf',
  'packed-plist': 'settings',
  json: 'settings',
  yaml: 'settings',
  toml: 'settings',
  xml: 'settings',
  plist: 'settings',
  ini: 'settings',
  env: 'settings',
  flags: 'settings',
  reg: 'settings',
  dsc: 'settings',
  sudoers: 'settings',
  pam: 'settings',
  auditd: 'settings',
}

const one = (document: Reading['documents'][number]): Reading => ({
  documents: [document],
  diagnostics: [],
})

/**
 * The documents in a file (an e-mail may hold several), and what is wrong with it. Never throws for what a file holds:
 * a file that cannot be read gives no document and a diagnostic of level `error`.
 */
export async function read(input: Input, limits: Limits = defaultLimits): Promise<Reading> {
  const { name, bytes } = input
  if (bytes.length === 0)
    return refusal('empty-file', name, 'The file is empty.', 'Give the file that holds the text.')
  const format = recogniseBytes(name, bytes)
  if (format && format in byteReaders) return readBytes(input, format as ByteFormat, limits)
  if (format) return refuseFormat(name, format as RefusedFormat)
  if (bytes.length > limits.text) return refuseSize(name, bytes.length, limits.text)
  const { text } = decode(bytes)
  if (text.trim() === '')
    return refusal('blank-file', name, 'The file holds no words.', 'Give the file with the text.')
  return readText(name, text, bytes.length, limits)
}

async function readBytes(input: Input, format: ByteFormat, limits: Limits): Promise<Reading> {
  const limit = limits[limitOf[format] ?? 'packed']
  const { length } = input.bytes
  return length > limit ? refuseSize(input.name, length, limit) : byteReaders[format](input, limits)
}

async function readText(
  name: string,
  text: string,
  size: number,
  limits: Limits,
): Promise<Reading> {
  const format = recogniseText(name, text)
  const limit = limits[limitOf[format] ?? 'text']
  return size > limit ? refuseSize(name, size, limit) : textReaders[format](name, text, limits)
}
