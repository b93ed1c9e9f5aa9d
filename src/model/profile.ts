// Facts on the employer that conditions may ask for: what each is, and the question that settles it.

export interface ProfileKey {
  readonly type: 'boolean' | 'number' | 'string'
  /** The words that a string may be. */
  readonly values?: readonly string[]
  /** What to find out where it is not known. */
  readonly ask: string
}

const atLeast = '-at-least'

/** `headcount-at-least` asks for the key `headcount` with a lower bound; every other key asks for itself. */
export function profileKeyOf(key: string): { readonly key: string; readonly atLeast: boolean } {
  return key.endsWith(atLeast)
    ? { key: key.slice(0, -atLeast.length), atLeast: true }
    : { key, atLeast: false }
}
