// Diagnostics in a text report: what was wrong with the input and what to do.
import type { Diagnostic } from '../../model/diagnostic.ts'
import { exactly } from '../words.ts'
import { labelled, type Sheet, section } from './sheet.ts'

export function noteLines(on: Sheet, diagnostics: readonly Diagnostic[]): readonly string[] {
  if (diagnostics.length === 0) return []
  return [...section(on, 'NOTES ON THE INPUT'), ...diagnostics.flatMap((each) => note(on, each))]
}

function note(on: Sheet, diagnostic: Diagnostic): readonly string[] {
  const { level } = diagnostic
  const labelPaint = { error: on.paint.bad, warning: on.paint.half, note: on.paint.faint }[level]
  return labelled(on, level, noteText(diagnostic), { margin: 9, labelPaint })
}

/** "memo.md 12: What is wrong. What to do." */
function noteText({ document, locator, message, advice }: Diagnostic): string {
  const place = [document ?? '', locator ? exactly(locator) : ''].filter((part) => part !== '')
  const where =
    place.length === 0 || message.startsWith(place.join(' ')) ? '' : `${place.join(' ')}: `
  return `${where}${message} ${advice}`
}
