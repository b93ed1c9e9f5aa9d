// Completion for fish, one line for each command and option.
import type { CompletedCommand, CompletedOption } from './model.ts'

export function fish(commands: readonly CompletedCommand[]): string {
  return `# sousveil completion for fish: put it as sousveil.fish into ~/.config/fish/completions/
${commands.flatMap(lines).join('\n')}
`
}

function lines({ name, text, options, words }: CompletedCommand): readonly string[] {
  const here = `complete -c sousveil -n '__fish_seen_subcommand_from ${name}'`
  return [
    `complete -c sousveil -f -n __fish_use_subcommand -a ${name} -d '${quoted(text)}'`,
    ...(words.length === 0 ? [`${here} -F`] : [`${here} -a '${words.join(' ')}'`]),
    ...options.map((option) => `${here} ${flagsOf(option)} -d '${quoted(option.text)}'`),
  ]
}

function flagsOf({ long, short, takesValue, words }: CompletedOption): string {
  const flags = [`-l ${long.slice(2)}`, ...(short ? [`-s ${short.slice(1)}`] : [])]
  const value = words.length > 0 ? ` -x -a '${words.join(' ')}'` : takesValue ? ' -r' : ''
  return flags.join(' ') + value
}

const quoted = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")
