// The table of formats: which reader a format has, loaded when it is needed, and which limit holds for it.
import type { Input } from '../model/document.ts'
import type { ByteFormat, TextFormat } from './formats.ts'
import type { Limits } from './limits.ts'
import type { Reading } from './reading.ts'

export type TextReader = (name: string, text: string, limits: Limits) => Promise<Reading>
/** `readAttached` reads a document within the file as a file of its own. */
export type ByteReader = (
  input: Input,
  limits: Limits,
  readAttached: (input: Input) => Promise<Reading>,
) => Promise<Reading>

const one = (document: Reading['documents'][number]): Reading => ({
  documents: [document],
  diagnostics: [],
})

export const textReaders: Readonly<Record<TextFormat, TextReader>> = {
  text: async (name, text) => one((await import('./plain/index.ts')).readText(name, text)),
  markdown: async (name, text) =>
    one(await (await import('./markdown/index.ts')).readMarkdown(name, text)),
  html: async (name, text) => (await import('./html/index.ts')).readHtml(name, text),
  rst: async (name, text) => one((await import('./rst/index.ts')).readRst(name, text)),
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

export const byteReaders: Readonly<Record<ByteFormat, ByteReader>> = {
  eml: async (input, _, readAttached) =>
    (await import('./mail/index.ts')).readMail(input, readAttached),
  office: async (input, limits) => (await import('./office/index.ts')).readOffice(input, limits),
  pdf: async (input, limits) => (await import('./pdf/index.ts')).readPdf(input, limits),
  'packed-plist': async (input) => (await import('./settings/plist.ts')).readPackedPlist(input),
}

/** Formats of prose; the others are settings. */
const prose: ReadonlySet<string> = new Set(['text', 'markdown', 'html', 'rst'])

/** How many bytes of a format are read. */
export function limitFor(format: TextFormat | ByteFormat, limits: Limits): number {
  if (format === 'pdf') return limits.pdf
  if (format === 'office') return limits.packed
  if (format === 'yaml') return limits.yaml
  if (format === 'eml' || prose.has(format)) return limits.text
  return limits.settings
}
