// Gathers the runs of one word-processor paragraph: its text, and what is bold, italic or hardly visible.
import type { Piece } from '../outline.ts'

export interface RunStyle {
  readonly bold: boolean
  readonly italic: boolean
  /** Struck out: not read. */
  readonly struck: boolean
  /** White, tiny or marked hidden: read and told. */
  readonly faint: boolean
}

export const plainRun: RunStyle = { bold: false, italic: false, struck: false, faint: false }

export interface OpenParagraph {
  text: string
  bold: boolean
  italic: boolean
  faint: boolean
  boldEnd: number
}

export const newParagraph = (): OpenParagraph => ({
  text: '',
  bold: true,
  italic: true,
  faint: false,
  boldEnd: 0,
})

export function addRunText(paragraph: OpenParagraph, text: string, style: RunStyle): void {
  if (style.struck) return
  paragraph.text += text
  if (text.trim() === '') return
  if (style.bold && paragraph.bold) paragraph.boldEnd = paragraph.text.length
  paragraph.bold &&= style.bold
  paragraph.italic &&= style.italic
  paragraph.faint ||= style.faint
}

/** The paragraph's text in composed form, without space at its ends. */
export function pieceOf(open: OpenParagraph, paragraph: number): Piece {
  const whole = open.text.normalize('NFC')
  const lead = whole.length - whole.trimStart().length
  const text = whole.trim()
  return {
    text,
    map: { kind: 'paragraph', paragraph },
    emphasis: open.bold ? 1 : open.italic ? 2 : 0,
    boldEnd: Math.min(text.length, Math.max(0, open.boldEnd - lead)),
  }
}
