// `sousveil audit`: its arguments, options and help.
import type { Command } from 'commander'
import { topics } from '../../model/topics.ts'
import { auditFormats } from '../../report/formats.ts'
import {
  commaList,
  isoDate,
  limitHelp,
  oneOf,
  pair,
  percent,
  positive,
  repeated,
  thresholds,
} from '../options.ts'
import type { Finish, World } from '../world.ts'

const more = `
Examples:
  sousveil audit policy.pdf settings.json --jurisdiction us-ny
  sousveil audit documents/ --fail-on never
  sousveil audit handbook.md --report json=audit.json --report markdown=audit.md
  sousveil audit policies/*.md --each --min-score 70

Files given together are one set: what one leaves out may stand in another.
Exit codes: 0 fine, 1 findings at or above --fail-on or a minimum missed,
2 wrong usage, 3 some input could not be read (the rest was audited).`

export function addAudit(main: Command, world: World, finish: Finish): void {
  const command = main
    .command('audit')
    .summary('findings and score')
    .description('Judges documents and settings by criteria of good practice and by law.')
    .argument('[files...]', 'files, folders, patterns, or - for standard input')
  scope(command)
  output(command)
  command.option('--watch', 'audit again whenever a document changes')
  command.addHelpText('after', more).action(async (files, options) => {
    if (options.watch === true) {
      const { watch } = await import('../run/watch.ts')
      finish(await watch(files, options, world))
    } else {
      const { audit } = await import('../run/audit.ts')
      finish(await audit(files, options, world))
    }
  })
}

/** What is judged, and by what; `explain` takes these, too. */
export function scope(command: Command): Command {
  return command
    .option('-j, --jurisdiction <ids>', 'law packs to judge by, such as us-ny,eu', commaList)
    .option('--topic <names>', `only ${topics.join(', ')}`, (value, before?: readonly string[]) =>
      commaList(value, before).map(oneOf(topics)),
    )
    .option('--as-of <date>', 'judge by the law of that day (default: today)', isoDate)
    .option('--profile <key=value>', 'what is known of the employer: works-council=yes', pair)
    .option('--drafts', 'show rules whose source is not verified yet')
    .option('--tools <folders>', 'tool files of your own', commaList)
    .option('--rules <folders>', 'criteria and law packs of your own', commaList)
    .option('--waivers <file>', 'findings that are left standing, with reason, owner and date')
    .option('--config <file>', 'configuration (default: sousveil.yaml in this folder)')
    .option('--no-config', 'without any configuration')
    .option('-q, --quiet', 'no notes and no progress')
    .option('--document-lang <language>', 'language of the documents, instead of detecting it')
    .option('--cache <folder>', 'keep what was understood there (it tells of the documents)')
    .option('--limit <name=number>', limitHelp, pair)
    .option('--jobs <n>', 'files worked on at a time (default: 1)', positive)
}

/** What comes of it; `print-config` takes these, too. */
export function output(command: Command): Command {
  return command
    .option(
      '-f, --format <name>',
      `${auditFormats.join(', ')} (default: text)`,
      oneOf(auditFormats),
    )
    .option('--report <format=file>', 'write a report to a file; repeatable', repeated)
    .option('--fail-on <severity>', `${thresholds.join(', ')} (default: high)`, oneOf(thresholds))
    .option('--min-score <number>', 'least score, 0 to 100', percent)
    .option('--min <theme=number>', 'least score of a theme; repeatable', pair)
    .option('--each', 'audit each file as a set of its own')
    .option('--baseline <file>', 'only findings that are not in this file fail the run')
    .option('--update-baseline', 'write the findings of this run to the baseline')
    .option(
      '--since <commit>',
      'only findings that were not there at this commit of git fail the run',
    )
}
