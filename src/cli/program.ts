// The commands with their options and help; what a command does is loaded only when it runs.
import { Command } from 'commander'
import { addAudit } from './commands/audit.ts'
import { addCriteria, addRules, addTools, addVocabulary } from './commands/catalogue.ts'
import { addExplain } from './commands/explain.ts'
import { addFacts } from './commands/facts.ts'
import { addCompletion, addInit, addPrintConfig } from './commands/setup.ts'
import { version } from './version.ts'
import type { Finish, World } from './world.ts'

const more = `
Examples:
  sousveil audit policy.pdf settings.json --jurisdiction us-ny
  sousveil audit documents/ --fail-on never
  sousveil facts handbook.md --format json

Exit codes: 0 fine, 1 findings at or above --fail-on, 2 wrong usage,
3 some input could not be read (the rest was audited).
Works offline; nothing leaves this machine. An employer's screen capture may
record that you run it.`

export function program(world: World, finish: Finish): Command {
  const main = new Command('sousveil')
    .description('Audits workplace monitoring: what is said, what is set, and where the two part.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help of a command')
    .addHelpText('after', more)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
      getOutHelpWidth: () => Math.min(world.stdout.columns ?? 80, 80),
      getErrHelpWidth: () => Math.min(world.stderr.columns ?? 80, 80),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
  for (const add of [
    addAudit,
    addFacts,
    addCriteria,
    addRules,
    addTools,
    addVocabulary,
    addExplain,
    addInit,
    addPrintConfig,
    addCompletion,
  ])
    add(main, world, finish)
  return main
}
