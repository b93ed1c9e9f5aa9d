// `sousveil criteria`, `rules`, `tools`, `vocabulary` and `explain`.
import { describe, expect, test } from 'vitest'
import { sousveil } from './world.ts'

describe('what the program knows', () => {
  test.each([
    [['criteria'], 'no-keystroke-content'],
    [['rules'], 'us-ny'],
    [['rules', '-j', 'us-ny'], 'us-ny/written-notice'],
    [['tools'], 'claude-code'],
    [['tools', 'claude-code'], 'managed-settings.json'],
    [['vocabulary'], 'technique'],
    [['vocabulary', 'choice'], 'removal-blocked'],
    [['explain', 'no-keystroke-content'], 'red line'],
    [['explain', 'us-ny/written-notice'], 'New York Civil Rights Law'],
  ])('%j tells of %s within 80 columns', async (args, told) => {
    const { code, out, err } = await sousveil(args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(told)
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  test.each([['criteria'], ['rules'], ['tools'], ['vocabulary']])('%s as JSON', async (command) => {
    expect(JSON.parse((await sousveil([command, '--format', 'json'])).out)).toBeTypeOf('object')
  })

  test.each([
    [['rules', '-j', 'atlantis'], 'atlantis'],
    [['tools', 'claude-cod'], 'claude-code'],
    [['vocabulary', 'choise'], 'choice'],
    [['explain', 'no-keystroke-contents'], 'no-keystroke-content'],
    [['explain', 'score'], 'needs the files'],
    [['explain', '0123456789abcdef'], 'needs the files'],
  ])('%j is wrong usage', async (args, told) => {
    const { code, out, err } = await sousveil(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(told)
  })
})

describe('explain with files', () => {
  const stdin = 'We record the keystrokes of employees on company laptops.'

  test('a finding: every quotation it rests on', async () => {
    const { out } = await sousveil(['explain', 'no-keystroke-content', '-'], { stdin })
    expect(out).toContain('IN THESE DOCUMENTS')
    expect(out).toContain('“We record the keystrokes of employees on company laptops.”')
  })

  test('a finding by its fingerprint', async () => {
    const report = await sousveil(['audit', '-', '-f', 'json'], { stdin })
    const findings: { id: string; fingerprint: string }[] = JSON.parse(report.out).findings
    const { fingerprint = '' } = findings.find(({ id }) => id === 'no-keystroke-content') ?? {}
    const { code, out } = await sousveil(['explain', fingerprint, '-'], { stdin })
    expect(code).toBe(0)
    expect(out).toContain('What is typed is not captured')
  })

  test('the score: points add up to it', async () => {
    const report = await sousveil(['audit', '-', '-f', 'json'], { stdin })
    const { score } = JSON.parse(report.out)
    const { out } = await sousveil(['explain', 'score', '-'], { stdin })
    expect(out).toContain(`rounded ${score.value}.`)
    const points = Number(/Points: ([\d.]+)/.exec(out)?.[1])
    expect(Math.abs(points - score.value)).toBeLessThanOrEqual(0.51)
  })
})
