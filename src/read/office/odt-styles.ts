// What the styles of an ODT say of runs and paragraphs: bold, italic, struck out, hardly visible.
import { plainRun, type RunStyle } from './paragraph.ts'
import { walkXml, type XmlAttributes } from './xml.ts'

interface Style {
  readonly parent: string
  readonly own: Partial<RunStyle>
}

export type OdtStyles = ReadonlyMap<string, Style>

/** Styles by name, of `styles.xml` and of the content itself. */
export function readOdtStyles(...sources: readonly string[]): OdtStyles {
  const styles = new Map<string, Style>()
  for (const xml of sources) {
    let name = ''
    walkXml(xml, {
      open: (element, attributes) => {
        if (element === 'style:style') {
          name = attributes['style:name'] ?? ''
          styles.set(name, { parent: attributes['style:parent-style-name'] ?? '', own: {} })
        } else if (element === 'style:text-properties' && name !== '')
          styles.set(name, { parent: styles.get(name)?.parent ?? '', own: ownOf(attributes) })
      },
      close: (element) => {
        if (element === 'style:style') name = ''
      },
      text: () => undefined,
    })
  }
  return styles
}

function ownOf(attributes: XmlAttributes): Partial<RunStyle> {
  const weight = attributes['fo:font-weight']
  const slant = attributes['fo:font-style']
  const line = attributes['style:text-line-through-style']
  const isWhite = /^#f{6}$/i.test(attributes['fo:color'] ?? '')
  const isShaded = !/^(?:transparent|#f{6})$/i.test(
    attributes['fo:background-color'] ?? 'transparent',
  )
  const size = /^([\d.]+)pt$/.exec(attributes['fo:font-size'] ?? '')?.[1]
  const isTiny = size !== undefined && Number(size) <= 4
  const isHidden = attributes['text:display'] === 'none' || attributes['text:display'] === 'true'
  return {
    ...(weight === undefined ? {} : { bold: weight === 'bold' || Number(weight) >= 600 }),
    ...(slant === undefined ? {} : { italic: slant === 'italic' }),
    ...(line === undefined ? {} : { struck: line !== 'none' }),
    ...((isWhite && !isShaded) || isTiny || isHidden ? { faint: true } : {}),
  }
}

/** The style of a name with what it inherits, on top of the style around it. Twenty steps at most. */
export function runStyleOf(styles: OdtStyles, name: string, around: RunStyle = plainRun): RunStyle {
  let result: Partial<RunStyle> = {}
  let style = styles.get(name)
  for (let step = 0; style && step < 20; step++) {
    result = { ...style.own, ...result }
    style = styles.get(style.parent)
  }
  return { ...around, ...result }
}
