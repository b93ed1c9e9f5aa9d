// Joins the lines of a paragraph into one text and keeps where each line begins.
import { openEnded, type Words } from './hyphens.ts'
import type { Line } from './rows.ts'

export interface JoinedText {
  readonly text: string
  readonly lines: readonly { readonly at: number; readonly page: number; readonly line: number }[]
}

/** The text of lines that belong together: words divided at a line's end are made whole, other lines meet in a space. */
export function joinLines(lines: readonly Line[], words: Words): JoinedText {
  let text = ''
  const starts: { at: number; page: number; line: number }[] = []
  for (const line of lines) {
    if (text !== '') text = openEnded(text, line.text, words)
    starts.push({ at: text.length, page: line.page, line: line.number })
    text += line.text.replace(/\u00ad(?=.)/gu, '')
  }
  return { text: text.replace(/\u00ad$/u, '-'), lines: starts }
}
