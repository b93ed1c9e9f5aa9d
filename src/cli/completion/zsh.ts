// Completion for zsh, by _arguments.
import type { CompletedCommand, CompletedOption } from './model.ts'

export function zsh(commands: readonly CompletedCommand[]): string {
  return `#compdef sousveil
# sousveil completion for zsh: put it as _sousveil into a folder of $fpath
_sousveil() {
  local -a commands=(
${commands.map(({ name, text }) => `    '${name}:${quoted(text)}'`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
${commands.map(commandCase).join('\n')}
  esac
}
_sousveil "$@"
`
}

function commandCase({ name, options, words }: CompletedCommand): string {
  const rest =
    words.length === 0 ? "'*:file:_files'" : `'1:word:(${words.join(' ')})' '*:file:_files'`
  return `    ${name}) _arguments ${[...options.flatMap(specs), rest].join(' ')};;`
}

function specs({ long, short, text, takesValue, words }: CompletedOption): readonly string[] {
  const list = words.length > 0 ? `:value:(${words.join(' ')})` : ':value:_files'
  const value = takesValue ? list : ''
  return [long, ...(short ? [short] : [])].map((flag) => `'${flag}[${quoted(text)}]${value}'`)
}

/** Within single quotes and brackets. */
const quoted = (text: string): string => text.replaceAll("'", "'\\''").replace(/[[\]:]/g, '\\$&')
