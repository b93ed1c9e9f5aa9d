// What the stages know, loaded on need: each part is asked for only when a document or option calls for it.
import type { Lexicon } from './extract/index.ts'
import type { Vocabulary } from './model/rulebook.ts'
import type { Tool } from './model/tool.ts'

export interface Knowledge {
  readonly vocabulary: () => Promise<Vocabulary>
  /** null: this language is not understood yet. */
  readonly lexicon: (language: string) => Promise<Lexicon | null>
  /** Languages that are understood, sorted. */
  readonly languages: () => readonly string[]
  /** Built-in tools and those of `--tools`. */
  readonly tools: () => Promise<readonly Tool[]>
}
