// A badge as SVG: grade and score of the first set, readable without colour.
import type { Audit } from '../model/audit.ts'
import type { Grade } from '../model/score.ts'
import { xml } from './xml.ts'

const colours: Readonly<Record<Grade, string>> = {
  'A+': '#1a7f37',
  A: '#1a7f37',
  B: '#4c7a1e',
  C: '#8a6500',
  D: '#a35200',
  E: '#b3361b',
  F: '#a40e26',
}
const undecided = '#57606a'
const label = 'monitoring protection'
/** Widths are guesses at 11 px Verdana; textLength makes them hold in any font. */
const perCharacter = 6.4
const padding = 12

export function badge(audits: readonly Audit[]): string {
  const score = audits[0]?.score
  const graded = score !== undefined && score.grade !== null
  const value = graded ? `${score.grade} · ${score.value}/100` : 'not enough evidence'
  const fill = graded ? colours[score.grade] : undecided
  const left = widthFor(label)
  const width = left + widthFor(value)
  const title = xml(`${label}: ${value}`)
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    `<rect width="${width}" height="20" rx="3" fill="#30363d"/>`,
    `<path d="M${left} 0h${width - left - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H${left}z" fill="${fill}"/>`,
    '<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">',
    textAt(padding / 2, label),
    textAt(left + padding / 2, value),
    '</g>',
    '</svg>',
  ].join('\n')}\n`
}

const widthFor = (text: string): number => Math.round(text.length * perCharacter) + padding

const textAt = (x: number, text: string): string =>
  `<text x="${x}" y="14" textLength="${widthFor(text) - padding}">${xml(text)}</text>`
