// Verb forms from a language file's inflection table, so that a class lists verbs and not their forms.
import type { Form } from '../../model/language.ts'

/** One row: verbs with one of these endings form `s`, `ing` and `past` by cutting letters and adding others (`-1+ies`). */
export interface InflectionRow {
  readonly ends: readonly string[]
  readonly base?: readonly string[]
  readonly ing?: readonly string[]
  readonly past?: readonly string[]
}

/** A verb as listed: regular (`monitor`, `keep track of`), or with its forms given. */
export type ListedVerb =
  | string
  | Readonly<Partial<Record<Exclude<Form, 'none'>, readonly string[]>>>

export interface VerbForm {
  readonly form: Form
  readonly phrase: string
}

/** All forms of a verb; only its first word is inflected. Forms are exact: `records` the noun is told apart by its place. */
export function inflect(verb: ListedVerb, table: readonly InflectionRow[]): readonly VerbForm[] {
  if (typeof verb !== 'string') return givenForms(verb)
  const [head = '', ...rest] = verb.split(' ')
  const tail = rest.join(' ')
  const row = table.find(({ ends }) => ends.some((end) => head.endsWith(end)))
  const phrase = (word: string): string => `=${word} ${tail}`.trim()
  if (row === undefined) return [{ form: 'base', phrase: phrase(head) }]
  const made = (['base', 'ing', 'past'] as const).flatMap((form) =>
    (row[form] ?? []).map((change) => ({ form, phrase: phrase(apply(head, change)) })),
  )
  return [{ form: 'base', phrase: phrase(head) }, ...made]
}

function givenForms(verb: Exclude<ListedVerb, string>): readonly VerbForm[] {
  return (['base', 'ing', 'past'] as const).flatMap((form) =>
    (verb[form] ?? []).map((phrase) => ({
      form,
      phrase: `=${phrase}`,
    })),
  )
}

/** `-1+ing` cuts one letter and adds `ing`; `+d` only adds; `2+ed` doubles the last letter first. */
function apply(head: string, change: string): string {
  const [cut = '', add = ''] = change.split('+')
  if (cut === '2') return `${head}${head.at(-1)}${add}`
  return `${head.slice(0, head.length + Number(cut || 0))}${add}`
}
