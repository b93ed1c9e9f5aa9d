// Groups lines into paragraphs, headings and items by spacing, indentation, size and marks.
import type { Mark } from './marks.ts'
import { type Line, mostFrequent } from './rows.ts'
import { continued, type Flow, isTable, type Table } from './tables.ts'

/** Lines that belong together, and what opens the first of them as an item. */
export interface Group {
  readonly lines: Line[]
  readonly mark?: Mark
}

/** What is usual in a document: size of its body text, and the distance of lines in parts of their size. */
export interface Usual {
  readonly size: number
  readonly leading: number
}

export function usualOf(lines: readonly Line[]): Usual {
  const sizes = new Map<number, number>()
  const leadings = new Map<number, number>()
  lines.forEach((line, index) => {
    sizes.set(line.size, (sizes.get(line.size) ?? 0) + line.text.length)
    const before = lines[index - 1]
    if (!before || before.page !== line.page || before.size !== line.size) return
    const leading = Math.round(((line.y - before.y) / line.size) * 20) / 20
    if (leading > 0.8 && leading < 2.5) leadings.set(leading, (leadings.get(leading) ?? 0) + 1)
  })
  return { size: mostFrequent(sizes) || 10, leading: mostFrequent(leadings) || 1.2 }
}

/** Lines in groups, tables in their places between them. */
export function groupFlow(flow: readonly Flow[], usual: Usual): (Group | Table)[] {
  const groups: (Group | Table)[] = []
  let lines: Line[] = []
  for (const part of flow) {
    if (!isTable(part)) lines.push(part)
    else {
      groups.push(...groupLines(lines, usual))
      lines = []
      const last = groups.at(-1)
      const whole = last && isTable(last) ? continued(last, part) : undefined
      if (whole) groups.splice(-1, 1, whole)
      else groups.push(part)
    }
  }
  return [...groups, ...groupLines(lines, usual)]
}

export function groupLines(lines: readonly Line[], usual: Usual): Group[] {
  const groups: Group[] = []
  for (const line of withMarks(lines)) {
    const group = groups.at(-1)
    const mark = line.mark?.alone ? undefined : line.mark
    if (group && !mark && belongs(group, line, usual)) group.lines.push(line)
    else groups.push(mark ? { lines: [line], mark } : { lines: [line] })
  }
  return groups
}

/** Lines, the mark of an item on a line of its own taken with the line after it. */
function withMarks(lines: readonly Line[]): Line[] {
  const found: Line[] = []
  for (const line of lines) {
    const last = found.at(-1)
    if (!last?.mark?.alone || !sameColumn(last, line) || line.x < last.right) found.push(line)
    else {
      const mark = { ...last.mark, textX: line.x, alone: false }
      found[found.length - 1] = { ...line, x: last.x, mark, text: `${last.text} ${line.text}` }
    }
  }
  return found
}

function belongs(group: Group, line: Line, usual: Usual): boolean {
  const last = group.lines.at(-1)
  if (!last) return true
  if (Math.abs(last.size - line.size) > 0.08 * usual.size) return false
  if (last.bold !== line.bold && !(wordRuns(last, line) && !last.bold)) return false
  return sameColumn(last, line) ? follows(group, last, line, usual) : runsOver(last, line)
}

function sameColumn(last: Line, line: Line): boolean {
  return last.page === line.page && line.y > last.y && last.column[0] === line.column[0]
}

/** Whether a sentence visibly goes on: no mark ends the line, and the next begins small. */
function wordRuns(last: Line, line: Line): boolean {
  return !/[.:;!?]$/.test(last.text) && /^\p{Ll}/u.test(line.text)
}

function follows(group: Group, last: Line, line: Line, usual: Usual): boolean {
  if (line.y - last.y > (usual.leading + 0.3) * Math.max(line.size, last.size)) return false
  if (wordRuns(last, line) || /[-\u2010\u00ad]$/.test(last.text)) return true
  if (isCentred(last, line)) return true
  if (isIndented(group, last, line)) return false
  return !endsEarly(last, line)
}

/** Lines of a title or heading, centred under one another. */
function isCentred(last: Line, line: Line): boolean {
  const middle = ({ x, right }: Line) => (x + right) / 2
  const shift = Math.abs(last.x - line.x)
  return shift > line.size && Math.abs(middle(last) - middle(line)) < 2 && last.bold === line.bold
}

/** The first line of a paragraph set in, or a line set out of an item. */
function isIndented(group: Group, last: Line, line: Line): boolean {
  const base = group.mark ? group.mark.textX : last.x
  const shift = line.x - base
  if (group.mark && group.lines.length === 1)
    return shift < -1 && line.x < (group.lines[0]?.x ?? 0) - 1
  return Math.abs(shift) > line.size && (shift > 0 || group.lines.length > 1)
}

/** The first word of the next line would have fitted: the line was broken on purpose. */
function endsEarly(last: Line, line: Line): boolean {
  if (/^\d/.test(line.text) && isOpen(last.text)) return false
  return last.column[1] - last.right > line.first + 1.2 * line.size
}

const ended = /[.:;!?]["”’»)]?$/u
const abbreviated =
  /\b(?:No|Nr|Nos|Art|Abs|Sec|Ziff|Tel|Ref|Kap|Rn|p|pp|S|vgl|cf|ca|Ms|Mr|Mrs|Dr|Prof|St)\.$/

/** Ends in the middle of a sentence: with no mark, or with an abbreviation that a number or name follows. */
function isOpen(text: string): boolean {
  return !ended.test(text) || abbreviated.test(text)
}

/** A paragraph that goes on in the next column or on the next page. */
function runsOver(last: Line, line: Line): boolean {
  if (!isOpen(last.text)) return false
  return wordRuns(last, line) || /[-\u2010\u00ad]$/.test(last.text) || !endsEarly(last, line)
}
