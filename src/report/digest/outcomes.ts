// The words of outcomes: neutral ones, for a gap in a text is no verdict on anyone.
import type { Outcome } from '../../model/finding.ts'

const words: Readonly<Record<Outcome, string>> = {
  fail: 'gap',
  partial: 'partly',
  unknown: 'to ask',
  pass: 'covered',
  'not-applicable': 'not applicable',
}

export function wordOf(outcome: Outcome): string {
  return words[outcome]
}
