// From files to facts, document by document: read, detect, segment, extract or adapt. `audit.ts` and `facts` share it.
import { adapt, adaptDeclaration, isDeclaration, namedProducts } from './adapt/index.ts'
import { considering } from './considering.ts'
import { detectKind, detectLanguage } from './detect/index.ts'
import { extract } from './extract/index.ts'
import type { Knowledge } from './knowledge.ts'
import type { AuditedDocument } from './model/audit.ts'
import type { Considered } from './model/considered.ts'
import type { Diagnostic } from './model/diagnostic.ts'
import type { Document, Input, ProseDocument, SettingsDocument } from './model/document.ts'
import type { Fact } from './model/fact.ts'
import type { NearMiss } from './model/near-miss.ts'
import type { Profile } from './model/situation.ts'
import type { Tool } from './model/tool.ts'
import { type Reading, read } from './read/index.ts'
import { segment } from './segment/index.ts'

export interface Understood {
  readonly documents: readonly AuditedDocument[]
  /** As read, for what is detected over all of them. */
  readonly sources: readonly Document[]
  readonly facts: readonly Fact[]
  /** The tools that are known, where any settings were read: documents may speak of them by name. */
  readonly tools: readonly Tool[]
  /** Facts on the employer that declarations give. */
  readonly profile: Profile
  /** Techniques that documents speak of without a fact coming of it: they are not silent on these. */
  readonly near?: readonly NearMiss[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface Understanding {
  /** Language of all documents, instead of detecting it. */
  readonly language?: string
  /** By document name: what is known of it and needs no detecting. */
  readonly known?: ReadonlyMap<string, { readonly language?: string; readonly kind?: string }>
  /** Keeps what was understood between runs. */
  readonly cache?: {
    readonly get: (input: Input) => Understood | undefined
    readonly put: (input: Input, understood: Understood) => void
  }
  /** How many files to work on at a time; 1 by default. The result does not depend on it. */
  readonly jobs?: number
  /** Told of each match that gave no fact. */
  readonly consider?: (considered: Considered) => void
  /** Told of each input before it is read. */
  readonly progress?: (name: string, done: number, all: number) => void
  /** Reads a file in place of `read`: the command line has risky formats read in a process apart. */
  readonly read?: (input: Input) => Promise<Reading>
  /** Understands a file as a whole, or leaves it: the command line hands very large texts to a process apart. */
  readonly understandApart?: (input: Input, language?: string) => Promise<Understood> | undefined
}

/** What understanding needs to know. */
export type Reader = Pick<
  Knowledge,
  'detection' | 'lexicon' | 'languages' | 'tools' | 'catalogue' | 'vocabulary'
>

const nothing: Understood = {
  documents: [],
  sources: [],
  facts: [],
  tools: [],
  profile: {},
  diagnostics: [],
}

/** Facts in the order of the inputs, within a document in reading order. */
export async function understand(
  inputs: readonly Input[],
  knowledge: Reader,
  options: Understanding = {},
): Promise<Understood> {
  let started = 0
  const parts = await inOrder(inputs, options.jobs ?? 1, async (input) => {
    options.progress?.(input.name, started++, inputs.length)
    const language = options.known?.get(input.name)?.language ?? options.language
    const kept = options.cache?.get(input)
    if (kept) return kept
    const apart = await options.understandApart?.(input, language)
    const understood = apart ?? (await understandInput(input, knowledge, options))
    options.cache?.put(input, understood)
    return understood
  })
  return joined(parts)
}

/** Works on several items at a time; results stand in the order of the items, whichever ends first. */
async function inOrder<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  const queue = items.entries()
  const lane = async () => {
    for (const [i, item] of queue) results[i] = await work(item)
  }
  await Promise.all(Array.from({ length: Math.max(1, Math.min(atOnce, items.length)) }, lane))
  return results
}

async function understandInput(
  input: Input,
  knowledge: Reader,
  options: Understanding,
): Promise<Understood> {
  const { documents, diagnostics } = await (options.read ?? read)(input)
  const parts: Understood[] = [{ ...nothing, diagnostics }]
  for (const document of documents) parts.push(await understandOne(document, knowledge, options))
  return joined(parts)
}

async function understandOne(
  document: Document,
  knowledge: Reader,
  options: Understanding,
): Promise<Understood> {
  return document.kind === 'prose'
    ? await understandProse(document, knowledge, options)
    : await understandSettings(document, knowledge, options)
}

async function understandDeclaration(
  document: SettingsDocument,
  knowledge: Reader,
): Promise<Understood> {
  const { facts, profile, diagnostics } = adaptDeclaration(document, await knowledge.vocabulary())
  const { name, format } = document
  const audited = { name, format, language: 'und', kind: 'declaration', statements: 0 }
  return { ...nothing, documents: [audited], sources: [document], facts, profile, diagnostics }
}

async function understandSettings(
  document: SettingsDocument,
  knowledge: Reader,
  options: Understanding,
): Promise<Understood> {
  if (isDeclaration(document)) return await understandDeclaration(document, knowledge)
  const tools = await knowledge.tools()
  const { tool, mapped, unmapped, notices, diagnostics, ...adapted } = adapt(document, tools)
  const said: Fact[] = []
  for (const notice of notices)
    said.push(...(await understandProse(notice, knowledge, options)).facts)
  const facts = [...adapted.facts, ...said]
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
  return { ...nothing, documents: [audited], sources: [document], facts, tools, diagnostics }
}

async function understandProse(
  found: ProseDocument,
  knowledge: Reader,
  options: Understanding,
): Promise<Understood> {
  const data = await knowledge.detection()
  const known = options.known?.get(found.name)
  const detected = known?.language ?? options.language ?? detectLanguage(found, data)
  const document = { ...found, language: detected === 'und' ? fallback : detected }
  const kind = known?.kind ?? detectKind(document, data).id
  const origin = kind === 'press' ? { origin: 'report' as const } : {}
  const statements = segment(document)
  const { name, format, language } = document
  const audited = { name, format, language, kind, ...origin, statements: statements.length }
  const told = { ...nothing, documents: [audited], sources: [document] }
  const lexicon = await knowledge.lexicon(language)
  if (!lexicon) return { ...told, diagnostics: [notUnderstood(document, knowledge.languages())] }
  const near: NearMiss[] = []
  const mechanisms = considering(document, near, options.consider)
  const facts = extract(document, statements, lexicon, mechanisms).map((fact) => ({
    ...fact,
    ...origin,
  }))
  const products = namedProducts(document, await knowledge.catalogue())
  return {
    ...told,
    facts,
    near,
    diagnostics: [...(detected === 'und' ? [undetected(name)] : []), ...products],
  }
}

/** Too little text to tell its language, or none that is known. */
const fallback = 'en'

function undetected(document: string): Diagnostic {
  return {
    id: 'language-undetected',
    level: 'note',
    source: 'input',
    document,
    message: 'Its language could not be told; it was read as English.',
    advice: 'Where that is wrong, give --document-lang.',
  }
}

function notUnderstood({ name, language }: ProseDocument, known: readonly string[]): Diagnostic {
  return {
    id: 'language-unknown',
    level: 'error',
    source: 'input',
    document: name,
    message: `Its language (${language}) is not understood; nothing was extracted.`,
    advice: `Understood: ${known.join(', ')}. Where the language was mistaken, give --document-lang.`,
  }
}

function joined(parts: readonly Understood[]): Understood {
  return {
    documents: parts.flatMap((part) => part.documents),
    sources: parts.flatMap((part) => part.sources),
    facts: parts.flatMap((part) => part.facts),
    tools: parts.find((part) => part.tools.length > 0)?.tools ?? [],
    profile: Object.assign({}, ...parts.map((part) => part.profile)) as Profile,
    near: parts.flatMap((part) => part.near ?? []),
    diagnostics: parts.flatMap((part) => part.diagnostics),
  }
}
