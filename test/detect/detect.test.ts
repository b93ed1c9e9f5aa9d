// Detection of language, kind and jurisdictions, by the data that ships.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { detectJurisdictions, detectKind, detectLanguage } from '../../src/detect/index.ts'
import type { DetectionData } from '../../src/model/detection.ts'
import { proseOf, settingsOf } from '../read/support.ts'

const partOf = (name: string): object =>
  parse(readFileSync(new URL(`../../rules/detect/${name}.yaml`, import.meta.url), 'utf8'))
const data = Object.assign(
  {},
  ...['languages', 'kinds', 'jurisdictions'].map(partOf),
) as DetectionData

test.each([
  ['en', 'We record the keystrokes of employees on company laptops.'],
  ['de', 'Die Tastatureingaben der Beschäftigten werden nicht aufgezeichnet.'],
  ['fr', 'Les frappes au clavier des salariés ne sont pas enregistrées.'],
  ['es', 'No se registran las pulsaciones de las personas empleadas en sus equipos.'],
  ['it', 'Le digitazioni dei dipendenti non sono registrate dalla società.'],
  ['nl', 'De toetsaanslagen van werknemers worden niet door ons vastgelegd.'],
  ['pl', 'Nie rejestrujemy tego, co pracownicy piszą na klawiaturze oraz na ekranie.'],
  ['pt', 'As teclas digitadas pelos trabalhadores não são gravadas pela empresa.'],
  ['und', 'Vi registrerar inte vad de anställda skriver och det är inte tillåtet.'],
  ['und', '12345 67890'],
])('tells the language %s', async (language, text) => {
  expect(detectLanguage(await proseOf('a.txt', text), data)).toBe(language)
})

test.each([
  ['monitoring-policy', '# Employee Monitoring Policy\n\nWe monitor e-mail of staff.'],
  ['acceptable-use', '# Acceptable Use Policy\n\nStaff must not share passwords.'],
  ['privacy-notice', '# Privacy notice for employees\n\nWe record logins.'],
  [
    'works-agreement',
    '# Betriebsvereinbarung zu Telefonanlagen\n\nMitarbeiter werden nicht überwacht.',
  ],
  ['handbook', '# Employee Handbook\n\nWelcome to the team. Staff are monitored.'],
  ['byod-policy', '# Bring Your Own Device\n\nStaff phones are logged.'],
  ['template', '# Monitoring Policy\n\nThis is a template. [Company Name] monitors staff.'],
  ['guidance', '# Guidance for employers\n\nEmployers should tell staff that they are monitored.'],
  ['unrelated', '# Menu\n\nSoup, fish and cake are served at noon.'],
])('tells the kind %s, with evidence', async (kind, text) => {
  const detected = detectKind(await proseOf('a.md', text), data)
  expect(detected.id).toBe(kind)
  expect(detected.why).not.toBe('')
})

test('settings are settings', async () => {
  expect(detectKind(await settingsOf('a.json', '{}'), data).id).toBe('settings')
})

test.each([
  ['de', 'Nach § 26 BDSG werden Daten verarbeitet.', 'high'],
  ['uk', 'We follow the UK GDPR.', 'high'],
  ['eu', 'We follow the GDPR in all we do.', 'medium'],
  ['us-ny', 'This notice is given under New York Civil Rights Law § 52-c.', 'high'],
  ['us-ca', 'It applies to employees in California only.', 'medium'],
  ['us-il', 'We follow the Biometric Information Privacy Act.', 'high'],
  ['ca-on', 'The policy is made for staff in Ontario.', 'medium'],
  ['au-nsw', 'The Workplace Surveillance Act 2005 applies.', 'high'],
  ['fr', 'La CNIL peut être saisie par les salariés.', 'high'],
  ['de', 'Acme GmbH, Ringstraße 1, 10115 Berlin', 'medium'],
  ['de', 'Acme GmbH and its works council agree.', 'medium'],
  ['us-ca', 'Employee Handbook (California)', 'medium'],
  ['ie', 'Acme Ltd, Cork. Adopted in May.', 'medium'],
  ['eu', 'No data is sent outside the EU.', 'medium'],
])('tells the jurisdiction %s from: %s', async (id, text, confidence) => {
  const document = await proseOf('a.txt', text)
  const detected = detectJurisdictions([document], data)
  expect(detected[0]).toMatchObject({ id, confidence })
  expect(detected[0]?.why).toContain('(a.txt, line 1)')
})

test('a place that is only named tells nothing', async () => {
  const document = await proseOf('a.txt', 'The flight from Paris to Chicago was late.')
  expect(detectJurisdictions([document], data)).toEqual([])
})

test('a list of firms in many countries is no sign of any of them', async () => {
  const text = 'Acme GmbH, Acme Oy, Acme ApS, Acme Pty Ltd and Acme S.p.A. share a system.'
  const document = await proseOf('a.txt', text)
  const detected = detectJurisdictions([document], data)
  expect(detected.length).toBeGreaterThan(3)
  expect(detected.filter(({ confidence }) => confidence !== 'low')).toEqual([])
})

test('a notice to workers that never names them is still about them', async () => {
  const text =
    '# The hand scanner\n\nWhat is collected. Each time you open the door, the time is logged.'
  expect(detectKind(await proseOf('a.md', text), data).id).not.toBe('unrelated')
})

test('European law does not add the Union to a member that is told', async () => {
  const document = await proseOf('a.txt', 'The GDPR and the Code du travail apply.')
  expect(detectJurisdictions([document], data).map(({ id }) => id)).toEqual(['fr'])
})

test('every phrase of the data has a word to be found by', () => {
  const phrases = Object.values(data.jurisdictions).flatMap(({ laws, places, adopted, weak }) => [
    ...laws,
    ...places,
    ...(adopted ?? []),
    ...(weak ?? []),
  ])
  expect(phrases.length).toBeGreaterThan(400)
  expect(phrases.filter((phrase) => !/[\p{L}\p{N}§]/u.test(phrase))).toEqual([])
})
