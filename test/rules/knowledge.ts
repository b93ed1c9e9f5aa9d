// Compiles a folder of rules in memory, and understands examples with it by every stage before judging.
import { join } from 'node:path'
import { compileKnowledge } from '../../src/build/knowledge.ts'
import { type Lexicon, loadLexicon } from '../../src/extract/index.ts'
import type { Pipeline } from '../../src/judge/examples.ts'
import type { DetectionData } from '../../src/model/detection.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { CompiledLanguage } from '../../src/model/language.ts'
import type { Criterion, Pack, Rulebook, Theme, Vocabulary } from '../../src/model/rulebook.ts'
import type { CatalogueProduct, Tool } from '../../src/model/tool.ts'
import { type Reader, understand } from '../../src/understand.ts'
import { root } from '../walk.ts'

export interface Compiled {
  readonly rulebook: Rulebook
  readonly knowledge: Reader
  readonly diagnostics: readonly Diagnostic[]
}

/** Compiles the folder as the build does; every pack is selected. */
export async function compiled(rules = join(root, 'rules')): Promise<Compiled> {
  const { json, diagnostics } = await compileKnowledge(rules, join(root, 'src', 'schema'))
  const part = <T>(name: string) => JSON.parse(JSON.stringify(json[name] ?? null)) as T
  const packs = Object.keys(json).filter((name) => /^law-.*\.json$/.test(name))
  const { themes, criteria } = part<{ themes: Theme[]; criteria: Criterion[] }>('criteria.json')
  const vocabulary = part<Vocabulary>('vocabulary.json')
  const rulebook = { vocabulary, themes, criteria, packs: packs.map((name) => part<Pack>(name)) }
  return { rulebook, knowledge: knowledgeOf(part), diagnostics }
}

function knowledgeOf(part: <T>(name: string) => T): Reader {
  const lexicons = new Map<string, Promise<Lexicon>>()
  const detection = part<DetectionData>('detection.json')
  const tools = part<readonly Tool[]>('tools.json')
  return {
    detection: () => Promise.resolve(detection),
    languages: () => ['en'],
    tools: () => Promise.resolve(tools),
    catalogue: () => Promise.resolve(part<readonly CatalogueProduct[]>('catalogue.json')),
    vocabulary: () => Promise.resolve(part<Vocabulary>('vocabulary.json')),
    lexicon(language) {
      const made =
        lexicons.get(language) ?? loadLexicon(part<CompiledLanguage>(`language-${language}.json`))
      lexicons.set(language, made)
      return made
    },
  }
}

/** Understands an example; its kind and origin, where it gives them, stand in for what detection says. */
export function pipelineOf(knowledge: Reader): Pipeline {
  return async (example) => {
    const inputs = example.documents.map(({ name, text }) => ({
      name,
      bytes: new TextEncoder().encode(text),
    }))
    const { facts, documents } = await understand(inputs, knowledge)
    const kinds = new Map(example.documents.map(({ name, kind }) => [name, kind]))
    const origin = example.origin === undefined ? {} : { origin: example.origin }
    return {
      facts: facts.map((fact) => ({ ...fact, ...origin })),
      documents: documents.map(({ name, kind }) => ({
        name,
        kind: kinds.get(name) ?? kind,
        ...origin,
      })),
    }
  }
}
