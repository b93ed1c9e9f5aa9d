// House rule for knowledge: no message, title or fix gives a verdict of legality; terms of art are fine.
import type { Judgement } from '../model/rulebook.ts'
import type { Loading, Part } from './context.ts'
import { complain } from './context.ts'
import type { Path } from './source.ts'

const termsOfArt =
  /\blegal(?:ly)?\s+(?:basis|bases|ground|grounds|obligations?|duty|duties|claims?|proceedings|entity|entities|advice|department|team|representatives?|privilege|area|powers|hold|holds|counsel)\b/gi
const verdicts =
  /\b(?:un)?lawful(?:ly|ness)?\b|\b(?:il)?legal(?:ly|ity)?\b|\b(?:non-?)?compliant\b/i

/** The word in a text that reads as a verdict, if any. */
export function verdictWord(text: string): string | undefined {
  return verdicts.exec(text.replaceAll(termsOfArt, ''))?.[0]
}

/** Says where a text shown to readers holds a verdict word. */
export function checkWording(on: Loading, part: Part, judgement: Judgement): void {
  const texts: readonly (readonly [string, Path])[] = [
    [judgement.title, ['title']],
    [judgement.fix, ['fix']],
    ...Object.entries(judgement.messages).map(([key, text]) => [text, ['messages', key]] as const),
    ...judgement.elements.flatMap((element, index) => [
      [element.title, ['elements', index, 'title']] as const,
      [element.message, ['elements', index, 'message']] as const,
    ]),
  ]
  for (const [text, path] of texts) {
    const word = verdictWord(text)
    if (word === undefined) continue
    const advice = 'Say what is stated, what is not found, or what a norm asks; give no verdict.'
    complain(on, [...part.path, ...path], 'verdict-word', `\`${word}\` reads as a verdict.`, advice)
  }
}
