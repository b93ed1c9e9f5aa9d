// Holds what each kind of condition means, on hand-made facts.
import { describe, expect, test } from 'vitest'
import { judge } from '../../src/judge/index.ts'
import type { Fact } from '../../src/model/fact.ts'
import type { Situation } from '../../src/model/situation.ts'
import { criterion, fact, rulebook, situation } from '../making.ts'

const about = fact('technique', 'print-jobs')

function outcome(
  keys: Readonly<Record<string, unknown>>,
  facts: readonly Fact[],
  more: Partial<Situation> = {},
) {
  const [finding] = judge([about, ...facts], rulebook(criterion(keys)), situation(more))
  return finding?.outcome
}

describe('joined conditions', () => {
  const access = fact('right', 'access')
  const erasure = fact('right', 'erasure')
  const both = [{ right: 'access' }, { right: 'erasure' }]

  test('all needs every part, any needs one', () => {
    expect(outcome({ require: { all: both } }, [access])).toBe('fail')
    expect(outcome({ require: { all: both } }, [access, erasure])).toBe('pass')
    expect(outcome({ require: { any: both } }, [erasure])).toBe('pass')
    expect(outcome({ require: { any: both } }, [])).toBe('fail')
  })

  test('not holds where nothing is found', () => {
    const forbid = { all: [{ technique: 'webcam' }, { not: { right: 'access' } }] }
    expect(outcome({ forbid, silence: 'pass' }, [fact('technique', 'webcam')])).toBe('fail')
    expect(outcome({ forbid, silence: 'pass' }, [fact('technique', 'webcam'), access])).toBe('pass')
  })
})

describe('each', () => {
  const require = {
    each: {
      technique: { group: 'screen' },
      require: { retention: { stated: true, of: '$each' } },
    },
  }
  const shots = fact('technique', 'screenshots')
  const film = fact('technique', 'screen-recording')
  const kept = fact('retention', 'P30D', { of: ['screenshots'] })

  test('holds where it holds for every value', () => {
    expect(outcome({ require }, [shots, kept])).toBe('pass')
    expect(outcome({ require }, [shots, film, kept])).toBe('fail')
  })

  test('is open where nothing matches: silence decides', () => {
    expect(outcome({ require, silence: 'not-applicable' }, [])).toBe('not-applicable')
    expect(outcome({ forbid: { not: require }, silence: 'pass' }, [])).toBe('pass')
  })

  test('names the values that it fails for and quotes them', () => {
    const [finding] = judge([shots, film, kept], rulebook(criterion({ require })), situation())
    expect(finding?.message).toBe('Bad: screen recording.')
    expect(finding?.facts).toEqual([film])
    expect(finding?.absence).toBe(true)
  })

  test('turned round, the failing values are the evidence', () => {
    const keys = { forbid: { not: require }, silence: 'pass' }
    const [finding] = judge([shots, film, kept], rulebook(criterion(keys)), situation())
    expect(finding).toMatchObject({ outcome: 'fail', facts: [film], absence: false })
  })
})

describe('agree', () => {
  const require = { agree: { retention: 'any' } }
  const month = fact('retention', 'P1M', { of: ['cctv'] })
  const year = fact('retention', 'P1Y', { of: ['cctv'] })

  test('two periods for one technique do not agree', () => {
    expect(outcome({ require }, [month, year])).toBe('fail')
    expect(outcome({ require }, [month, fact('retention', 'P1Y', { of: ['web-history'] })])).toBe(
      'pass',
    )
  })

  test('what is said in general overlaps with everything; conditions conflict with nothing', () => {
    expect(outcome({ require }, [month, fact('retention', 'indefinite', { of: ['all'] })])).toBe(
      'fail',
    )
    expect(outcome({ require }, [month, { ...year, condition: 'in a dispute' }])).toBe('pass')
  })

  test('affirmed and denied do not agree', () => {
    const yes = fact('recipient', 'vendor')
    const no = fact('recipient', 'vendor', { stance: 'denied' })
    expect(outcome({ require: { agree: { recipient: 'any' } } }, [yes, no])).toBe('fail')
    expect(outcome({ require: { agree: { recipient: 'any' } } }, [yes])).toBe('pass')
  })
})

describe('employer and documents', () => {
  const when = { profile: { 'works-council': true } }
  const keys = { when, require: { right: 'access' } }

  test('a profile fact opens, closes, or asks', () => {
    expect(outcome(keys, [], { profile: { 'works-council': true } })).toBe('fail')
    expect(outcome(keys, [], { profile: { 'works-council': false } })).toBe('not-applicable')
    expect(outcome(keys, [fact('right', 'access')])).toBe('unknown')
  })

  test('an unknown exception asks, unless all is well anyway', () => {
    const excepted = { except: when, require: { right: 'access' } }
    expect(outcome(excepted, [])).toBe('unknown')
    expect(outcome(excepted, [fact('right', 'access')])).toBe('pass')
    expect(outcome(excepted, [], { profile: { 'works-council': true } })).toBe('not-applicable')
  })

  test('an unknown fact that does not matter does not ask', () => {
    const any = { require: { any: [{ right: 'access' }, when] } }
    expect(outcome(any, [fact('right', 'access')])).toBe('pass')
    expect(outcome(any, [])).toBe('unknown')
  })

  test('a number has a lower bound', () => {
    const bound = { when: { profile: { 'headcount-at-least': 50 } }, require: { right: 'access' } }
    expect(outcome(bound, [], { profile: { headcount: 50 } })).toBe('fail')
    expect(outcome(bound, [], { profile: { headcount: 49 } })).toBe('not-applicable')
  })

  test('a kind of document in the set', () => {
    const documents = [{ name: 'bv.md', kind: 'works-agreement' }]
    const require = { document: ['works-agreement'] }
    expect(outcome({ require }, [], { documents })).toBe('pass')
    expect(outcome({ require }, [])).toBe('fail')
  })
})
