// Joins the lines of a paragraph into one text and keeps where each line begins.
import { joint, type Words } from './hyphens.ts'
import type { Line } from './rows.ts'

export interface JoinedText {
  readonly text: string
  readonly lines: readonly { readonly at: number; readonly page: number; readonly line: number }[]
}

/** The text of lines that belong together: words divided at a line's end are made whole, other lines meet in a space. */
export function joinLines(lines: readonly Line[], words: Words): JoinedText {
  const parts: string[] = []
  const starts: { at: number; page: number; line: number }[] = []
  let length = 0
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    const { cut, between } = next ? joint(line.text, next.text, words) : { cut: 0, between: '' }
    const whole = line.text.slice(0, line.text.length - cut).replace(/\u00ad(?=.)/gu, '') + between
    starts.push({ at: length, page: line.page, line: line.number })
    parts.push(whole)
    length += whole.length
  })
  return { text: parts.join('').replace(/\u00ad$/u, '-'), lines: starts }
}
