// The cases of fixtures/cases, as their case.yaml gives them, and the order in which they protect workers.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Outcome } from '../../src/model/finding.ts'
import type { Grade } from '../../src/model/score.ts'
import { root } from '../walk.ts'

export const folder = 'fixtures/cases'

export interface Case {
  readonly name: string
  readonly title: string
  readonly set: string
  readonly tools?: string
  readonly asOf: string
  readonly jurisdictions: readonly string[]
  readonly profile: Readonly<Record<string, string | number | boolean>>
  readonly expect: {
    readonly grades?: readonly Grade[]
    /** Outcome of a criterion or rule, by its id. */
    readonly outcomes: Readonly<Record<string, Outcome>>
    /** Of the cross-check: `verdict/facet/value`. */
    readonly verdicts?: readonly string[]
  }
}

export const cases: readonly Case[] = readdirSync(join(root, folder), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()
  .map((name) => ({
    name,
    ...parse(readFileSync(join(root, folder, name, 'case.yaml'), 'utf8')),
  }))

/** Best first, as a works council would put them; what stands together may come in either order. */
const order: readonly (readonly string[])[] = [
  ['model-policy'],
  ['warehouse-movements'],
  ['developer-activity'],
  ['search-raters', 'mci'],
  ['surveillance-fined'],
  ['notice-only'],
]

export const ordered: readonly string[] = order.flat()

/** Every pair of which the first protects workers better than the second. */
export const betterThan: readonly (readonly [string, string])[] = order.flatMap((better, at) =>
  better.flatMap((one) =>
    order.slice(at + 1).flatMap((rest) => rest.map((other) => [one, other] as const)),
  ),
)
