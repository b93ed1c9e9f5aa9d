// Reads DOCX: paragraphs, lists, tables, text boxes and notes; tracked changes as if they were accepted.
import { type Body, newBody } from './body.ts'
import { changed, closers, openers, skipped } from './docx-elements.ts'
import { readNotes } from './docx-notes.ts'
import { readNumberings, readStyles } from './docx-styles.ts'
import { addText, type Walk } from './docx-walk.ts'
import type { OpenParagraph } from './paragraph.ts'
import { walkXml, type XmlAttributes, type XmlHandlers } from './xml.ts'
import type { Parts } from './zip.ts'

export interface DocxContent {
  readonly body: Body
  /** Tracked insertions and deletions. */
  readonly changes: number
  readonly whole: boolean
}

/** The content of a DOCX. `main` is the path of its main part. */
export function readDocx(parts: Parts, main: string): DocxContent {
  const styles = readStyles(parts.get('word/styles.xml') ?? '<x/>')
  const numberings = readNumberings(parts.get('word/numbering.xml') ?? '<x/>')
  const notes = new Map<string, readonly OpenParagraph[]>([
    ...readNotes(parts.get('word/footnotes.xml'), 'footnote'),
    ...readNotes(parts.get('word/endnotes.xml'), 'endnote'),
  ])
  const walk: Walk = {
    body: newBody(),
    styles,
    numberings,
    notes,
    paragraphs: [],
    cells: [],
    run: undefined,
    skipping: 0,
    marking: 0,
    inText: false,
    headerRow: false,
    controls: 0,
    contents: 0,
    changes: 0,
  }
  const whole = walkXml(parts.get(main) ?? '<x/>', handlersOf(walk))
  return { body: walk.body, changes: walk.changes, whole }
}

function handlersOf(walk: Walk): XmlHandlers {
  return {
    open: (name: string, attributes: XmlAttributes): void => {
      if (changed.has(name) && walk.skipping === 0 && walk.marking === 0) walk.changes++
      if (skipped.has(name)) walk.skipping++
      else if (walk.skipping === 0) openers[name]?.(walk, attributes)
    },
    close: (name: string): void => {
      if (skipped.has(name)) walk.skipping--
      else if (walk.skipping === 0) closers[name]?.(walk)
    },
    text: (text: string): void => {
      if (walk.inText && walk.skipping === 0) addText(walk, text)
    },
  }
}
