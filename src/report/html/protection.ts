// The score in HTML: grade, interval, coverage, what holds it down, themes as bars.
import type { Audit } from '../../model/audit.ts'
import type { Score, ThemeScore } from '../../model/score.ts'
import { holding } from '../digest/caps.ts'
import { xml } from '../xml.ts'

export function protection({ score }: Audit): readonly string[] {
  return [
    '<section>',
    '<h2>Protection</h2>',
    '<p class="soft small">What the documents promise, not what the law asks.</p>',
    ...verdict(score),
    ...holding(score).map(
      ({ grade, reason, finding }) =>
        `<p>Held at ${grade}: ${xml(reason)} <code>${xml(finding)}</code></p>`,
    ),
    ...score.themes.map(bar),
    '</section>',
  ]
}

function verdict(score: Score): readonly string[] {
  const coverage = `coverage ${Math.round(score.coverage * 100)}%`
  if (score.grade === null) {
    return [
      `<p><strong>${xml(score.note ?? 'No grade: not enough evidence.')}</strong> ${coverage}</p>`,
    ]
  }
  const range =
    score.low === score.high ? '' : `<span>between ${score.low} and ${score.high}</span>`
  return [
    '<div class="grade">',
    `<b class="${toneOf(score.value ?? 0)}">${score.grade}</b>`,
    `<strong>${score.value} of 100</strong>${range}<span class="soft">${coverage}</span>`,
    '</div>',
  ]
}

function bar({ title, weight, value }: ThemeScore): string {
  const name = `<span class="name">${xml(title)}</span><span class="weight soft small">weight ${weight}</span>`
  if (value === null) {
    return `<div class="theme">${name}<span class="none soft small">nothing decided</span></div>`
  }
  const width = Math.round(value)
  const filled = `<span class="bar ${toneOf(value)}"><i style="width:${width}%"></i></span>`
  return `<div class="theme">${name}${filled}<span class="number">${width}</span></div>`
}

function toneOf(value: number): string {
  if (value >= 70) return 'good'
  return value >= 40 ? 'half' : 'bad'
}
