// Completion for PowerShell, by Register-ArgumentCompleter.
import type { CompletedCommand } from './model.ts'

export function powershell(commands: readonly CompletedCommand[]): string {
  return `# sousveil completion for PowerShell: add it to $PROFILE
Register-ArgumentCompleter -Native -CommandName sousveil -ScriptBlock {
  param($word, $ast, $cursor)
  $typed = @($ast.CommandElements | ForEach-Object { $_.ToString() })
  $before = if ($word -eq '') { $typed[-1] } else { $typed[-2] }
  $command = if ($typed.Count -gt 1) { $typed[1] } else { '' }
  $commands = @{
${commands.map(entry).join('\n')}
  }
  $values = @{
${commands.flatMap(values).join('\n')}
  }
  $found = $values["$command $before"]
  if (-not $found) { $found = $commands[$command] }
  if (-not $found -or $typed.Count -eq 1 -or ($typed.Count -eq 2 -and $word -ne '')) {
    $found = @(${commands.map(({ name }) => `'${name}'`).join(', ')})
  }
  $found | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`
}

function entry({ name, options, words }: CompletedCommand): string {
  const all = [...words, ...options.map(({ long }) => long)]
  return `    '${name}' = @(${all.map((word) => `'${word}'`).join(', ')})`
}

function values({ name, options }: CompletedCommand): readonly string[] {
  return options
    .filter(({ words }) => words.length > 0)
    .flatMap(({ long, short, words }) =>
      [long, ...(short ? [short] : [])].map(
        (flag) => `    '${name} ${flag}' = @(${words.map((word) => `'${word}'`).join(', ')})`,
      ),
    )
}
