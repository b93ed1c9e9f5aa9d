// The examples of a criterion or rule, each brought to one form: documents with names and texts.
import type { Outcome } from '../model/finding.ts'
import type { Example } from '../model/rulebook.ts'
import type { Profile } from '../model/situation.ts'
import type { Loading, Part } from './context.ts'
import { child, complain } from './context.ts'
import { defined } from './defined.ts'

interface RawExample {
  readonly name: string
  readonly outcome: Outcome
  readonly text?: string
  readonly kind?: string
  readonly settings?: { readonly file: string; readonly content: unknown }
  readonly documents?: Example['documents']
  readonly profile?: Profile
  readonly asOf?: string
  readonly missing?: readonly string[]
  readonly origin?: 'policy' | 'report'
}

/** A bare text is read as Markdown, so that lists, headings and tables may stand in it. */
const textName = 'example.md'

/** Decodes the examples; two of one name are a problem, for failures are told by name. */
export function loadExamples(on: Loading, part: Part): readonly Example[] {
  const raw = part.raw as readonly RawExample[]
  raw.forEach(({ name }, index) => {
    if (raw.findIndex((other) => other.name === name) === index) return
    const message = `Two examples are named \`${name}\`.`
    complain(
      on,
      child(part, index).path,
      'example-name',
      message,
      'Give each example a name of its own.',
    )
  })
  return raw.map(exampleOf)
}

function exampleOf(raw: RawExample): Example {
  return {
    name: raw.name,
    outcome: raw.outcome,
    documents: documentsOf(raw),
    profile: raw.profile ?? {},
    ...defined({ asOf: raw.asOf, missing: raw.missing, origin: raw.origin }),
  }
}

function documentsOf(raw: RawExample): Example['documents'] {
  if (raw.documents !== undefined) return raw.documents
  if (raw.settings !== undefined) return [settingsOf(raw.settings)]
  return [
    { name: textName, text: raw.text ?? '', ...(raw.kind !== undefined && { kind: raw.kind }) },
  ]
}

function settingsOf({
  file,
  content,
}: NonNullable<RawExample['settings']>): Example['documents'][number] {
  const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`
  return { name: file, text }
}
