// The monitoring tools whose settings are understood, for `sousveil tools`.
import type { Tool } from '../../model/tool.ts'
import type { View } from '../../model/view.ts'
import { labelled, paragraph, sheet } from '../terminal/sheet.ts'
import { widthOf } from '../width.ts'
import { count } from '../words.ts'

export function toolsText(tools: readonly Tool[], view: View): string {
  const on = sheet(view)
  const longest = Math.max(...tools.map(({ id }) => widthOf(id)), 8)
  const lines = tools.flatMap(({ id, title, vendor, category, settings }) =>
    labelled(on, id, `${title} (${vendor}): ${category}; ${count(settings.length, 'setting')}`, {
      indent: 1,
      margin: longest + 2,
      labelPaint: on.paint.strong,
    }),
  )
  const end = `${count(tools.length, 'tool')}. \`sousveil tools ID\` says how to get its settings.`
  return `${[...lines, '', ...paragraph(on, end, 1)].join('\n')}\n`
}

export function toolText(tool: Tool, view: View): string {
  const on = sheet(view)
  const field = (label: string, text: string) =>
    labelled(on, label, text, { indent: 3, margin: 12 })
  const lines = [
    ...paragraph(on, `${tool.title} (${tool.id})`, 1, on.paint.strong),
    '',
    ...field('vendor', tool.vendor),
    ...field('kind', tool.category),
    ...field('settings', tool.docs),
    ...field('get them', tool.export),
    ...field('understood', count(tool.settings.length, 'setting')),
    ...tool.notes.flatMap((note, i) => field(i === 0 ? 'notes' : '', note)),
  ]
  return `${lines.join('\n')}\n`
}
