// A document as read: prose in blocks, or settings in a tree, every piece with its place.
import type { Place } from './place.ts'

/** A file as handed to the readers. `name` is the path as given by the user; `bytes` its content. */
export interface Input {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * How offsets in a block's text lead back to the source.
 * - `source`: text[i] is at source offset `start + i` (equal length; markup is masked by spaces or soft hyphens, never removed).
 * - `pages`: the line that holds text offset `at` and later ones, up to the next entry (PDF; lines were rejoined to paragraphs).
 * - `paragraph`: the whole block is one paragraph (DOCX, ODT).
 * - `setting`: the block is a text that a setting holds (a notice shown by a tool).
 */
export type TextMap =
  | { readonly kind: 'source'; readonly start: number }
  | {
      readonly kind: 'pages'
      readonly lines: readonly {
        readonly at: number
        readonly page: number
        readonly line: number
      }[]
    }
  | { readonly kind: 'paragraph'; readonly paragraph: number }
  | { readonly kind: 'setting'; readonly path: string; readonly line?: number }

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'term' | 'definition' | 'code'

/** A piece of prose that no sentence crosses: a paragraph, heading, list item, table cell. In reading order. */
export interface Block {
  readonly kind: BlockKind
  /** Readable text; line breaks inside it stand as '\n' and count as spaces. Markup is masked (see TextMap), so offsets hold. */
  readonly text: string
  readonly map: TextMap
  /** Heading level 1-6, or nesting depth of an item (1 = outermost); 0 for others. */
  readonly level: number
  /**
   * Index of the block it hangs under, if any. For an item: the lead-in paragraph or the parent item; for a paragraph inside
   * an item: that item; for a cell: the paragraph before its table; for a definition: its term.
   */
  readonly parent?: number
  /** Offset in `text` at which an opening term in bold ends (`**Keystrokes:** not recorded`); absent without one. */
  readonly termEnd?: number
  /**
   * For a cell: which table (running number), row and column (0-based); `header` marks cells of a header row or column;
   * `rows` and `columns` are how many it spans (1 when absent).
   */
  readonly cell?: {
    readonly table: number
    readonly row: number
    readonly column: number
    readonly header: boolean
    readonly rows?: number
    readonly columns?: number
  }
}

export type ProseFormat = 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'odt' | 'rst' | 'eml'

export interface ProseDocument {
  readonly kind: 'prose'
  readonly name: string
  readonly format: ProseFormat
  /** BCP 47 language subtag of the document, set by detection (`en`), `und` until then. */
  readonly language: string
  readonly blocks: readonly Block[]
  /** Decoded source text of text formats: what `TextMap` `source` offsets point into. Absent in PDF, DOCX, ODT. */
  readonly source?: string
  /** Key-value pairs told by front matter or file properties (title, author, date), for detection only. */
  readonly properties: Readonly<Record<string, string>>
}

/** Scalars keep their type; a placeholder (`${VAR}`, `{{ x }}`, `<fill in>`) is unresolved, which is not false. */
export type SettingValue = string | number | boolean | null

/** A node of a settings tree with its place: path in the file's own terms, line and column where the format has them. */
export type SettingNode =
  | {
      readonly kind: 'map'
      readonly entries: ReadonlyMap<string, SettingNode>
      readonly path: string
      readonly line?: number
      readonly column?: number
      /** Source text that stands for the whole, where the format has one (an XML start tag, a sudoers line). */
      readonly quote?: string
    }
  | {
      readonly kind: 'list'
      readonly items: readonly SettingNode[]
      readonly path: string
      readonly line?: number
      readonly column?: number
      readonly quote?: string
    }
  | {
      readonly kind: 'scalar'
      readonly value: SettingValue
      readonly unresolved: boolean
      readonly path: string
      readonly line?: number
      readonly column?: number
      /** The source text of the entry (`"OTEL_LOG_USER_PROMPTS": "1"`), for quotation. */
      readonly quote: string
    }

export interface SettingsDocument {
  readonly kind: 'settings'
  readonly name: string
  /** Format reader that made it: yaml, json, toml, plist, ini, ... (a tool file's `recognise.format` compares with it). */
  readonly format: string
  readonly root: SettingNode
}

export type Document = ProseDocument | SettingsDocument

/** A heading, lead-in, header or question that a statement stands under. */
export interface Context {
  readonly kind: 'heading' | 'lead-in' | 'row' | 'column' | 'question' | 'term'
  readonly text: string
  readonly block: number
  readonly place: Place
}
