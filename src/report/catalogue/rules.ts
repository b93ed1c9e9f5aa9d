// The law packs and their rules, for `sousveil rules`.
import type { LawRule, Pack } from '../../model/rulebook.ts'
import type { View } from '../../model/view.ts'
import { labelled, paragraph, type Sheet, section, sheet } from '../terminal/sheet.ts'
import { widthOf } from '../width.ts'
import { count, date, list } from '../words.ts'

export function packsText(packs: readonly Pack[], view: View): string {
  const on = sheet(view)
  const longest = Math.max(...packs.map(({ id }) => widthOf(id)), 6)
  const all = packs.flatMap((pack) => pack.rules).length
  const lines = packs.flatMap((pack) => {
    const brings = pack.brings.length === 0 ? '' : `; brings ${list(pack.brings)}`
    return labelled(on, pack.id, `${pack.title}: ${count(pack.rules.length, 'rule')}${brings}`, {
      indent: 1,
      margin: longest + 2,
      labelPaint: on.paint.strong,
    })
  })
  const end = `${count(packs.length, 'pack')}, ${count(all, 'rule')}. \`sousveil rules -j ID\` lists the rules of a pack, \`sousveil explain RULE\` tells more.`
  return `${[...lines, '', ...paragraph(on, end, 1)].join('\n')}\n`
}

export function rulesText(packs: readonly Pack[], view: View): string {
  const on = sheet(view)
  const lines = packs.flatMap((pack) => [
    ...section(on, pack.title.toUpperCase(), count(pack.rules.length, 'rule')),
    ...pack.rules.flatMap((rule) => ruleLines(on, rule)),
  ])
  return `${lines.slice(1).join('\n')}\n`
}

function ruleLines(on: Sheet, rule: LawRule): readonly string[] {
  const { norm } = rule
  const since = norm.from === null ? '' : `, in force from ${date(norm.from)}`
  const until = norm.until === null ? '' : ` until ${date(norm.until)}`
  const kind = norm.force === 'soft-law' ? ' (guidance)' : ''
  const draft = rule.status === 'draft' ? ' (draft)' : ''
  return [
    `   ${on.paint.strong(rule.id)} ${on.paint.faint(`${on.signs.dot} ${rule.severity}${draft}`)}`,
    ...paragraph(on, rule.title, 5),
    ...paragraph(
      on,
      `${norm.instrument} ${norm.citation}${kind}${since}${until}`,
      5,
      on.paint.faint,
    ),
  ]
}
