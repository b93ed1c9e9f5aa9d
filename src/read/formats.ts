// Recognises the format of a file: by its content first, by its name second.
import { Buffer } from 'node:buffer'
import { recogniseSettings, type SettingsFormat } from './settings/formats.ts'

/** Formats that are text, read from the decoded source. */
export type TextFormat = 'text' | 'markdown' | 'html' | 'rst' | 'yaml' | SettingsFormat
/** Formats that are read from bytes. */
export type ByteFormat = 'pdf' | 'office' | 'eml' | 'packed-plist'
/** Formats that are recognised in order to say what helps. */
export type RefusedFormat = 'doc' | 'rtf' | 'image' | 'archive' | 'binary' | 'office'
export type Format = TextFormat | ByteFormat | RefusedFormat

const extensions: Readonly<Record<string, TextFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'markdown',
  txt: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  text: 'text',
  rst: 'rst',
  rest: 'rst',
  json: 'json',
  jsonc: 'json',
  yaml: 'yaml',
  yml: 'yaml',
}

/** How files open that are no text. In order: the first that fits is taken. */
const signatures: readonly (readonly [string, ByteFormat | RefusedFormat])[] = [
  ['%PDF-', 'pdf'],
  ['bplist', 'packed-plist'],
  ['PK\u0003\u0004', 'office'],
  ['\u00d0\u00cf\u0011\u00e0', 'doc'],
  ['{\\rtf', 'rtf'],
  ['\u0089PNG', 'image'],
  ['\u00ff\u00d8\u00ff', 'image'],
  ['GIF8', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['\u001f\u008b', 'archive'],
  ['BZh', 'archive'],
  ['7z\u00bc\u00af', 'archive'],
  ['Rar!', 'archive'],
  ['\u00fd7zXZ', 'archive'],
  ['PK\u0005\u0006', 'archive'],
]

/** The format of a file that is no text, judged by its first bytes (a PDF's mark may follow junk); undefined for text. */
export function recogniseBytes(
  name: string,
  bytes: Uint8Array,
): ByteFormat | RefusedFormat | undefined {
  const head = latin(bytes, 32)
  for (const [opening, format] of signatures) if (head.startsWith(opening)) return format
  if (isSignedProfile(name, head, bytes)) return 'packed-plist'
  if (/\.pdf$/i.test(name) || /%PDF-\d\.\d/.test(latin(bytes, 1024))) return 'pdf'
  if (isBinary(bytes)) return 'binary'
  if (/\.eml$/i.test(name)) return 'eml'
  return !hasExtension.test(name) && looksLikeMail(latin(bytes, 1024)) ? 'eml' : undefined
}

/** The first bytes as characters of the same number. */
const latin = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString('latin1')

/** A configuration profile inside a signature: DER that names itself signed data (RFC 5652) within its first bytes. */
function isSignedProfile(name: string, head: string, bytes: Uint8Array): boolean {
  const isSigned =
    head.startsWith('0') &&
    head.slice(0, 30).includes('\u0006\t*\u0086H\u0086÷\r\u0001\u0007\u0002')
  if (!isSigned) return false
  return /\.(?:mobileconfig|plist)$/i.test(name) || /<\?xml|<plist|bplist/.test(latin(bytes, 1024))
}

/** Zero bytes in what is not UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  const marked =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return !marked && bytes.subarray(0, 8192).includes(0)
}

const hasExtension = /\.[A-Za-z0-9]+$/

/** The format of a text file. */
export function recogniseText(name: string, text: string): TextFormat {
  const extension = hasExtension.exec(name)?.[0].slice(1).toLowerCase() ?? ''
  const named = Object.hasOwn(extensions, extension) ? extensions[extension] : undefined
  return recogniseSettings(name, text) ?? named ?? guessed(text.slice(0, 20_000))
}

function guessed(head: string): TextFormat {
  if (/^\s*(?:<\?xml[^<]*)?<(?:!doctype html|html|head|body)\b/i.test(head)) return 'html'
  if (/^\s*(?:\{\s*(?:"|\/[/*]|\})|\[\s*[{["])/.test(head)) return 'json'
  if (/^---\s*\n[\w.-]+:|^[\w.-]+:(?: \S+)?\n\s+[\w.-]+:/.test(head)) return 'yaml'
  return looksLikeMarkdown(head) ? 'markdown' : 'text'
}

const looksLikeMarkdown = (text: string): boolean =>
  /^#{1,6} \S|^\s*[-*] \[[ x]\] |\*\*\S|\]\(\S+\)|^\|[ :]*-{3,}/m.test(text)

/** A head of at least two fields that every e-mail has. */
function looksLikeMail(head: string): boolean {
  const fields =
    /^(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2,200}/.exec(head)?.[0] ?? ''
  const known = fields.match(/^(?:from|to|subject|date|message-id|received|mime-version):/gim) ?? []
  return known.length >= 3
}
