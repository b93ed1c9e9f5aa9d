// The list of criteria by theme, for `sousveil criteria`.
import type { Criterion, Theme } from '../../model/rulebook.ts'
import type { View } from '../../model/view.ts'
import { severityPaint } from '../terminal/marks.ts'
import { type Sheet, section, sheet } from '../terminal/sheet.ts'
import { padEnd, widthOf, wrap } from '../width.ts'
import { count } from '../words.ts'

export function criteriaText(
  themes: readonly Theme[],
  criteria: readonly Criterion[],
  view: View,
): string {
  const on = sheet(view)
  const longest = Math.max(...criteria.map(({ id }) => widthOf(id)), 10)
  const lines = themes.flatMap((theme) => {
    const own = criteria.filter((criterion) => criterion.theme === theme.id)
    return [
      ...section(on, theme.title.toUpperCase(), `weight ${theme.weight}`),
      ...own.flatMap((criterion) => line(on, criterion, longest)),
    ]
  })
  const red = criteria.filter(({ redLine }) => redLine).length
  const end = `${count(criteria.length, 'criterion', 'criteria')}, ${count(red, 'red line')} (R). \`sousveil explain ID\` tells more.`
  return `${[...lines.slice(1), '', ` ${end}`].join('\n')}\n`
}

/** Beside the id where there is room, else below it. */
function line(on: Sheet, criterion: Criterion, longest: number): readonly string[] {
  const { id, title, severity, redLine } = criterion
  const mark = redLine ? on.paint.bad('R') : ' '
  const grade = severityPaint(on, severity)(padEnd(severity, 9))
  const start = 3 + longest + 2 + 2 + 9
  const [first = '', ...rest] = wrap(title, on.width - start - 1)
  return [
    `   ${padEnd(id, longest)}  ${mark} ${grade}${first}`,
    ...rest.map((text) => ' '.repeat(start) + text),
  ]
}
