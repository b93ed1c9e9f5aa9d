// The list of criteria by theme, for `sousveil criteria`.
import type { Criterion, Theme } from '../../model/rulebook.ts'
import type { View } from '../../model/view.ts'
import { severityPaint } from '../terminal/marks.ts'
import { paragraph, type Sheet, section, sheet } from '../terminal/sheet.ts'
import { count } from '../words.ts'

export function criteriaText(
  themes: readonly Theme[],
  criteria: readonly Criterion[],
  view: View,
): string {
  const on = sheet(view)
  const lines = themes.flatMap((theme) => [
    ...section(on, theme.title.toUpperCase(), `weight ${theme.weight}`),
    ...criteria.filter((each) => each.theme === theme.id).flatMap((each) => entry(on, each)),
  ])
  const red = criteria.filter(({ redLine }) => redLine).length
  const end = `${count(criteria.length, 'criterion', 'criteria')}, ${red} of them red lines. \`sousveil explain ID\` tells more.`
  return `${[...lines.slice(1), '', ...paragraph(on, end, 1)].join('\n')}\n`
}

function entry(on: Sheet, { id, title, severity, redLine }: Criterion): readonly string[] {
  const { dot } = on.signs
  const grave = severityPaint(on, severity)(severity)
  const red = redLine ? on.paint.faint(` ${dot} red line`) : ''
  return [...paragraph(on, title, 3), `     ${on.paint.faint(`${id} ${dot}`)} ${grave}${red}`]
}
