// Completion for bash: a function that looks at the word before the cursor.
import type { CompletedCommand } from './model.ts'

export function bash(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join(' ')
  return `# sousveil completion for bash: source this, or put it into /etc/bash_completion.d/
_sousveil() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names} help" -- "$word"))
    return
  fi
  case "$command $before" in
${commands.flatMap(valueCases).join('\n')}
  esac
  case "$command" in
${commands.map(commandCase).join('\n')}
  esac
}
complete -o default -F _sousveil sousveil
`
}

function valueCases({ name, options }: CompletedCommand): readonly string[] {
  return options
    .filter(({ words }) => words.length > 0)
    .map(({ long, short, words }) => {
      const patterns = [long, ...(short ? [short] : [])].map((flag) => `'${name} ${flag}'`)
      return `    ${patterns.join('|')}) COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$word")); return;;`
    })
}

function commandCase({ name, options, words }: CompletedCommand): string {
  const flags = options.flatMap(({ long, short }) => [long, ...(short ? [short] : [])])
  const own = words.length === 0 ? '' : `${words.join(' ')} `
  const start = words.length === 0 ? '[[ "$word" == -* ]] && ' : ''
  return `    ${name}) ${start}COMPREPLY=($(compgen -W "${own}${flags.join(' ')}" -- "$word"));;`
}
