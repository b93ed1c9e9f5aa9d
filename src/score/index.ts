// The protection score of a document set, from the findings of criteria: never a figure of legality.
import type { Finding } from '../model/finding.ts'
import type { Theme } from '../model/rulebook.ts'
import type { Cap, Grade, Score, ThemeScore } from '../model/score.ts'
import * as table from './table.ts'
import type { Weighed } from './weigh.ts'
import { isGap, meanOfThemes, themeScores, total, weigh } from './weigh.ts'

/** Scores the findings of one set. Findings of law count for nothing here; a contradicted policy caps. */
export function score(findings: readonly Finding[], themes: readonly Theme[]): Score {
  const weighed = weigh(findings, themes)
  const scored = themeScores(weighed, themes)
  const value = meanValue(scored)
  const coverage = coverageOf(weighed)
  const caps = capsOf(findings)
  const note = noteOf(weighed, coverage)
  const grade = note === null && value !== null ? gradeOf(value, coverage, weighed, caps) : null
  const [low, high] = intervalOf(weighed, themes)
  const shared = { scoring: 1, grade, value, low, high, coverage, caps, themes: scored } as const
  return note === null ? shared : { ...shared, note }
}

function meanValue(themes: readonly ThemeScore[]): number | null {
  const mean = meanOfThemes(themes)
  return mean === null ? null : Math.round(mean)
}

function coverageOf(weighed: readonly Weighed[]): number {
  const applicable = total(weighed, 'weight')
  const decided = total(weighed, 'decided')
  return applicable === 0 ? 0 : Math.round((1000 * decided) / applicable) / 1000
}

function noteOf(weighed: readonly Weighed[], coverage: number): string | null {
  if (weighed.length === 0) return 'No grade: nothing here is about monitoring workers.'
  if (coverage >= table.leastCoverage) return null
  const needed = Math.round(100 * table.leastCoverage)
  return `Not enough evidence for a grade: less than ${needed}% of what applies could be decided.`
}

function gradeOf(
  value: number,
  coverage: number,
  weighed: readonly Weighed[],
  caps: readonly Cap[],
): Grade {
  const gaps = weighed.filter((one) => one.decided > 0 && isGap(one.finding))
  const byValue = table.gradeFrom.find(([, least]) => value >= least)?.[0] ?? 'F'
  const quoted = gaps.some(({ finding }) => finding.outcome === 'fail' && !finding.absence)
  const floored =
    !quoted && table.worse(byValue, table.absenceFloor) === byValue ? table.absenceFloor : byValue
  const grave = gaps.some(({ finding }) => ['high', 'critical'].includes(finding.severity))
  const top = value >= table.topGrade.value && coverage >= table.topGrade.coverage && !grave
  return caps.reduce((grade, cap) => table.worse(grade, cap.grade), top ? 'A+' : floored)
}

/** Caps need a quotation and high confidence: nothing that was merely not found holds a grade down. */
function capsOf(findings: readonly Finding[]): readonly Cap[] {
  return findings
    .filter(({ absence, confidence }) => !absence && confidence === 'high')
    .flatMap((finding) => {
      const grade = capOf(finding)
      return grade === null ? [] : [{ finding: finding.id, grade, reason: finding.title }]
    })
}

function capOf({ id, kind, outcome, redLine, verdict }: Finding): Grade | null {
  if (kind === 'cross-check') return verdict === 'contradicted' ? table.contradictionCap : null
  if (kind !== 'criterion' || redLine !== true || outcome !== 'fail') return null
  return table.worstRedLines.includes(id) ? table.worstRedLineCap : table.redLineCap
}

/** The value with every low-confidence finding gone wrong, and gone right. */
function intervalOf(
  weighed: readonly Weighed[],
  themes: readonly Theme[],
): readonly [number | null, number | null] {
  const flipped = (share: 0 | 1) =>
    weighed.map((one) => {
      const { finding, weight } = one
      return isUnsure(finding) ? { finding, weight, decided: weight, earned: share * weight } : one
    })
  return [meanValue(themeScores(flipped(0), themes)), meanValue(themeScores(flipped(1), themes))]
}

function isUnsure({ outcome, confidence }: Finding): boolean {
  return outcome !== 'unknown' && confidence === 'low'
}
