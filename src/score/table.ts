// The figures of `scoring: 1`, all of them: weights, grades, caps, and the evidence that a grade needs.
import type { Severity } from '../model/finding.ts'
import type { Grade } from '../model/score.ts'
import { grades } from '../model/score.ts'

/** What a criterion weighs within its theme. */
export const severityWeight: Readonly<Record<Severity, number>> = {
  critical: 10,
  high: 7.5,
  medium: 5,
  low: 2.5,
}

/** The least value of each grade; A+ asks for more than a value, see `topGrade`. */
export const gradeFrom: readonly (readonly [Grade, number])[] = [
  ['A', 85],
  ['B', 70],
  ['C', 55],
  ['D', 40],
  ['E', 25],
  ['F', 0],
]

/** A+: this value, this coverage, and no gap of severity high or critical. */
export const topGrade = { value: 95, coverage: 0.9 } as const

/** Below this coverage there is no grade. */
export const leastCoverage = 0.6

/** Where every gap is an absence, the grade is no worse than this. */
export const absenceFloor: Grade = 'D'

/** Red lines that cap at F; the others cap at `redLineCap`. */
export const worstRedLines: readonly string[] = ['no-covert-monitoring', 'no-emotion-inference']
export const worstRedLineCap: Grade = 'F'
export const redLineCap: Grade = 'E'
/** A setting that contradicts the policy. */
export const contradictionCap: Grade = 'D'

/** The lower of two grades. */
export function worse(a: Grade, b: Grade): Grade {
  return grades.indexOf(a) > grades.indexOf(b) ? a : b
}
