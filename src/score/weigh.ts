// What each criterion's finding brings to the score: its weight, its share, and whether it is decided.
import type { Finding } from '../model/finding.ts'
import type { Theme } from '../model/rulebook.ts'
import type { ThemeScore } from '../model/score.ts'
import { severityWeight } from './table.ts'

/** A criterion's finding, weighed. */
export interface Weighed {
  readonly finding: Finding
  /** By its severity. */
  readonly weight: number
  /** What of the weight rests on a quotation, or on absence in a document of the kind that must hold it. */
  readonly decided: number
  /** What of the decided weight is well. */
  readonly earned: number
}

/** The criteria of these themes that apply, weighed; own criteria stand outside of them. */
export function weigh(findings: readonly Finding[], themes: readonly Theme[]): readonly Weighed[] {
  const scored = new Set(themes.map(({ id }) => id))
  return findings
    .filter(({ kind, outcome }) => kind === 'criterion' && outcome !== 'not-applicable')
    .filter(({ theme }) => theme !== undefined && scored.has(theme))
    .map((finding) => {
      const weight = severityWeight[finding.severity]
      return {
        finding,
        weight,
        decided: weight * decidedShare(finding),
        earned: weight * earnedShare(finding),
      }
    })
}

/** Whether a finding says that something is wrong or missing. */
export function isGap({ outcome }: Finding): boolean {
  return outcome === 'fail' || outcome === 'partial'
}

/** The themes in their order, each with what is earned of the decided weight of its criteria. */
export function themeScores(
  weighed: readonly Weighed[],
  themes: readonly Theme[],
): readonly ThemeScore[] {
  return themes.map(({ id, title, weight }) => {
    const own = weighed.filter(({ finding }) => finding.theme === id)
    const decided = total(own, 'decided')
    const value = decided === 0 ? null : (100 * total(own, 'earned')) / decided
    return { theme: id, title, weight, value, decided, applicable: total(own, 'weight') }
  })
}

/** The mean of the themes that have a value, by their weights; null where none has. */
export function meanOfThemes(themes: readonly ThemeScore[]): number | null {
  const valued = themes.flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }]))
  const weight = valued.reduce((sum, theme) => sum + theme.weight, 0)
  if (weight === 0) return null
  return valued.reduce((sum, theme) => sum + theme.value * theme.weight, 0) / weight
}

/** Sum of the weights, of what is decided, or of what is earned. */
export function total(weighed: readonly Weighed[], what: 'weight' | 'decided' | 'earned'): number {
  return weighed.reduce((sum, one) => sum + one[what], 0)
}

function earnedShare(finding: Finding): number {
  if (!isDecided(finding)) return 0
  if (finding.outcome === 'partial') return presentShare(finding)
  return finding.outcome === 'pass' ? 1 : 0
}

/** Where a checklist is met in part, the missing part is an absence, which counts only where it is due. */
function decidedShare(finding: Finding): number {
  if (!isDecided(finding)) return 0
  const { outcome, confidence } = finding
  return outcome === 'partial' && confidence === 'low' ? presentShare(finding) : 1
}

function presentShare({ elements = [] }: Finding): number {
  return elements.filter((element) => element.present).length / Math.max(1, elements.length)
}

function isDecided({ outcome, absence, confidence }: Finding): boolean {
  return outcome !== 'unknown' && (!absence || confidence !== 'low')
}
