// Holds what the score promises whatever a policy says, with the real criteria and facts drawn at random.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge } from '../../src/judge/index.ts'
import { type Facet, type Fact, facets } from '../../src/model/fact.ts'
import type { Finding } from '../../src/model/finding.ts'
import { grades, type Score } from '../../src/model/score.ts'
import { score } from '../../src/score/index.ts'
import { fact, place, situation } from '../making.ts'
import { compiled } from '../rules/knowledge.ts'

const { rulebook } = await compiled()
const criteria = { ...rulebook, packs: [] }
const { vocabulary, themes } = rulebook
const kinds = [
  'monitoring-policy',
  'privacy-notice',
  'works-agreement',
  'acceptable-use',
  'handbook',
]
const runs = { numRuns: 150, seed: 20261121 }

const valuesOf = (facet: Facet) => Object.keys(vocabulary.facets[facet].values)
const techniques = valuesOf('technique')
/** Naming these is no listing of what is collected: the first named technique beside them is a disclosure. */
const unnamed = ['systems-use', 'covert-monitoring']

const stance = fc.constantFrom('affirmed' as const, 'affirmed' as const, 'denied' as const)
const of = fc.option(fc.constantFrom(...techniques, 'all').map((one) => [one]))
const factOf = (facet: Facet) => {
  const periods = facet === 'retention' ? ['P3D', 'P30D', 'P1Y', 'P10Y'] : []
  const value = fc.constantFrom(...valuesOf(facet), ...periods)
  return fc.record({ value, stance, of }).map((one) =>
    fact(facet, one.value, {
      stance: one.stance,
      quote: `${one.stance} ${facet} ${one.value} ${one.of ?? ''}`,
      ...(one.of !== null && facet !== 'technique' && { of: one.of }),
    }),
  )
}
const anyFact = fc.constantFrom(...facets, 'technique' as const).chain(factOf)
const named = fc.constantFrom(...techniques.filter((one) => !unnamed.includes(one)))
/** What a policy says, with at least one technique named. */
const policy = fc
  .tuple(named, fc.array(anyFact, { maxLength: 30 }))
  .map(([technique, facts]) => [fact('technique', technique), ...facts])
const kind = fc.constantFrom(...kinds)

interface Judged {
  readonly findings: readonly Finding[]
  readonly score: Score
}

function judged(facts: readonly Fact[], ...documents: readonly string[]): Judged {
  const set = documents.map((one, index) => ({ name: `${index}.md`, kind: one }))
  const findings = judge(facts, criteria, situation({ documents: set }))
  return { findings, score: score(findings, themes) }
}

/** Neither value nor grade of `a` is better than that of `b`. */
function expectNoBetter(a: Score, b: Score): void {
  expect(a.value ?? 0).toBeLessThanOrEqual(b.value ?? 0)
  if (a.grade === null || b.grade === null) return
  expect(grades.indexOf(a.grade)).toBeGreaterThanOrEqual(grades.indexOf(b.grade))
}

describe('what the score promises', () => {
  test('there are criteria to hold it by', () => {
    expect(rulebook.criteria.length).toBeGreaterThanOrEqual(55)
  })

  test('adding a right or a safeguard never lowers it', () => {
    const added = fc
      .constantFrom('right' as const, 'safeguard' as const)
      .chain((facet) =>
        fc
          .record({ value: fc.constantFrom(...valuesOf(facet)), of })
          .map((one) => fact(facet, one.value, one.of === null ? {} : { of: one.of })),
      )
    fc.assert(
      fc.property(policy, added, kind, (facts, more, where) => {
        expectNoBetter(judged(facts, where).score, judged([...facts, more], where).score)
      }),
      runs,
    )
  })

  test('adding a technique never raises it', () => {
    const added = fc.constantFrom(...techniques).map((value) => fact('technique', value))
    fc.assert(
      fc.property(policy, added, kind, (facts, more, where) => {
        expectNoBetter(judged([...facts, more], where).score, judged(facts, where).score)
      }),
      runs,
    )
  })

  test('a reserve of anything never beats a technique that is named and safeguarded', () => {
    const reserve = fact('technique', 'systems-use', { modality: 'may' })
    const more = fc.array(fc.constantFrom<Facet>('right', 'safeguard', 'governance').chain(factOf))
    const redLines = new Set([
      'keystrokes',
      'webcam',
      'microphone',
      'emotion-inference',
      'covert-monitoring',
    ])
    const technique = fc.constantFrom(...techniques.filter((one) => !redLines.has(one)))
    fc.assert(
      fc.property(technique, more, (value, facts) => {
        const safeguarded = [
          fact('technique', value),
          fact('purpose', 'security', { of: [value] }),
          fact('retention', 'P3D', { of: [value] }),
          fact('transparency', 'prior-notice'),
          ...facts,
        ]
        expectNoBetter(
          judged([reserve, ...facts], 'monitoring-policy').score,
          judged(safeguarded, 'monitoring-policy').score,
        )
      }),
      runs,
    )
  })

  test('splitting a policy over two files, and the order of its sentences, change nothing', () => {
    const told = ({ findings, score: own }: Judged) => ({
      score: own,
      findings: findings.map(({ id, outcome, confidence, fingerprint }) => ({
        id,
        outcome,
        confidence,
        fingerprint,
      })),
    })
    fc.assert(
      fc.property(policy, fc.nat(30), (facts, cut) => {
        const second = facts
          .slice(cut)
          .map((one) => ({ ...one, place: place(one.place.quote, '1.md') }))
        const split = [...second, ...facts.slice(0, cut)]
        const whole = judged(facts, 'monitoring-policy')
        expect(told(judged(split, 'monitoring-policy', 'monitoring-policy'))).toEqual(told(whole))
      }),
      runs,
    )
  })
})
