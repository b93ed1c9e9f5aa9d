// Walks XML by events. Entities beyond the predefined are not expanded; broken XML is read as far as it goes.
import { SaxesParser } from 'saxes'

export type XmlAttributes = Readonly<Record<string, string>>

export interface XmlHandlers {
  readonly open: (name: string, attributes: XmlAttributes) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** Calls the handlers in document order; names are as written, with their prefix. False where the XML is broken. */
export function walkXml(source: string, handlers: XmlHandlers): boolean {
  let whole = true
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', () => {
    whole = false
  })
  parser.on('opentag', ({ name, attributes }) => handlers.open(name, attributes))
  parser.on('closetag', ({ name }) => handlers.close(name))
  parser.on('text', handlers.text)
  parser.on('cdata', handlers.text)
  parser.write(source).close()
  return whole
}
