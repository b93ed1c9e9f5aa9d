// Text in XML and HTML: escaped, and without the characters that XML 1.0 does not allow.
import { oneLine } from './safe.ts'

const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** For text and for attributes in double quotes. */
export function xml(text: string): string {
  return oneLine(text)
    .replace(/[\ud800-\udfff\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"']/g, (char) => names[char] ?? char)
}
