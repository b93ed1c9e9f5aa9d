// Runs every example of every criterion and rule through the whole pipeline, and holds that each leaf is demonstrated.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type ExamplesReport, runExamples } from '../../src/judge/examples.ts'
import type { Outcome } from '../../src/model/finding.ts'
import { filesUnder, root } from '../walk.ts'
import { type Compiled, compiled, pipelineOf } from './knowledge.ts'

/**
 * What extraction does not understand yet. Lower these as it learns; `npx tsx test/rules/main.ts` tells each. They can only
 * be exceeded by breaking something that worked.
 */
const open = { examples: 16, leaves: 51 } as const

const criteriaFiles = filesUnder('rules/criteria', '.yaml')
const ruleFiles = filesUnder('rules/law', '.yaml').filter((path) =>
  /^rules\/law\/[^/]+\/(?!pack\.yaml)/.test(path),
)

/** How often a line of these files opens so. */
function count(files: readonly string[], opening: RegExp): number {
  const texts = files.map((path) => readFileSync(join(root, path), 'utf8'))
  return texts.reduce((sum, text) => sum + (text.match(opening)?.length ?? 0), 0)
}

describe('examples', () => {
  let all: Compiled
  let report: ExamplesReport

  beforeAll(async () => {
    all = await compiled()
    report = await runExamples(all.rulebook, pipelineOf(all.knowledge))
  })

  test('no file of rules has a mistake', () => {
    expect(all.diagnostics).toEqual([])
  })

  test('every criterion, rule and example of the folders was walked', () => {
    expect(criteriaFiles.length).toBeGreaterThanOrEqual(8)
    expect(report.walked.criteria).toBe(count(criteriaFiles, /^ {2}- id: /gm))
    const own = all.rulebook.packs
      .flatMap(({ rules }) => rules)
      .filter(({ id }) => ruleFiles.includes(`rules/law/${id}.yaml`))
    expect(own.length).toBe(ruleFiles.length)
    const written = count(
      [...criteriaFiles, ...ruleFiles],
      /^ +(- \{ .*)?outcome: |^ +- outcome: /gm,
    )
    const walked = [...all.rulebook.criteria, ...own].reduce(
      (sum, one) => sum + one.examples.length,
      0,
    )
    expect(walked).toBe(written)
    expect(report.walked.examples).toBeGreaterThanOrEqual(walked)
  })

  test('examples come out as they say', () => {
    const failed = report.runs.filter((run) => !run.passed)
    const told = failed.map(
      (run) => `${run.judgement}: ${run.example}: ${run.expected}, not ${run.outcome}`,
    )
    expect(told.slice(open.examples)).toEqual([])
  })

  test('every leaf of every condition is demonstrated', () => {
    const told = report.idleLeaves.map(({ judgement, leaf }) => `${judgement}: ${leaf}`)
    expect(told.slice(open.leaves)).toEqual([])
  })

  test('every judgement has examples of passing and failing, and of not applying where it can', () => {
    const rules = all.rulebook.packs.flatMap((pack) => pack.rules)
    const lacking = [...all.rulebook.criteria, ...rules].flatMap((one) => {
      const opens = 'norm' in one || one.when !== null || one.except !== null
      const needed: readonly Outcome[] = opens
        ? ['pass', 'fail', 'not-applicable']
        : ['pass', 'fail']
      const shown = one.examples.map((example) => example.outcome)
      return needed
        .filter((outcome) => !shown.includes(outcome))
        .map((outcome) => `${one.id}: ${outcome}`)
    })
    expect(lacking).toEqual([])
  })
})
