// The report for a terminal: the employee's questions first, then the score, the law, the tables and the findings.
import type { Audit } from '../../model/audit.ts'
import type { View } from '../../model/view.ts'
import { criteria, crossChecks, waived } from './findings.ts'
import { front } from './front.ts'
import { law } from './law.ts'
import { noteLines } from './notes.ts'
import { protection } from './protection.ts'
import { paragraph, type Sheet, section, sheet } from './sheet.ts'
import { choiceTable, inventoryTable, recipientTable, retentionTable } from './tables.ts'

export function text(audit: Audit, view: View): string {
  const on = sheet(view)
  const parts = [
    front,
    protection,
    law,
    inventoryTable,
    retentionTable,
    recipientTable,
    choiceTable,
    crossChecks,
    criteria,
    waived,
    notes,
    closing,
  ]
  const lines = parts.flatMap((part) => part(on, audit))
  return `${squeezed(lines).join('\n')}\n`
}

const notes = (on: Sheet, { diagnostics }: Audit): readonly string[] => noteLines(on, diagnostics)

function closing(on: Sheet): readonly string[] {
  const { faint } = on.paint
  return [
    ...section(on, 'HOW TO READ THIS'),
    ...paragraph(
      on,
      'General information, not advice on a case. It tells what these documents state, what was not found in them and which norms ask for it; ' +
        'it does not judge any person or firm. No lawyer has reviewed the law packs. ' +
        'The score rates the protection that the documents promise.',
      3,
      faint,
    ),
    ...paragraph(
      on,
      '`sousveil explain ID` tells more on a finding; `sousveil explain score FILES` shows the arithmetic.',
      3,
      faint,
    ),
  ]
}

/** At most one blank line at a time. */
function squeezed(lines: readonly string[]): readonly string[] {
  return lines.filter((line, i) => line !== '' || lines[i - 1] !== '')
}
