// `sousveil criteria`, `rules`, `tools` and `vocabulary`: what the program knows.
import type { Command } from 'commander'
import { facets } from '../../model/fact.ts'
import { commaList, oneOf } from '../options.ts'
import type { Finish, World } from '../world.ts'

const formats = ['text', 'json']

const addFormat = (command: Command): Command =>
  command.option('-f, --format <name>', formats.join(' or '), oneOf(formats), 'text')

export function addCriteria(main: Command, world: World, finish: Finish): void {
  const command = main
    .command('criteria')
    .summary('the criteria of good practice, by theme')
    .description(
      'Lists the criteria that the score rests on, whatever the law. R marks a red line.',
    )
  addFormat(command).action(async (options) => {
    const { criteria } = await import('../run/catalogue.ts')
    finish(await criteria(options, world))
  })
}

const moreRules = `
Examples:
  sousveil rules                 the law packs
  sousveil rules -j us-ny,eu     their rules
  sousveil explain eu/objection  one rule in full`

export function addRules(main: Command, world: World, finish: Finish): void {
  const command = main
    .command('rules')
    .summary('the law packs and their rules')
    .description('Lists the law packs, or the rules of some of them.')
    .option('-j, --jurisdiction <ids>', 'rules of these packs, such as us-ny,eu', commaList)
    .option('--drafts', 'with rules whose source is not verified yet')
  addFormat(command)
    .addHelpText('after', moreRules)
    .action(async (options) => {
      const { rules } = await import('../run/catalogue.ts')
      finish(await rules(options, world))
    })
  command
    .command('test')
    .summary('run the examples of your own rules')
    .description('Runs the examples of your own criteria and law packs through the whole pipeline.')
    .argument('<folder>', 'folder with criteria/ and law/, as under rules/')
    .action(async (folder) => {
      const { rulesTest } = await import('../run/rules-test.ts')
      finish(await rulesTest(folder, world))
    })
}

export function addTools(main: Command, world: World, finish: Finish): void {
  const command = main
    .command('tools')
    .summary('the monitoring tools whose settings are understood')
    .description('Lists the tools whose settings are understood, or tells how to get those of one.')
    .argument('[tool]', 'id of a tool')
    .option('--tools <folders>', 'with tool files of your own', commaList)
  addFormat(command).action(async (tool, options) => {
    const { tools } = await import('../run/catalogue.ts')
    finish(await tools(tool, options, world))
  })
}

export function addVocabulary(main: Command, world: World, finish: Finish): void {
  const command = main
    .command('vocabulary')
    .summary('the words that facts are written in')
    .description('Lists the facets of facts, or the values of one with their definitions.')
    .argument('[facet]', facets.join(', '), oneOf(facets))
  addFormat(command).action(async (facet, options) => {
    const { vocabulary } = await import('../run/catalogue.ts')
    finish(await vocabulary(facet, options, world))
  })
}
