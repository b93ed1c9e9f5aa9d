// Facts, places and diagnostics as plain objects of the JSON contract; absent keys are left out.
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Fact } from '../model/fact.ts'
import type { Locator, Place } from '../model/place.ts'

/** `line` counts within the page where there is a `page`. */
export interface SourceObject {
  readonly file: string
  readonly line?: number
  readonly endLine?: number
  readonly column?: number
  readonly page?: number
  readonly endPage?: number
  readonly paragraph?: number
  readonly endParagraph?: number
  readonly path?: string
  readonly quote: string
}

type Position = Omit<SourceObject, 'file' | 'quote'>

function positionOf(locator: Locator): Position {
  switch (locator.kind) {
    case 'text':
      return { line: locator.line, endLine: locator.endLine, column: locator.column }
    case 'page':
      return pageOf(locator)
    case 'paragraph':
      return { paragraph: locator.paragraph, endParagraph: locator.endParagraph }
    case 'setting':
      return {
        ...(locator.line !== undefined && { line: locator.line, endLine: locator.line }),
        ...(locator.column !== undefined && { column: locator.column }),
        path: locator.path,
      }
  }
}

/** `endLine` counts on `endPage`, which stands only where the passage runs over to a later page. */
function pageOf(locator: Locator & { kind: 'page' }): Position {
  const { line, endLine, page, endPage } = locator
  return { line, endLine, page, ...(endPage !== page && { endPage }) }
}

export function sourceObject(place: Place): SourceObject {
  return { file: place.document, ...positionOf(place.locator), quote: place.quote }
}

/** A fact in the key order of the contract. */
export function factObject(fact: Fact) {
  return {
    facet: fact.facet,
    value: fact.value,
    stance: fact.stance,
    modality: fact.modality,
    of: fact.of,
    amount: fact.amount,
    condition: fact.condition,
    origin: fact.origin,
    evidence: fact.evidence,
    confidence: fact.confidence,
    by: fact.by,
    tool: fact.tool,
    subject: fact.subject,
    source: sourceObject(fact.place),
    context: fact.context.map(sourceObject),
  }
}

export function diagnosticObject(diagnostic: Diagnostic) {
  return {
    id: diagnostic.id,
    level: diagnostic.level,
    source: diagnostic.source,
    file: diagnostic.document,
    ...(diagnostic.locator && positionOf(diagnostic.locator)),
    message: diagnostic.message,
    advice: diagnostic.advice,
  }
}
