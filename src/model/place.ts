// Where something was said or set: document, quotation, and a locator that fits the format.

/** In text formats (text, Markdown, HTML, ...): 1-based lines and columns, and UTF-16 offsets [start, end) into the decoded source. */
export interface TextLocator {
  readonly kind: 'text'
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly start: number
  readonly end: number
}

/** In a PDF: 1-based page and line on that page; a passage may end on a later page. */
export interface PageLocator {
  readonly kind: 'page'
  readonly page: number
  readonly line: number
  readonly endPage: number
  readonly endLine: number
}

/** In a word-processor document (DOCX, ODT): 1-based paragraph number, table cells counted in reading order. */
export interface ParagraphLocator {
  readonly kind: 'paragraph'
  readonly paragraph: number
  readonly endParagraph: number
}

/** In a configuration: the path of the setting (`env.OTEL_LOG_USER_PROMPTS`, `cameras[0].name`) and its line where the format has lines. */
export interface SettingLocator {
  readonly kind: 'setting'
  readonly path: string
  readonly line?: number
  readonly column?: number
}

/** A locator never holds an invented number: a format without lines has a kind without lines. */
export type Locator = TextLocator | PageLocator | ParagraphLocator | SettingLocator

/** A quotation and where it stands. For text formats `quote` is byte-identical to the source between `start` and `end`. */
export interface Place {
  readonly document: string
  readonly quote: string
  readonly locator: Locator
}
