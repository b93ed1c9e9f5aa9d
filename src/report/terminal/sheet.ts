// The sheet that a text report is written on: sections, labelled lines, wrapped paragraphs; text made harmless first, then laid out, then coloured.
import type { View } from '../../model/view.ts'
import { type Glyphs, glyphs } from '../glyphs.ts'
import { type Palette, palette } from '../paint.ts'
import { oneLine } from '../safe.ts'
import { padEnd, widthOf, wrap } from '../width.ts'

export interface Sheet {
  readonly width: number
  readonly view: View
  readonly signs: Glyphs
  readonly paint: Palette
}

type Paint = (text: string) => string
const plain: Paint = (text) => text

/** Reports keep to 100 columns on wider terminals: longer lines are hard to read. */
export function sheet(view: View): Sheet {
  const width = Math.min(Math.max(view.width, 60), 100)
  return { width, view, signs: glyphs(view.unicode), paint: palette(view.colour) }
}

/** A blank line, the title with a remark at the right margin where there is room for it, and a rule below. */
export function section(on: Sheet, title: string, remark = ''): readonly string[] {
  const gap = on.width - 2 - widthOf(title) - widthOf(remark)
  const fits = remark !== '' && gap > 1
  const head = on.paint.title(title) + (fits ? ' '.repeat(gap) + on.paint.faint(remark) : '')
  return ['', ` ${head}`, rule(on)]
}

export function rule(on: Sheet): string {
  return ` ${on.paint.faint(on.signs.rule.repeat(on.width - 2))}`
}

/** Text wrapped to the right margin, every line indented. */
export function paragraph(on: Sheet, text: string, indent = 3, paint = plain): readonly string[] {
  return wrap(oneLine(text), on.width - indent - 1).map((line) => ' '.repeat(indent) + paint(line))
}

/** A label in the margin and text beside it; longer text goes on below itself. */
export function labelled(
  on: Sheet,
  label: string,
  text: string,
  { indent = 3, margin = 12, paint = plain, labelPaint = on.paint.faint }: Labelled = {},
): readonly string[] {
  const column = indent + Math.max(margin, label === '' ? 0 : widthOf(label) + 1)
  return wrap(oneLine(text), on.width - column - 1).map((line, i) => {
    const start = i === 0 ? labelPaint(padEnd(label, column - indent)) : ' '.repeat(column - indent)
    return ' '.repeat(indent) + start + paint(line)
  })
}

interface Labelled {
  readonly indent?: number
  readonly margin?: number
  readonly paint?: Paint
  readonly labelPaint?: Paint
}

export interface Column {
  readonly width: number
  readonly paint?: Paint
}

/** Cells side by side, each wrapped in its column; the row is as high as its highest cell. */
export function row(
  cells: readonly string[],
  columns: readonly Column[],
  indent = 3,
): readonly string[] {
  const wrapped = cells.map((cell, i) => wrap(oneLine(cell), columns[i]?.width ?? 10))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) => {
    const parts = wrapped.map((lines, i) => {
      const { width = 10, paint = plain } = columns[i] ?? {}
      const text = lines[line] ?? ''
      return paint(text) + ' '.repeat(Math.max(0, width - widthOf(text)))
    })
    return `${' '.repeat(indent)}${parts.join('  ')}`.trimEnd()
  })
}
