// What each criterion's finding brings to the score: its weight, its share, and whether it is decided.
import type { Finding } from '../model/finding.ts'
import type { Theme } from '../model/rulebook.ts'
import type { ThemeScore } from '../model/score.ts'
import { severityWeight } from './table.ts'

/** A criterion's finding, weighed. `share` is what of its weight is earned, 0 to 1. */
export interface Weighed {
  readonly finding: Finding
  readonly weight: number
  readonly share: number
  /** Rests on a quotation, or on absence in a document of the kind that must hold it. */
  readonly decided: boolean
}

/** The criteria that apply, weighed. */
export function weigh(findings: readonly Finding[]): readonly Weighed[] {
  return findings
    .filter(({ kind, outcome }) => kind === 'criterion' && outcome !== 'not-applicable')
    .map((finding) => ({
      finding,
      weight: severityWeight[finding.severity],
      share: shareOf(finding),
      decided: isDecided(finding),
    }))
}

/** Whether a finding says that something is wrong or missing. */
export function isGap({ outcome }: Finding): boolean {
  return outcome === 'fail' || outcome === 'partial'
}

/** The themes in their order, each with the weighted mean of its decided criteria. */
export function themeScores(
  weighed: readonly Weighed[],
  themes: readonly Theme[],
): readonly ThemeScore[] {
  return themes.map(({ id, title, weight }) => {
    const own = weighed.filter(({ finding }) => finding.theme === id)
    const decided = own.filter((one) => one.decided)
    const value = mean(decided)
    const applicable = total(own)
    return { theme: id, title, weight, value, decided: total(decided), applicable }
  })
}

/** The mean of the themes that have a value, by their weights; null where none has. */
export function meanOfThemes(themes: readonly ThemeScore[]): number | null {
  const valued = themes.flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }]))
  const weight = valued.reduce((sum, theme) => sum + theme.weight, 0)
  if (weight === 0) return null
  return valued.reduce((sum, theme) => sum + theme.value * theme.weight, 0) / weight
}

/** Sum of the weights. */
export function total(weighed: readonly Weighed[]): number {
  return weighed.reduce((sum, { weight }) => sum + weight, 0)
}

function mean(decided: readonly Weighed[]): number | null {
  const weight = total(decided)
  if (weight === 0) return null
  return (100 * decided.reduce((sum, one) => sum + one.weight * one.share, 0)) / weight
}

function shareOf({ outcome, elements = [] }: Finding): number {
  if (outcome === 'pass') return 1
  if (outcome !== 'partial') return 0
  return elements.filter((element) => element.present).length / Math.max(1, elements.length)
}

function isDecided({ outcome, absence, confidence }: Finding): boolean {
  return outcome !== 'unknown' && (!absence || confidence !== 'low')
}
