// From files to facts, document by document: read, detect, segment, extract; the audit and the facts command share it.
import { adapt } from './adapt/index.ts'
import { extract } from './extract/index.ts'
import type { Knowledge } from './knowledge.ts'
import type { AuditedDocument } from './model/audit.ts'
import type { Diagnostic } from './model/diagnostic.ts'
import type { Document, Input, ProseDocument, SettingsDocument } from './model/document.ts'
import type { Fact } from './model/fact.ts'
import type { Tool } from './model/tool.ts'
import { read } from './read/index.ts'
import { segment } from './segment/index.ts'

export interface Understood {
  readonly documents: readonly AuditedDocument[]
  readonly facts: readonly Fact[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface Understanding {
  /** Language of all documents, instead of detecting it. */
  readonly language?: string
  /** Told of each input before it is read. */
  readonly progress?: (name: string, done: number, all: number) => void
}

/** Facts in the order of the inputs, within a document in reading order. */
export async function understand(
  inputs: readonly Input[],
  knowledge: Knowledge,
  options: Understanding = {},
): Promise<Understood> {
  const parts: Understood[] = []
  for (const [i, input] of inputs.entries()) {
    options.progress?.(input.name, i, inputs.length)
    const { documents, diagnostics } = await read(input)
    parts.push({ documents: [], facts: [], diagnostics })
    for (const document of documents) parts.push(await understandOne(document, knowledge, options))
  }
  return joined(parts)
}

async function understandOne(
  document: Document,
  knowledge: Knowledge,
  options: Understanding,
): Promise<Understood> {
  return document.kind === 'prose'
    ? await understandProse(document, knowledge, options)
    : understandSettings(document, await knowledge.tools())
}

function understandSettings(document: SettingsDocument, tools: readonly Tool[]): Understood {
  const { facts, tool, mapped, unmapped, diagnostics } = adapt(document, tools)
  const title = tools.find(({ id }) => id === tool)?.title
  const audited: AuditedDocument = {
    name: document.name,
    format: document.format,
    language: 'und',
    kind: 'settings',
    statements: 0,
    ...(tool !== undefined && { tool }),
    ...(title !== undefined && { toolTitle: title }),
    mapped,
    unmapped,
  }
  return { documents: [audited], facts, diagnostics }
}

async function understandProse(
  found: ProseDocument,
  knowledge: Knowledge,
  options: Understanding,
): Promise<Understood> {
  const language = options.language ?? 'en'
  const document = { ...found, language }
  const statements = segment(document)
  const audited: AuditedDocument = {
    name: document.name,
    format: document.format,
    language,
    kind: 'monitoring-policy',
    statements: statements.length,
  }
  const lexicon = await knowledge.lexicon(language)
  if (!lexicon) {
    const diagnostics = [notUnderstood(document, knowledge.languages())]
    return { documents: [audited], facts: [], diagnostics }
  }
  const facts = extract(document, statements, lexicon)
  return { documents: [audited], facts, diagnostics: [] }
}

function notUnderstood({ name, language }: ProseDocument, known: readonly string[]): Diagnostic {
  return {
    id: 'language-unknown',
    level: 'error',
    source: 'input',
    document: name,
    message: `Its language (${language}) is not understood; nothing was extracted.`,
    advice: `Understood are: ${known.join(', ')}. Where the language was mistaken, give --document-lang.`,
  }
}

function joined(parts: readonly Understood[]): Understood {
  return {
    documents: parts.flatMap((part) => part.documents),
    facts: parts.flatMap((part) => part.facts),
    diagnostics: parts.flatMap((part) => part.diagnostics),
  }
}
