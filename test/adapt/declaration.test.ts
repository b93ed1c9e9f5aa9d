// Reads declarations: facts with places, the employer's profile, and mistakes with the nearest valid word.
import { expect, test } from 'vitest'
import { adaptDeclaration, factLine, isDeclaration } from '../../src/adapt/index.ts'
import type { SettingsDocument } from '../../src/model/document.ts'
import type { Vocabulary } from '../../src/model/rulebook.ts'
import { vocabulary } from '../tools/load.ts'
import { readSettings } from '../tools/read-example.ts'

const known: Vocabulary = {
  ...vocabulary,
  profile: {
    'works-council': { type: 'boolean', ask: 'Is there one?' },
    headcount: { type: 'number', ask: 'How many?' },
    sector: { type: 'string', values: ['public', 'private'], ask: 'Which?' },
  },
}

const read = (text: string): Promise<SettingsDocument> => readSettings('monitoring.yaml', text)

const whole = `declaration: 1
organisation: Larkfield
date: 2026-10-01
profile: { works-council: true, headcount: 120, sector: private }
monitoring:
  - tool: Time Agent
    techniques: [screenshots, app-usage]
    reserved: [webcam]
    not: [keystrokes]
    purposes: [working-time-records]
    not-for: performance-evaluation
    retention: { screenshots: P14D, app-usage: P6M }
    recipients: [managers]
    not-to: [third-country]
    hours: working-hours
    scope: [all-workers]
    notice: [prior-notice, banner]
    choice: [pause]
    safeguards: [access-control]
    no-safeguards: [pseudonymisation]
`

test('every key gives its facts, about the techniques of its entry', async () => {
  const document = await read(whole)
  expect(isDeclaration(document)).toBe(true)
  const { facts, profile, diagnostics } = adaptDeclaration(document, known)
  expect(diagnostics).toEqual([])
  expect(profile).toEqual({ 'works-council': true, headcount: 120, sector: 'private' })
  const about = 'of app-usage,screenshots,webcam'
  expect(facts.map(factLine)).toEqual([
    'technique/screenshots',
    'technique/app-usage',
    'technique/webcam',
    'technique/keystrokes off',
    `purpose/working-time-records ${about}`,
    `purpose/performance-evaluation denied ${about}`,
    'retention/P14D of screenshots',
    'retention/P6M of app-usage',
    `recipient/managers ${about}`,
    `recipient/third-country denied ${about}`,
    `scope/outside-hours denied ${about}`,
    `scope/all-workers ${about}`,
    `transparency/prior-notice ${about}`,
    `transparency/banner ${about}`,
    `choice/pause ${about}`,
    `safeguard/access-control ${about}`,
    `safeguard/pseudonymisation denied ${about}`,
  ])
  expect(new Set(facts.map(({ origin }) => origin))).toEqual(new Set(['declaration']))
  expect(facts[2]).toMatchObject({
    modality: 'may',
    tool: 'time-agent',
    place: { quote: 'webcam', locator: { line: 8 } },
  })
})

test('mistakes are said with place and nearest word, and left out', async () => {
  const text = whole
    .replace('screenshots, app-usage', 'screenshot, app-usage')
    .replace('P14D', '2 weeks')
    .replace('headcount', 'headcont')
    .replace('private }', 'secret }')
    .replace('recipients', 'recipient')
    .replace('hours: working-hours', 'hours: daytime')
  const { diagnostics, profile } = adaptDeclaration(await read(text), known)
  expect(profile).toEqual({ 'works-council': true })
  expect(diagnostics.map(({ message, advice }) => `${message} ${advice}`)).toEqual([
    '`recipient` is no key of a declaration; it was left out. Did you mean `recipients`?',
    '`screenshot` is no value of techniques; it was left out. Did you mean `screenshots`?',
    expect.stringContaining('`2 weeks` is no period; it was left out.'),
    '`daytime` is no value of hours; it was left out. Use one of `always`, `working-hours`.',
    '`headcont` is no fact on the employer; it was left out. Did you mean `headcount`?',
    '`secret` is no value of sector; it was left out. Use one of `private`, `public`.',
  ])
  expect(diagnostics[1]).toMatchObject({ level: 'error', locator: { kind: 'setting', line: 7 } })
})

test('other settings are no declaration', async () => {
  expect(isDeclaration(await read('declaration: 2\n'))).toBe(false)
  expect(isDeclaration(await read('monitoring: []\n'))).toBe(false)
})
