// The head of the HTML report: what was audited, by which law, and the questions of the person who is watched.
import type { Audit, AuditedDocument } from '../../model/audit.ts'
import type { Place } from '../../model/place.ts'
import type { View } from '../../model/view.ts'
import { type Answer, type AnswerLine, answers } from '../digest/answers.ts'
import { jurisdictionLine } from '../digest/judged.ts'
import { date, whereIs } from '../words.ts'
import { xml } from '../xml.ts'

export function front(audit: Audit, view: View, title: string): readonly string[] {
  const all = answers(audit, view.vocabulary)
  return [
    '<header>',
    `<h1>${title}</h1>`,
    `<p class="soft">${date(audit.asOf)}</p>`,
    '<dl class="meta">',
    `<dt>Documents</dt><dd>${audit.documents.map(described).join('<br>')}</dd>`,
    `<dt>Judged by</dt><dd>${xml(jurisdictionLine(audit))}</dd>`,
    `<dt>Law as of</dt><dd>${audit.lawAsOf === null ? 'no law was judged' : date(audit.lawAsOf)}. General information; no lawyer has reviewed the law packs.</dd>`,
    '</dl>',
    '</header>',
    '<section>',
    '<h2>What it means for you</h2>',
    '<div class="answers">',
    ...all.map((each, i) => answer(each, i === 0 || i === all.length - 1)),
    '</div>',
    '</section>',
  ]
}

function described({
  name,
  kind,
  language,
  tool,
  toolTitle,
  mapped,
  unmapped,
}: AuditedDocument): string {
  const file = `<code>${xml(name)}</code>`
  if (mapped === undefined) return `${file} ${xml(kind.replaceAll('-', ' '))}, ${xml(language)}`
  const title = toolTitle ?? tool
  if (title === undefined) return `${file} settings of no tool that is known here`
  return `${file} settings of ${xml(title)}, ${mapped} of ${mapped + (unmapped?.length ?? 0)} understood`
}

function answer({ question, lines }: Answer, wide: boolean): string {
  const list = lines.every(({ label }) => /^\d+$/.test(label)) ? 'ol' : 'ul'
  return [
    `<div class="answer${wide ? ' wide' : ''}">`,
    `<h3>${xml(question)}</h3>`,
    `<${list}>`,
    ...lines.map(answerLine),
    `</${list}>`,
    '</div>',
  ].join('\n')
}

function answerLine({ label, text, tone, places }: AnswerLine): string {
  const tag = label === '' || /^\d+$/.test(label) ? '' : `<span class="label">${xml(label)}</span>`
  const body = tone === 'plain' ? xml(text) : `<span class="${tone}">${xml(text)}</span>`
  return `<li>${tag}${body}${inBrackets(places)}</li>`
}

function inBrackets(places: readonly Place[]): string {
  const named = places.map((place) => `<code>${xml(whereIs(place))}</code>`)
  return named.length === 0 ? '' : ` (${named.join('; ')})`
}
