// The vocabulary that facts are written in, for `sousveil vocabulary`.
import { type Facet, facets } from '../../model/fact.ts'
import type { Vocabulary } from '../../model/rulebook.ts'
import type { View } from '../../model/view.ts'
import { labelled, paragraph, section, sheet } from '../terminal/sheet.ts'
import { widthOf } from '../width.ts'
import { count } from '../words.ts'

export function facetsText(vocabulary: Vocabulary, view: View): string {
  const on = sheet(view)
  const lines = facets.flatMap((facet) => {
    const { summary, values } = vocabulary.facets[facet]
    const number = count(Object.keys(values).length, 'value')
    return labelled(on, facet, `${summary} ${number}.`, {
      indent: 1,
      margin: 14,
      labelPaint: on.paint.strong,
    })
  })
  const end = '`sousveil vocabulary FACET` tells its values.'
  return `${[...lines, '', ...paragraph(on, end, 1)].join('\n')}\n`
}

export function facetText(vocabulary: Vocabulary, facet: Facet, view: View): string {
  const on = sheet(view)
  const { summary, values } = vocabulary.facets[facet]
  const all = Object.entries(values)
  const longest = Math.max(...all.map(([id]) => widthOf(id)))
  return `${[
    ...section(on, facet.toUpperCase(), count(all.length, 'value')).slice(1),
    ...paragraph(on, summary),
    '',
    ...all.flatMap(([id, { definition, broader }]) => {
      const wider = broader === undefined ? '' : ` Counts for ${broader}, too.`
      return labelled(on, id, definition + wider, {
        margin: longest + 2,
        labelPaint: on.paint.strong,
      })
    }),
  ].join('\n')}\n`
}
