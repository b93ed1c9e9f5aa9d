// The words of outcomes: neutral ones, for a gap in a text is no verdict on anyone.
import type { Outcome } from '../../model/finding.ts'
import { count } from '../words.ts'

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

/** "2 gaps", "1 partly", "3 to ask", ...; outcomes that do not occur are left out. */
export function tally(number: (outcome: Outcome) => number): readonly string[] {
  return (['fail', 'partial', 'unknown', 'pass', 'not-applicable'] as const)
    .filter((outcome) => number(outcome) > 0)
    .map((outcome) =>
      outcome === 'fail' ? count(number(outcome), 'gap') : `${number(outcome)} ${words[outcome]}`,
    )
}

const tones: Readonly<Record<Outcome, 'bad' | 'half' | 'open' | 'good' | 'soft'>> = {
  fail: 'bad',
  partial: 'half',
  unknown: 'open',
  pass: 'good',
  'not-applicable': 'soft',
}

/** The name of the colour, where a format has colours by name. */
export function toneOf(outcome: Outcome): string {
  return tones[outcome]
}
