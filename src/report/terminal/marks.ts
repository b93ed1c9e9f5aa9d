// Sign and colour of outcomes and severities; each also stands in words, so that neither is needed.
import type { Outcome, Severity } from '../../model/finding.ts'
import type { Sheet } from './sheet.ts'

type Paint = (text: string) => string

export function markOf(
  on: Sheet,
  outcome: Outcome,
): { readonly sign: string; readonly paint: Paint } {
  const { signs, paint } = on
  switch (outcome) {
    case 'fail':
      return { sign: signs.fail, paint: paint.bad }
    case 'partial':
      return { sign: signs.partial, paint: paint.half }
    case 'unknown':
      return { sign: signs.unknown, paint: paint.open }
    case 'pass':
      return { sign: signs.pass, paint: paint.good }
    case 'not-applicable':
      return { sign: signs.dot, paint: paint.faint }
  }
}

export function severityPaint(on: Sheet, severity: Severity): Paint {
  if (severity === 'critical' || severity === 'high') return on.paint.bad
  return severity === 'medium' ? on.paint.half : on.paint.faint
}
