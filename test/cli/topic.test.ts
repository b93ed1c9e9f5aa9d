// `sousveil audit --topic`: narrows criteria and law to what is on a topic, across packs; an unknown topic is told with the nearest.
import { beforeAll, describe, expect, test } from 'vitest'
import { compiled } from '../rules/knowledge.ts'
import { sousveil } from './world.ts'

interface Found {
  readonly id: string
  readonly kind: 'criterion' | 'law' | 'cross-check'
}

const text =
  'We record the keystrokes of employees on company laptops in order to train our AI models.\n'
const jurisdictions = 'fr,uk,us-ny'

/** Topics of every criterion and rule, as the rules give them. */
const topicsOf = new Map<string, readonly string[]>()

async function judged(...topics: readonly string[]): Promise<readonly Found[]> {
  const args = ['audit', '-', '-j', jurisdictions, '-f', 'json', '--fail-on', 'never']
  const { code, out, err } = await sousveil(
    [...args, '--as-of', '2026-11-21', ...topics.flatMap((topic) => ['--topic', topic])],
    { stdin: text },
  )
  expect({ code, err }).toMatchObject({ code: 0 })
  const { findings } = JSON.parse(out) as { findings: readonly Found[] }
  return findings.filter(({ kind }) => kind !== 'cross-check')
}

const ids = (found: readonly Found[]): readonly string[] => found.map(({ id }) => id).sort()
const isOn = (id: string, ...topics: readonly string[]): boolean =>
  topics.some((topic) => topicsOf.get(id)?.includes(topic))

beforeAll(async () => {
  const { rulebook } = await compiled()
  const judgements = [...rulebook.criteria, ...rulebook.packs.flatMap(({ rules }) => rules)]
  for (const { id, topics } of judgements) topicsOf.set(id, topics)
})

describe('--topic', () => {
  test('narrows across packs: what is on the topic stays, nothing else does', async () => {
    const [all, narrowed] = [await judged(), await judged('ai-training')]
    expect(ids(narrowed)).toEqual(ids(all).filter((id) => isOn(id, 'ai-training')))
    expect(narrowed.length).toBeLessThan(all.length / 2)
    const packs = new Set(
      narrowed.filter(({ kind }) => kind === 'law').map(({ id }) => id.split('/')[0]),
    )
    expect([...packs]).toEqual(expect.arrayContaining(['eu', 'uk']))
    expect(ids(narrowed)).toContain('ai-training-way-out')
    expect(ids(all)).toContain('us-ny/written-notice')
    expect(ids(narrowed)).not.toContain('us-ny/written-notice')
  })

  test('several topics, repeated or with commas, are any of them', async () => {
    const all = ids(await judged())
    const both = all.filter((id) => isOn(id, 'ai-training', 'cctv'))
    expect(ids(await judged('ai-training', 'cctv'))).toEqual(both)
    expect(ids(await judged('ai-training,cctv'))).toEqual(both)
    expect(both.length).toBeGreaterThan(ids(await judged('ai-training')).length)
  })

  test.each([
    ['ai-trainig', 'ai-training'],
    ['biometric', 'biometrics'],
    ['remote-wrok', 'remote-work'],
  ])('%s is told with the nearest right word', async (given, nearest) => {
    const { code, out, err } = await sousveil(['audit', '-', '--topic', given], { stdin: text })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(given)
    expect(err).toContain(`Did you mean ${nearest}?`)
  })
})
