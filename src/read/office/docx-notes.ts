// Reads the footnotes or endnotes of a DOCX.
import { newParagraph, type OpenParagraph } from './paragraph.ts'
import { walkXml } from './xml.ts'

/** Notes by `footnote 3`, each with its paragraphs. */
export function readNotes(
  xml: string | undefined,
  kind: string,
): readonly (readonly [string, readonly OpenParagraph[]])[] {
  const notes: [string, OpenParagraph[]][] = []
  let inText = false
  walkXml(xml ?? '<x/>', {
    open: (name, attributes) => {
      const note = notes.at(-1)?.[1]
      if (name === `w:${kind}`) notes.push([`${kind} ${attributes['w:id']}`, []])
      else if (name === 'w:p') note?.push({ ...newParagraph(), bold: false, italic: false })
      else if (name === 'w:t') inText = true
    },
    close: (name) => {
      if (name === 'w:t') inText = false
    },
    text: (text) => {
      const paragraph = notes.at(-1)?.[1].at(-1)
      if (inText && paragraph) paragraph.text += text
    },
  })
  return notes
}
