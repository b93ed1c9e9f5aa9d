// House rule for knowledge: no message, title, fix, why or ask gives a verdict of legality; terms of art are fine.
import type { Judgement } from '../model/rulebook.ts'
import type { Loading, Part } from './context.ts'
import { complain } from './context.ts'
import type { Path } from './source.ts'
import { words } from './verdict-words.ts'

const languages = Object.values(words)
const termsOfArt = wholeWords(languages.flatMap((language) => language.termsOfArt))
const verdicts = wholeWords(languages.flatMap((language) => language.verdicts))

function wholeWords(sources: readonly string[]): RegExp {
  const spaced = sources.map((source) => source.replaceAll(' ', '[\\s-]+'))
  return new RegExp(`(?<!\\p{L})(?:${spaced.join('|')})(?!\\p{L})`, 'giu')
}

/** The word in a text that reads as a verdict, if any; of whatever language it is. */
export function verdictWord(text: string): string | undefined {
  return text.normalize('NFC').replace(termsOfArt, '').match(verdicts)?.[0]
}

/** Says where a text shown to readers holds a verdict word. */
export function checkWording(on: Loading, part: Part, judgement: Judgement): void {
  const texts: readonly (readonly [string, Path])[] = [
    [judgement.title, ['title']],
    [judgement.fix, ['fix']],
    [judgement.why, ['why']],
    [judgement.ask, ['ask']],
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
