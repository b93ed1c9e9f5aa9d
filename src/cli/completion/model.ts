// What there is to complete: commands, their options, and the words that options take.
import type { Command } from 'commander'

export interface CompletedOption {
  readonly long: string
  readonly short?: string
  readonly text: string
  readonly takesValue: boolean
  /** Words it takes; empty where it takes a file or free text. */
  readonly words: readonly string[]
}

export interface CompletedCommand {
  readonly name: string
  readonly text: string
  readonly options: readonly CompletedOption[]
  /** Words of its first argument; empty where it takes files. */
  readonly words: readonly string[]
}

/** Words by the option's or command's name, beyond what the definitions tell. */
export type Words = Readonly<Record<string, readonly string[]>>

export function completed(main: Command, words: Words): readonly CompletedCommand[] {
  return main.commands
    .map((command) => ({
      name: command.name(),
      text: command.summary(),
      options: command.options.map((option) => ({
        long: option.long ?? '',
        ...(option.short !== undefined && { short: option.short }),
        text: option.description,
        takesValue: option.required || option.optional,
        words: words[option.long ?? ''] ?? [],
      })),
      words: words[command.name()] ?? [],
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
