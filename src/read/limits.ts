// How much a reader takes before it refuses, so that no input can exhaust time or memory.

export interface Limits {
  /** Bytes of a text format: text, Markdown, HTML, reStructuredText, e-mail. */
  readonly text: number
  /** Bytes of a settings file. */
  readonly settings: number
  /** Bytes of a YAML file, which takes longer to parse than other settings. */
  readonly yaml: number
  /** Bytes of a PDF. */
  readonly pdf: number
  /** Pages of a PDF. */
  readonly pages: number
  /** Bytes of a word-processor file, packed and unpacked. */
  readonly packed: number
  readonly unpacked: number
}

const megabyte = 1024 * 1024

export const defaultLimits: Limits = {
  text: 128 * megabyte,
  settings: 20 * megabyte,
  yaml: 5 * megabyte,
  pdf: 64 * megabyte,
  pages: 2000,
  packed: 64 * megabyte,
  unpacked: 256 * megabyte,
}
