// Reads the compiled knowledge that the build wrote beside the program.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { type Lexicon, loadLexicon } from '../extract/index.ts'
import type { PackHead } from '../jurisdictions.ts'
import type { Knowledge } from '../knowledge.ts'
import type { DetectionData } from '../model/detection.ts'
import type { CompiledLanguage } from '../model/language.ts'
import type { Pack, Rulebook, Vocabulary } from '../model/rulebook.ts'
import type { CatalogueProduct, Tool } from '../model/tool.ts'
import { UsageError } from './exit.ts'

/** Beside `dist/cli/` when built; beside `src/cli/` when started from source, where `dist/` is taken. */
const folder = new URL('../../dist/knowledge/', import.meta.url)

export function builtKnowledge(): Knowledge {
  const kept = new Map<string, unknown>()
  const once = <T>(key: string, make: () => T): T => {
    if (!kept.has(key)) kept.set(key, make())
    return kept.get(key) as T
  }
  const file = <T>(name: string): T => once(name, () => read<T>(name))
  return {
    vocabulary: async () => file<Vocabulary>('vocabulary.json'),
    detection: async () => file<DetectionData>('detection.json'),
    languages,
    lexicon: (language) => once(`lexicon ${language}`, () => lexiconOf(language)),
    packs: async () => file<readonly PackHead[]>('law.json'),
    rulebook: async (packs) => ({
      vocabulary: file<Vocabulary>('vocabulary.json'),
      ...file<Pick<Rulebook, 'themes' | 'criteria'>>('criteria.json'),
      packs: packs.map((id) => file<Pack>(`law-${id}.json`)),
    }),
    tools: async () => file<readonly Tool[]>('tools.json'),
    catalogue: async () => file<readonly CatalogueProduct[]>('catalogue.json'),
  }
}

function read<T>(name: string): T {
  if (!existsSync(folder)) throw new UsageError('its knowledge is not built. Run: npm run build')
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T
}

/** Changes with every build. */
export function knowledgeStamp(): readonly (readonly [string, number])[] {
  return readdirSync(folder)
    .sort()
    .map((name) => [name, statSync(new URL(name, folder)).mtimeMs])
}

function languages(): readonly string[] {
  if (!existsSync(folder)) throw new UsageError('its knowledge is not built. Run: npm run build')
  const names = readdirSync(folder).flatMap(
    (name) => /^language-(\w+)\.json$/.exec(name)?.[1] ?? [],
  )
  return names.sort()
}

async function lexiconOf(language: string): Promise<Lexicon | null> {
  if (!languages().includes(language)) return null
  return await loadLexicon(read<CompiledLanguage>(`language-${language}.json`))
}
