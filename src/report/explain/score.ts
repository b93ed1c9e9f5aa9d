// The whole arithmetic of a score, and what each fix returns: `sousveil explain score FILES`.
import type { Outcome } from '../../model/finding.ts'
import type { Grade, Score } from '../../model/score.ts'
import type { View } from '../../model/view.ts'
import { markOf } from '../terminal/marks.ts'
import { verdictLines } from '../terminal/protection.ts'
import { paragraph, type Sheet, section, sheet } from '../terminal/sheet.ts'
import { padEnd, padStart, shorten } from '../width.ts'
import { count } from '../words.ts'

/** As the score stage gives it. */
export interface Arithmetic {
  readonly score: Score
  readonly lines: readonly {
    readonly finding: string
    readonly theme: string
    readonly outcome: Outcome
    readonly weight: number
    readonly share: number
    readonly decided: boolean
    readonly points: number
    readonly possible: number
  }[]
  readonly fixes: readonly {
    readonly finding: string
    readonly value: number | null
    readonly grade: Grade | null
    readonly gain: number
  }[]
}

const method =
  'A criterion weighs 10 (critical), 7.5 (high), 5 (medium) or 2.5 (low); half met, it earns its share. ' +
  'A theme is the weighted mean of its decided criteria; the score is the mean of the themes by their weights. ' +
  'Decided is what rests on a quotation, or on absence in a document of the kind that would hold it. ' +
  'Points are what a criterion brings to the score of 100.'

export function scoreText(arithmetic: Arithmetic, view: View): string {
  const on = sheet(view)
  const { score } = arithmetic
  const lines = [
    ...section(on, 'THE ARITHMETIC', `scoring ${score.scoring}`).slice(1),
    ...verdictLines(on, score),
    '',
    ...paragraph(on, method, 3, on.paint.faint),
    ...score.themes.flatMap((theme) => themeLines(on, theme, arithmetic)),
    ...sum(on, arithmetic),
    ...fixes(on, arithmetic),
  ]
  return `${lines.join('\n')}\n`
}

const columns = ['weight', 'share', 'points', 'of'] as const

function themeLines(
  on: Sheet,
  theme: Score['themes'][number],
  { lines }: Arithmetic,
): readonly string[] {
  const own = lines.filter((line) => line.theme === theme.theme)
  if (own.length === 0) return []
  const value = theme.value === null ? 'nothing decided' : `${fixed(theme.value)} of 100`
  const name = on.width - 5 - columns.length * 8
  const head = ' '.repeat(5 + name) + columns.map((column) => padStart(column, 8)).join('')
  return [
    ...section(on, theme.title.toUpperCase(), `weight ${theme.weight}, ${value}`),
    on.paint.faint(head),
    ...own.map((line) => criterionLine(on, line, name)),
  ]
}

function criterionLine(on: Sheet, line: Arithmetic['lines'][number], name: number): string {
  const { sign, paint } = markOf(on, line.outcome)
  const numbers = line.decided
    ? [`${line.weight}`, fixed(line.share, 2), fixed(line.points), fixed(line.possible)]
    : [`${line.weight}`, '', 'not decided', '']
  const cells = line.decided
    ? numbers.map((number) => padStart(number, 8)).join('')
    : padStart(numbers[0] ?? '', 8) + on.paint.faint(padStart('not decided', 24))
  return `   ${paint(sign)} ${padEnd(shorten(line.finding, name, on.signs.ellipsis), name)}${cells}`
}

/** Rounded halves away from zero, so that 12.25 shows alike everywhere. */
function fixed(number: number, digits = 1): string {
  const factor = 10 ** digits
  return (Math.round(number * factor + 1e-9) / factor).toFixed(digits)
}

function sum(on: Sheet, { lines, score }: Arithmetic): readonly string[] {
  const decided = lines.filter((line) => line.decided)
  const points = decided.reduce((total, line) => total + line.points, 0)
  const weight = decided.reduce((total, line) => total + line.weight, 0)
  const all = lines.reduce((total, line) => total + line.weight, 0)
  return [
    ...section(on, 'TOGETHER'),
    ...paragraph(
      on,
      `Points: ${fixed(points)}${score.value === null ? '' : `, rounded ${score.value}`}.`,
    ),
    ...paragraph(
      on,
      `Coverage: ${fixed(weight)} of ${fixed(all)} applicable weight is decided, ${fixed(score.coverage * 100)}%.`,
    ),
    ...paragraph(on, interval(score)),
    ...(score.caps.length === 0 ? paragraph(on, 'Nothing holds the grade down.') : []),
    ...score.caps.flatMap((cap) =>
      paragraph(on, `Cap at ${cap.grade}: ${cap.reason} (${cap.finding}).`),
    ),
  ]
}

function interval({ low, high }: Score): string {
  if (low === high) return 'Interval: none, for no finding of low confidence moves it.'
  return `Interval: ${low} with every low-confidence finding gone wrong, ${high} with every one gone right.`
}

const mostFixes = 12

function fixes(on: Sheet, { fixes: all }: Arithmetic): readonly string[] {
  const useful = all.filter(({ gain }) => gain > 0)
  if (useful.length === 0) return []
  const more = useful.length - mostFixes
  return [
    ...section(on, 'WHAT EACH FIX RETURNS', 'each alone'),
    ...useful.slice(0, mostFixes).map(({ finding, value, grade, gain }) => {
      const after = `${value ?? '?'}${grade === null ? '' : ` (${grade})`}`
      return `   ${on.paint.good(padStart(`+${gain}`, 4))}  ${padEnd(shorten(finding, on.width - 26, on.signs.ellipsis), on.width - 26)}  to ${after}`
    }),
    ...(more > 0
      ? paragraph(on, `and ${count(more, 'more fix', 'more fixes')}`, 9, on.paint.faint)
      : []),
  ]
}
