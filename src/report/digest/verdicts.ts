// The words of cross-check verdicts.
import type { Verdict } from '../../model/finding.ts'

export const verdictWords: Readonly<Record<Verdict, string>> = {
  undisclosed: 'Not disclosed',
  'general-only': 'Covered only in general terms',
  contradicted: 'Contradicted',
  overclaimed: 'Reserved but switched off',
  differs: 'Differs in purpose or scope',
}
