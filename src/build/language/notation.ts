// The notation of phrases and clause patterns in language files, parsed to sequences.
import type { Form } from '../../model/language.ts'

/** One word slot: how it is written decides how it is matched. */
export interface WordSlot {
  readonly match: 'stem' | 'exact' | 'prefix' | 'suffix' | 'gap'
  readonly word: string
}

/** A step of a clause pattern before classes are numbered. */
export interface NotedStep {
  /** A named class (`{observe:ing}`), the thing (`$`; `%` only if plain), or literal words. */
  readonly kind: 'class' | 'thing' | 'words'
  readonly name: string
  readonly forms: readonly Form[]
  readonly reach: 'near' | 'clause' | 'sentence'
  readonly max: number
}

export interface NotedPattern {
  readonly opens: boolean
  readonly steps: readonly NotedStep[]
}

const gapWords: Readonly<Record<string, { reach: NotedStep['reach']; max: number }>> = {
  '..': { reach: 'near', max: 3 },
  '...': { reach: 'near', max: 8 },
  '~': { reach: 'clause', max: 0 },
  '~~': { reach: 'sentence', max: 0 },
}

/**
 * A phrase to all its readings: `(a|b c)` alternatives, `word?` optional, `=word` exact form, `word*` and `*word` affixes,
 * `{class}` the phrases of a class, `..` and `...` up to 3 or 8 other words. A bare word matches by its stem.
 * @throws RangeError where the phrase has more than 2,000 readings or unbalanced brackets.
 */
export function expandPhrase(
  phrase: string,
  classPhrases: (name: string) => readonly string[],
): readonly (readonly WordSlot[])[] {
  let readings: (readonly WordSlot[])[] = [[]]
  for (const piece of pieces(phrase)) {
    const options = pieceOptions(piece, classPhrases)
    readings = readings.flatMap((reading) => options.map((option) => [...reading, ...option]))
    if (readings.length > 2000) throw new RangeError(`"${phrase}" has more than 2,000 readings`)
  }
  return readings.filter((reading) => reading.length > 0)
}

function pieceOptions(
  piece: string,
  classPhrases: (name: string) => readonly string[],
): readonly (readonly WordSlot[])[] {
  if (piece.endsWith('?')) return [[], ...pieceOptions(piece.slice(0, -1), classPhrases)]
  if (piece.startsWith('(')) {
    return split(piece.slice(1, -1), '|').flatMap((option) => expandPhrase(option, classPhrases))
  }
  if (piece.startsWith('{')) {
    return classPhrases(piece.slice(1, -1)).flatMap((option) => expandPhrase(option, classPhrases))
  }
  return [wordSlots(piece)]
}

/** `e-mail` is two words wherever it stands, as in texts. */
function wordSlots(piece: string): readonly WordSlot[] {
  if (piece === '..' || piece === '...') return [{ match: 'gap', word: piece }]
  const words = piece.toLowerCase().replaceAll('’', "'").split(/[-/]/).filter(Boolean)
  return words.map((word): WordSlot => {
    if (word.startsWith('=')) return { match: 'exact', word: word.slice(1) }
    if (word.startsWith('*')) return { match: 'suffix', word: word.slice(1) }
    if (word.endsWith('*')) return { match: 'prefix', word: word.slice(0, -1) }
    return { match: 'stem', word }
  })
}

/** A clause pattern: phrases and `{class:form|form}` with gaps `..` (3 words), `...` (8), `~` (the clause), `~~` (the sentence); `^` opens. */
export function parsePattern(say: string): NotedPattern {
  const steps: NotedStep[] = []
  let words: string[] = []
  let gap = { reach: 'near' as NotedStep['reach'], max: 0 }
  const flush = (): void => {
    if (words.length === 0) return
    steps.push({ kind: 'words', name: words.join(' '), forms: [], ...gap })
    words = []
    gap = { reach: 'near', max: 0 }
  }
  const opens = say.startsWith('^')
  for (const piece of pieces(opens ? say.slice(1) : say)) {
    const gapWord = gapWords[piece]
    if (gapWord === undefined && piece !== '$' && piece !== '%' && !isClass(piece)) {
      words.push(piece)
      continue
    }
    flush()
    if (gapWord !== undefined) {
      gap = gapWord
      continue
    }
    steps.push({ ...classStep(piece), ...gap })
    gap = { reach: 'near', max: 0 }
  }
  flush()
  return { opens, steps }
}

const isClass = (piece: string): boolean => piece.startsWith('{') && piece.endsWith('}')

function classStep(piece: string): Pick<NotedStep, 'kind' | 'name' | 'forms'> {
  if (piece === '$' || piece === '%') return { kind: 'thing', name: piece, forms: [] }
  const [name = '', forms] = piece.slice(1, -1).split(':')
  return { kind: 'class', name, forms: forms === undefined ? [] : (forms.split('|') as Form[]) }
}

/** Splits at spaces outside brackets. */
function pieces(text: string): string[] {
  return split(text.trim(), ' ').filter(Boolean)
}

function split(text: string, separator: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '(' || char === '{') depth++
    else if (char === ')' || char === '}') depth--
    else if (char === separator && depth === 0) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  if (depth !== 0) throw new RangeError(`"${text}" has an unbalanced bracket`)
  return [...parts, text.slice(from)]
}
