// What the styles and numberings of a DOCX say: heading levels, list levels, bold, contents entries.
import { walkXml, type XmlAttributes } from './xml.ts'

export interface ParagraphStyle {
  readonly id: string
  name: string
  basedOn: string | undefined
  /** 1-6 for headings. */
  level: number | undefined
  numbering: string | undefined
  depth: number
  bold: boolean | undefined
  italic: boolean | undefined
}

export type Styles = ReadonlyMap<string, ParagraphStyle>

export const isOn = (attributes: XmlAttributes): boolean =>
  !/^(?:0|false|none|off)$/.test(attributes['w:val'] ?? '1')

/** Styles by id, each with what it inherits. */
export function readStyles(xml: string): Styles {
  const styles = new Map<string, ParagraphStyle>()
  let style: ParagraphStyle | undefined
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:style') style = newStyle(attributes['w:styleId'] ?? '')
      else if (style) styleReaders[name]?.(style, attributes['w:val'] ?? '', attributes)
    },
    close: (name) => {
      if (name !== 'w:style' || !style) return
      styles.set(style.id, style)
      style = undefined
    },
    text: () => undefined,
  })
  for (const one of styles.values()) inherit(styles, one)
  return styles
}

const newStyle = (id: string): ParagraphStyle => ({
  id,
  name: id,
  basedOn: undefined,
  level: undefined,
  numbering: undefined,
  depth: 0,
  bold: undefined,
  italic: undefined,
})

type StyleReader = (style: ParagraphStyle, value: string, attributes: XmlAttributes) => void

const styleReaders: Readonly<Record<string, StyleReader>> = {
  'w:name': (style, value) => {
    style.name = value
    style.level ??= headingLevel(value)
  },
  'w:basedOn': (style, value) => {
    style.basedOn = value
  },
  'w:outlineLvl': (style, value) => {
    const level = Number(value) + 1
    if (level >= 1 && level <= 6) style.level = level
  },
  'w:numId': (style, value) => {
    style.numbering = value
  },
  'w:ilvl': (style, value) => {
    style.depth = Number(value) || 0
  },
  'w:b': (style, _, attributes) => {
    style.bold = isOn(attributes)
  },
  'w:i': (style, _, attributes) => {
    style.italic = isOn(attributes)
  },
}

const headingName =
  /^(?:heading|überschrift|berschrift|titre|título|titulo|titolo|kop|nagłówek|rubrik)\s*(\d)/i

/** The level that a style's name says: `heading 2`, `Title`. */
export function headingLevel(name: string): number | undefined {
  const level = Number(headingName.exec(name)?.[1] ?? 0)
  if (level >= 1) return Math.min(6, level)
  return /^title$/i.test(name) ? 1 : undefined
}

/** Twenty steps: styles based on each other in a circle end there. */
function inherit(styles: Styles, style: ParagraphStyle): void {
  let base = styles.get(style.basedOn ?? '')
  for (let step = 0; base && step < 20; step++) {
    style.level ??= base.level
    style.numbering ??= base.numbering
    style.bold ??= base.bold
    style.italic ??= base.italic
    base = styles.get(base.basedOn ?? '')
  }
}

/** numId → per level whether it is numbered (not a bullet). */
export type Numberings = ReadonlyMap<string, readonly boolean[]>

export function readNumberings(xml: string): Numberings {
  const walk: NumberingWalk = { abstract: new Map(), numberings: new Map(), owner: '', level: 0 }
  walkXml(xml, {
    open: (name, attributes) => numberingReaders[name]?.(walk, attributes),
    close: () => undefined,
    text: () => undefined,
  })
  return walk.numberings
}

interface NumberingWalk {
  readonly abstract: Map<string, boolean[]>
  readonly numberings: Map<string, readonly boolean[]>
  owner: string
  level: number
}

type NumberingReader = (walk: NumberingWalk, attributes: XmlAttributes) => void

const numberingReaders: Readonly<Record<string, NumberingReader>> = {
  'w:abstractNum': (walk, attributes) => {
    walk.owner = attributes['w:abstractNumId'] ?? ''
    walk.abstract.set(walk.owner, [])
  },
  'w:num': (walk, attributes) => {
    walk.owner = attributes['w:numId'] ?? ''
  },
  'w:lvl': (walk, attributes) => {
    walk.level = Math.min(9, Number(attributes['w:ilvl'] ?? 0) || 0)
  },
  'w:numFmt': (walk, attributes) => {
    const levels = walk.abstract.get(walk.owner)
    if (levels) levels[walk.level] = attributes['w:val'] !== 'bullet'
  },
  'w:abstractNumId': (walk, attributes) => {
    walk.numberings.set(walk.owner, walk.abstract.get(attributes['w:val'] ?? '') ?? [])
  },
}
