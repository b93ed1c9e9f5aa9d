// How a report is shown: what the terminal can do and which words name the values; never part of the audit itself.
import type { Vocabulary } from './rulebook.ts'

export interface View {
  /** Columns to lay text out in; reports stay readable from 60 up. */
  readonly width: number
  readonly colour: boolean
  /** False where the terminal may not show more than ASCII; quotations stay as they are. */
  readonly unicode: boolean
  /** Every file was audited as a set of its own (`--each`). */
  readonly each: boolean
  /** Folder of the audited root within its repository, ending in `/`, or empty: CI services name files from there. */
  readonly base: string
  /** Labels of values; a value missing here is shown by its id. */
  readonly vocabulary: Vocabulary
}
