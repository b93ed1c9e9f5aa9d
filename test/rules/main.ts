// Runs the examples of a folder of rules and tells each failure with what was understood: tsx test/rules/main.ts [FOLDER] [ID PART].
import { join, resolve } from 'node:path'
import process from 'node:process'
import { type ExampleRun, runExamples } from '../../src/judge/examples.ts'
import type { Fact } from '../../src/model/fact.ts'
import { root } from '../walk.ts'
import { compiled, pipelineOf } from './knowledge.ts'

const [folder = join(root, 'rules'), part = ''] = process.argv.slice(2)

function factLine({ facet, value, stance, modality, of, origin, confidence, place }: Fact): string {
  const about = of === undefined ? '' : ` of ${of.join(',')}`
  return `      ${facet} ${value}${about} (${stance}, ${modality}, ${origin}, ${confidence}) “${place.quote}”`
}

function told(run: ExampleRun): string {
  const missing = run.missing.length > 0 ? ` (missing ${run.missing.join(', ')})` : ''
  const expected = run.expectedMissing ? ` (missing ${run.expectedMissing.join(', ')})` : ''
  return [
    `${run.judgement}: ${run.example}: expected ${run.expected}${expected}, came out ${run.outcome}${missing}`,
    ...run.facts.map(factLine),
  ].join('\n')
}

const { rulebook, knowledge, diagnostics } = await compiled(resolve(folder))
const wanted = <T extends { readonly id: string }>(list: readonly T[]) =>
  list.filter(({ id }) => id.includes(part))
const packs = rulebook.packs.map((pack) => ({ ...pack, rules: wanted(pack.rules) }))
const selected = { ...rulebook, criteria: wanted(rulebook.criteria), packs }
const { runs, idleLeaves, walked } = await runExamples(selected, pipelineOf(knowledge))
const failed = runs.filter((run) => !run.passed)
const lines = [
  ...failed.map(told),
  ...idleLeaves.map(({ judgement, leaf }) => `${judgement}: no example demonstrates ${leaf}`),
  `${diagnostics.length} problems in the files (see the build)`,
  `${walked.criteria} criteria, ${walked.rules} rules, ${walked.examples} examples: ${failed.length} fail; ` +
    `${walked.leaves} leaves: ${idleLeaves.length} idle`,
]
process.stdout.write(`${lines.join('\n')}\n`)
process.exitCode = failed.length + idleLeaves.length > 0 ? 1 : 0
