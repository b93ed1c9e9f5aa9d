// What a criterion or rule asks, why, and how it is proved: `sousveil explain ID`.
import type { Criterion, Example, Judgement, LawRule, Pack } from '../../model/rulebook.ts'
import type { View } from '../../model/view.ts'
import { wordOf } from '../digest/outcomes.ts'
import { proposalOf } from '../digest/proposal.ts'
import { manyLines } from '../safe.ts'
import { labelled, paragraph, type Sheet, section, sheet } from '../terminal/sheet.ts'
import { clause, count, date, list } from '../words.ts'

export function criterionText(criterion: Criterion, packs: readonly Pack[], view: View): string {
  const on = sheet(view)
  const { id, theme, severity, redLine } = criterion
  const kind = [id, theme, severity, ...(redLine ? ['red line'] : [])].join(` ${on.signs.dot} `)
  const serving = packs
    .flatMap(({ rules }) => rules)
    .filter((rule) => rule.criterion === id && rule.status === 'active')
  return page(on, criterion, [
    ...field(on, 'criterion', kind),
    ...body(on, criterion),
    ...serving.flatMap((rule, i) => field(on, i === 0 ? 'law' : '', `${rule.id}: ${normOf(rule)}`)),
  ])
}

export function ruleText(rule: LawRule, view: View): string {
  const on = sheet(view)
  const { norm, criterion } = rule
  const draft = rule.status === 'draft' ? [` ${on.signs.dot} draft`] : []
  const serves = criterion === null ? 'no criterion: it stands alone, unscored' : criterion
  return page(on, rule, [
    ...field(on, 'rule', `${rule.id} ${on.signs.dot} ${rule.severity}${draft.join('')}`),
    ...field(on, 'norm', normOf(rule)),
    ...field(on, 'source', norm.url),
    ...field(
      on,
      'checked',
      `${norm.checked === null ? 'not yet' : date(norm.checked)}, ${norm.verified}`,
    ),
    ...field(on, 'serves', serves),
    ...body(on, rule),
  ])
}

function normOf({ norm }: LawRule): string {
  const since = norm.from === null ? '' : `, in force from ${date(norm.from)}`
  const until = norm.until === null ? '' : ` until ${date(norm.until)}`
  const soft = norm.force === 'soft-law' ? ' (guidance)' : ''
  return `${norm.instrument} ${norm.citation}${soft}${since}${until}`
}

function page(on: Sheet, { title, examples }: Judgement, lines: readonly string[]): string {
  const head = section(on, title).slice(1)
  const shown = examples.flatMap((example) => exampleLines(on, example))
  const proofs = shown.length === 0 ? [] : [...section(on, 'EXAMPLES'), ...shown]
  return `${[...head, ...lines, ...proofs].join('\n')}\n`
}

function body(on: Sheet, judgement: Judgement): readonly string[] {
  const { why, ask, fix, where, silence, elements, topics } = judgement
  return [
    '',
    ...field(on, 'why', why),
    ...(elements.length === 0 ? [] : ['']),
    ...elements.flatMap((element, i) =>
      field(on, i === 0 ? 'elements' : '', clause(element.title)),
    ),
    '',
    ...field(on, 'ask', ask),
    ...(fix.trim() === '' ? [] : ['', ...pasted(on, fix)]),
    '',
    ...field(on, 'silence', `where nothing is said: ${wordOf(silence)}`),
    ...(where.length === 0
      ? []
      : field(on, 'stands in', list(where.map((kind) => kind.replaceAll('-', ' '))))),
    ...(topics.length === 0 ? [] : field(on, 'topics', list(topics))),
  ]
}

function pasted(on: Sheet, fix: string): readonly string[] {
  const lines = proposalOf(fix)?.lines ?? []
  return lines.flatMap((line, i) =>
    line === '' ? [''] : field(on, i === 0 ? 'propose' : '', line),
  )
}

function exampleLines(on: Sheet, example: Example): readonly string[] {
  const { outcome, name, documents } = example
  const texts = documents.map(({ text }) => text.trim())
  return [
    ...labelled(on, wordOf(outcome), name, { margin: 16 }),
    ...texts.flatMap((text) => {
      const lines = manyLines(text)
      const more = lines.length > 6 ? [`and ${count(lines.length - 6, 'more line')}`] : []
      return [...lines.slice(0, 6), ...more].flatMap((line) =>
        paragraph(on, line, 5, on.paint.quote),
      )
    }),
  ]
}

const field = (on: Sheet, label: string, text: string): readonly string[] =>
  labelled(on, label, text, { margin: 11 })
