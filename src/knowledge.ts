// What the stages know, loaded on need: each part is asked for only when a document or option calls for it.
import type { Lexicon } from './extract/index.ts'
import type { PackHead } from './jurisdictions.ts'
import type { DetectionData } from './model/detection.ts'
import type { Rulebook, Vocabulary } from './model/rulebook.ts'
import type { CatalogueProduct, Tool } from './model/tool.ts'

export interface Knowledge {
  readonly vocabulary: () => Promise<Vocabulary>
  /** Words by which language, kind and jurisdictions are told. */
  readonly detection: () => Promise<DetectionData>
  /** null: this language is not understood yet. */
  readonly lexicon: (language: string) => Promise<Lexicon | null>
  /** Languages that are understood, sorted. */
  readonly languages: () => readonly string[]
  /** Heads of all law packs, sorted by id. */
  readonly packs: () => Promise<readonly PackHead[]>
  /** Criteria, and the packs of these ids in this order. */
  readonly rulebook: (packs: readonly string[]) => Promise<Rulebook>
  /** Built-in tools and those of `--tools`. */
  readonly tools: () => Promise<readonly Tool[]>
  /** Products that documents may name, with what they can do. */
  readonly catalogue: () => Promise<readonly CatalogueProduct[]>
}
