// `sousveil facts`: its arguments, options and help.
import type { Command } from 'commander'
import { factsFormats } from '../../report/formats.ts'
import { commaList, limitHelp, lineNumber, oneOf, pair, positive } from '../options.ts'
import type { Finish, World } from '../world.ts'

const more = `
Examples:
  sousveil facts policy.md                  grouped by facet, with quotations
  sousveil facts policy.md --line 42        what was considered there
  sousveil facts policies/ --format json    for programs
  cat notice.txt | sousveil facts -`

export function addFacts(main: Command, world: World, finish: Finish): void {
  main
    .command('facts')
    .summary('what was understood, with quotations')
    .description(
      'Shows what was understood of documents and settings: each fact with its quotation.',
    )
    .argument('[files...]', 'files, folders, patterns, or - for standard input')
    .option(
      '-f, --format <name>',
      `${factsFormats.join(' or ')} (default: text)`,
      oneOf(factsFormats),
    )
    .option('--explain', 'show the pattern or setting behind each fact, and who must act in it')
    .option(
      '--line <n>',
      'show what was considered at one line, and why it was dropped',
      lineNumber,
    )
    .option('--tools <folders>', 'tool files of your own', commaList)
    .option('--document-lang <language>', 'language of the documents, instead of detecting it')
    .option('--limit <name=number>', limitHelp, pair)
    .option('--jobs <n>', 'files worked on at a time (default: 1)', positive)
    .option('--config <file>', 'configuration (default: sousveil.yaml in this folder)')
    .option('--no-config', 'without any configuration')
    .option('-q, --quiet', 'no notes and no progress')
    .addHelpText('after', more)
    .action(async (files, options) => {
      const { facts } = await import('../run/facts.ts')
      finish(await facts(files, options, world))
    })
}
