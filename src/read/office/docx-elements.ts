// What each element of WordprocessingML does to the state of reading (ECMA-376 part 1, section 17).
import { newTable, nextRow } from '../tables.ts'
import { closeTable, openTable } from './body.ts'
import { isOn } from './docx-styles.ts'
import {
  addText,
  closeParagraph,
  newDocxParagraph,
  onCell,
  onParagraph,
  onRun,
  placeCell,
  refer,
  shade,
  type Walk,
} from './docx-walk.ts'
import type { XmlAttributes } from './xml.ts'

/** Elements whose content is deleted, doubled or no text of the document. */
export const skipped = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delInstrText',
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:sectPr',
])
export const changed = new Set(['w:del', 'w:ins', 'w:moveFrom', 'w:moveTo'])

type Opener = (walk: Walk, attributes: XmlAttributes) => void

const value = (attributes: XmlAttributes): string => attributes['w:val'] ?? ''

export const openers: Readonly<Record<string, Opener>> = {
  'w:p': (walk) => {
    walk.paragraphs.push(newDocxParagraph())
    walk.run = undefined
  },
  'w:pPr': (walk) => {
    walk.marking++
  },
  'w:pStyle': (walk, attributes) =>
    onParagraph(walk, (open) => {
      open.style = value(attributes)
    }),
  'w:numId': (walk, attributes) =>
    onParagraph(walk, (open) => {
      open.numbering = value(attributes)
    }),
  'w:ilvl': (walk, attributes) =>
    onParagraph(walk, (open) => {
      open.depth = Number(value(attributes)) || 0
    }),
  'w:outlineLvl': (walk, attributes) =>
    onParagraph(walk, (open) => {
      open.level = Number(value(attributes)) + 1
    }),
  'w:shd': shade,
  'w:r': (walk) => {
    walk.run = { bold: undefined, italic: undefined, struck: false, faint: false, shaded: false }
  },
  'w:b': (walk, attributes) =>
    onRun(walk, (run) => {
      run.bold = isOn(attributes)
    }),
  'w:i': (walk, attributes) =>
    onRun(walk, (run) => {
      run.italic = isOn(attributes)
    }),
  'w:strike': (walk, attributes) =>
    onRun(walk, (run) => {
      run.struck = isOn(attributes)
    }),
  'w:dstrike': (walk, attributes) =>
    onRun(walk, (run) => {
      run.struck = isOn(attributes)
    }),
  'w:vanish': (walk, attributes) =>
    onRun(walk, (run) => {
      run.faint ||= isOn(attributes)
    }),
  'w:color': (walk, attributes) =>
    onRun(walk, (run) => {
      run.faint ||= /^f{6}$/i.test(value(attributes))
    }),
  'w:sz': (walk, attributes) =>
    onRun(walk, (run) => {
      run.faint ||= Number(value(attributes)) <= 8
    }),
  'w:t': (walk) => {
    walk.inText = true
  },
  'w:tab': (walk) => addText(walk, '\t'),
  'w:br': (walk, attributes) => addText(walk, attributes['w:type'] === 'page' ? ' ' : '\u2028'),
  'w:cr': (walk) => addText(walk, '\u2028'),
  'w:noBreakHyphen': (walk) => addText(walk, '-'),
  'w:footnoteReference': (walk, attributes) => refer(walk, `footnote ${attributes['w:id']}`),
  'w:endnoteReference': (walk, attributes) => refer(walk, `endnote ${attributes['w:id']}`),
  'w:sdt': (walk) => {
    walk.controls++
  },
  'w:docPartGallery': (walk, attributes) => {
    if (/contents/i.test(value(attributes)) && walk.contents === 0) walk.contents = walk.controls
  },
  'w:tbl': (walk) => openTable(walk.body, newTable(walk.body.outline.tables++)),
  'w:tr': (walk) => {
    const table = walk.body.tables.at(-1)?.table
    if (table) nextRow(table)
    walk.headerRow = false
  },
  'w:tblHeader': (walk, attributes) => {
    walk.headerRow = isOn(attributes)
  },
  'w:tc': (walk) => {
    walk.cells.push({ columns: 1, merged: false, placed: false, shaded: false })
  },
  'w:vMerge': (walk, attributes) =>
    onCell(walk, (cell) => {
      cell.merged = value(attributes) !== 'restart'
    }),
  'w:gridSpan': (walk, attributes) =>
    onCell(walk, (cell) => {
      cell.columns = Math.min(100, Number(value(attributes)) || 1)
    }),
}

export const closers: Readonly<Record<string, (walk: Walk) => void>> = {
  'w:p': closeParagraph,
  'w:pPr': (walk) => {
    walk.marking--
  },
  'w:r': (walk) => {
    walk.run = undefined
  },
  'w:t': (walk) => {
    walk.inText = false
  },
  'w:tc': (walk) => {
    placeCell(walk)
    walk.cells.pop()
    const table = walk.body.tables.at(-1)
    if (table) table.cell = undefined
  },
  'w:sdt': (walk) => {
    if (walk.contents === walk.controls) walk.contents = 0
    walk.controls--
  },
  'w:tbl': (walk) => closeTable(walk.body),
}
