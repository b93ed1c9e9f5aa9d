// What automation reports as problems: gaps that count, each gap once.
import type { Finding, Severity } from '../../model/finding.ts'
import type { Place } from '../../model/place.ts'
import { isNow, ordered } from './order.ts'
import { shownFacts } from './places.ts'

/** Waived ones too, where a format can mark them. A law that repeats a gap of its criterion stays with that gap's norms. */
export function problems(findings: readonly Finding[], waived = false): readonly Finding[] {
  const gaps = ordered(findings).filter(
    (finding) => isGap(finding) && isNow(finding) && (waived || !finding.waiver),
  )
  const criteria = new Set(gaps.filter(({ kind }) => kind === 'criterion').map(({ id }) => id))
  return gaps.filter(({ criterion }) => criterion === undefined || !criteria.has(criterion))
}

const isGap = ({ outcome }: Finding): boolean => outcome === 'fail' || outcome === 'partial'

/** The place that a finding is shown at: its first quotation; an absence has none. */
export function placeOf(finding: Finding): Place | undefined {
  return shownFacts(finding)[0]?.place
}

/** 1-based, only where the format has lines of its own: a line on a page of a PDF is none. */
export function lineOf(place: Place | undefined): number | undefined {
  const locator = place?.locator
  return locator?.kind === 'text' || locator?.kind === 'setting' ? locator.line : undefined
}

/** Three levels, as annotations have them. */
export function levelOf(severity: Severity): 'error' | 'warning' | 'note' {
  if (severity === 'critical' || severity === 'high') return 'error'
  return severity === 'medium' ? 'warning' : 'note'
}
