// The protection score: grade, interval and coverage, what holds it down, and the themes that move it.
import type { Audit } from '../../model/audit.ts'
import type { Cap, Score, ThemeScore } from '../../model/score.ts'
import { holding } from '../digest/caps.ts'
import { oneLine } from '../safe.ts'
import { padEnd, padStart, shorten } from '../width.ts'
import { paragraph, type Sheet, section } from './sheet.ts'

const barWidth = 20

export function protection(on: Sheet, audit: Audit): readonly string[] {
  const { score } = audit
  return [
    ...section(on, 'PROTECTION', 'what the documents promise, not what the law asks'),
    ...verdictLines(on, score),
    ...holding(score).flatMap((cap) => held(on, cap)),
    '',
    ...score.themes.map((theme) => bar(on, theme)),
  ]
}

export function verdictLines(on: Sheet, score: Score): readonly string[] {
  const coverage = `${Math.round(score.coverage * 100)}%`
  if (score.grade === null) {
    const reason = score.note ?? 'No grade: not enough evidence.'
    return [
      ...paragraph(on, reason, 3, on.paint.strong),
      ...paragraph(on, `Coverage ${coverage}`, 3, on.paint.faint),
    ]
  }
  const range = score.low === score.high ? '' : `between ${score.low} and ${score.high}`
  const gap = '    '
  return [
    `   ${gradePaint(on, score)(`Grade ${score.grade}`)}${gap}${on.paint.strong(`${score.value} of 100`)}${range === '' ? '' : gap}${range}${gap}coverage ${coverage}`,
  ]
}

function gradePaint(on: Sheet, { grade }: Score): (text: string) => string {
  const tone = grade?.startsWith('A') || grade === 'B' ? on.paint.good : on.paint.bad
  const paint = grade === 'C' || grade === 'D' ? on.paint.half : tone
  return (text) => on.paint.strong(paint(text))
}

function held(on: Sheet, cap: Cap): readonly string[] {
  return paragraph(on, `Held at ${cap.grade}: ${cap.reason} (${cap.finding})`)
}

function bar(on: Sheet, theme: ThemeScore): string {
  const { signs, paint } = on
  const nameWidth = Math.min(30, on.width - 35)
  const name = padEnd(shorten(oneLine(theme.title), nameWidth, signs.ellipsis), nameWidth)
  const weight = paint.faint(padStart(`${theme.weight}`, 4))
  if (theme.value === null) return `   ${name}${weight}  ${paint.faint('nothing decided')}`
  const full = Math.round((theme.value / 100) * barWidth)
  const filled = valuePaint(on, theme.value)(signs.full.repeat(full))
  const empty = paint.faint(signs.empty.repeat(barWidth - full))
  return `   ${name}${weight}  ${filled}${empty}  ${padStart(`${Math.round(theme.value)}`, 3)}`
}

function valuePaint(on: Sheet, value: number): (text: string) => string {
  if (value >= 70) return on.paint.good
  return value >= 40 ? on.paint.half : on.paint.bad
}
