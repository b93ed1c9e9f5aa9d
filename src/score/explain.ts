// The arithmetic of a score in full, and what the mending of each gap would return.
import type { Finding, Outcome, Severity } from '../model/finding.ts'
import type { Theme } from '../model/rulebook.ts'
import type { Grade, Score } from '../model/score.ts'
import { score } from './index.ts'
import type { Weighed } from './weigh.ts'
import { isGap, weigh } from './weigh.ts'

/** One criterion in the sum. */
export interface ScoreLine {
  readonly finding: string
  readonly title: string
  readonly theme: string
  readonly outcome: Outcome
  readonly severity: Severity
  readonly weight: number
  /** Whether it is decided, wholly or (a checklist met in part, where absence is not due) by what is present. */
  readonly decided: boolean
  /** What of its decided weight is earned, 0 to 1. */
  readonly share: number
  /** Points of the value that it earns, and could earn with what is decided. They add up to the value before rounding. */
  readonly points: number
  readonly possible: number
}

/** The score if one gap, or an open question, were mended. */
export interface Fix {
  readonly finding: string
  readonly title: string
  readonly value: number | null
  readonly grade: Grade | null
  /** Points gained. */
  readonly gain: number
}

export interface ScoreExplanation {
  readonly score: Score
  /** In the order of the themes. */
  readonly lines: readonly ScoreLine[]
  /** What helps most first. */
  readonly fixes: readonly Fix[]
}

/** Explains a score line by line. */
export function explainScore(
  findings: readonly Finding[],
  themes: readonly Theme[],
): ScoreExplanation {
  const before = score(findings, themes)
  const weighed = weigh(findings, themes)
  const lines = before.themes.flatMap(({ theme }) =>
    weighed
      .filter(({ finding }) => finding.theme === theme)
      .map((one) => lineOf(one, theme, before)),
  )
  const open = weighed.filter(({ finding, decided }) => isGap(finding) || decided === 0)
  const fixes = open.map(({ finding }) => fixOf(finding, findings, themes, before))
  return { score: before, lines, fixes: fixes.sort(byGain) }
}

function lineOf(
  { finding, weight, decided, earned }: Weighed,
  theme: string,
  { themes }: Score,
): ScoreLine {
  const valued = themes.filter(({ value }) => value !== null)
  const all = valued.reduce((sum, one) => sum + one.weight, 0)
  const own = valued.find((one) => one.theme === theme)
  const worth = own === undefined ? 0 : (100 * own.weight) / (all * own.decided)
  const { id, title, outcome, severity } = finding
  return {
    ...{ finding: id, title, theme, outcome, severity, weight },
    decided: decided > 0,
    share: decided > 0 ? earned / decided : 0,
    points: worth * earned,
    possible: worth * decided,
  }
}

function fixOf(
  gap: Finding,
  findings: readonly Finding[],
  themes: readonly Theme[],
  before: Score,
): Fix {
  const mended = findings.map((finding) => (finding === gap ? mend(finding) : finding))
  const { value, grade } = score(mended, themes)
  return {
    finding: gap.id,
    title: gap.title,
    value,
    grade,
    gain: (value ?? 0) - (before.value ?? 0),
  }
}

function mend(finding: Finding): Finding {
  return { ...finding, outcome: 'pass', absence: false, confidence: 'high' }
}

function byGain(a: Fix, b: Fix): number {
  return b.gain - a.gain || (a.finding < b.finding ? -1 : 1)
}
