// `sousveil explain`: its arguments, options and help.
import type { Command } from 'commander'
import type { Finish, World } from '../world.ts'
import { scope } from './audit.ts'

const more = `
Examples:
  sousveil explain no-keystroke-content               what it asks and why
  sousveil explain eu/objection                       a rule and its norm
  sousveil explain no-keystroke-content policy.md     and what was found there
  sousveil explain score documents/                   the whole arithmetic`

export function addExplain(main: Command, world: World, finish: Finish): void {
  const command = main
    .command('explain')
    .summary('a criterion, a rule, a finding or the score')
    .description(
      'Tells what a criterion or rule asks, what was found on it, or how a score came about.',
    )
    .argument('<what>', 'id of a criterion or rule, fingerprint of a finding, or score')
    .argument('[files...]', 'files to look at')
  scope(command)
    .addHelpText('after', more)
    .action(async (what, files, options) => {
      const { explain } = await import('../run/explain.ts')
      finish(await explain(what, files, options, world))
    })
}
