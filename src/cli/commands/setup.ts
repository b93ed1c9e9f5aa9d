// `sousveil init`, `print-config` and `completion`: what makes the program at home somewhere.
import type { Command } from 'commander'
import { commaList, oneOf } from '../options.ts'
import { shells } from '../shells.ts'
import type { Finish, World } from '../world.ts'
import { output, scope } from './audit.ts'

const moreInit = `
Examples:
  sousveil init
  sousveil init --documents policies/ --jurisdiction us-ny --ci github`

export function addInit(main: Command, world: World, finish: Finish): void {
  main
    .command('init')
    .summary('write a configuration and a CI workflow')
    .description('Asks three questions, or takes flags, and writes sousveil.yaml and a workflow.')
    .option('--documents <paths>', 'files and folders that hold the documents', commaList)
    .option('-j, --jurisdiction <ids>', 'law packs to judge by', commaList)
    .option('--ci <service>', 'github, gitlab or none')
    .option('-y, --yes', 'ask nothing')
    .addHelpText('after', moreInit)
    .action(async (options) => {
      const { init } = await import('../run/init.ts')
      finish(await init(options, world))
    })
}

export function addPrintConfig(main: Command, world: World, finish: Finish): void {
  const command = main
    .command('print-config')
    .summary('what a run here would do')
    .description('Prints the settings of a run: configuration, flags and defaults put together.')
    .argument('[files...]', 'as for audit')
  output(scope(command)).action(async (files, options) => {
    const { printConfig } = await import('../run/print-config.ts')
    finish(await printConfig(files, options, world))
  })
}

const moreCompletion = `
Examples:
  sousveil completion bash > /etc/bash_completion.d/sousveil
  sousveil completion zsh > ~/.zfunc/_sousveil
  sousveil completion fish > ~/.config/fish/completions/sousveil.fish
  sousveil completion powershell >> $PROFILE`

export function addCompletion(main: Command, world: World, finish: Finish): void {
  main
    .command('completion')
    .summary('a completion script for your shell')
    .description('Prints a script by which the shell completes commands, options and their words.')
    .argument('<shell>', shells.join(', '), oneOf(shells))
    .addHelpText('after', moreCompletion)
    .action(async (shell) => {
      const { completion } = await import('../run/completion.ts')
      finish(await completion(shell, main, world))
    })
}
