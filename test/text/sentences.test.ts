// Sentence boundaries: what ends a sentence, and what only looks like it.
import { expect, test } from 'vitest'
import { sentences } from '../../src/text/sentences.ts'

const split = (text: string): string[] =>
  sentences(text).map(({ start, end }) => text.slice(start, end))

/** Each row is the list of sentences that the row joined by spaces must give. */
const rows: readonly (readonly string[])[] = [
  ['We log access.', 'We keep logs for 90 days.'],
  ['See Art. 6 of the GDPR.', 'It applies.'],
  ['Tools, e.g. cameras, are used.', 'They record.'],
  ['Systems, e.g. Microsoft Teams, are logged.'],
  ['See § 26 Abs. 1 BDSG.', 'Die Daten werden gelöscht.'],
  ['Nach Art. 6 Abs. 1 lit. f DSGVO ist das zulässig.', 'Es gilt.'],
  ['Ask Dr. Müller.', 'She knows.'],
  ['See No. 5 below.', 'It matters.'],
  ['No.', 'TeamWatch is required.'],
  ['The answer is no.', 'We do not record.'],
  ['Smith v. Jones is known.', 'It was decided.'],
  ['1. Purpose.', 'This policy applies.'],
  ['2.3. Scope of this policy.', 'All staff.'],
  ['The U.S. Government may ask.', 'We answer.'],
  ['We operate in the U.S.', 'The policy applies.'],
  ['A factor of 3.5 is used.', 'Fine.'],
  ['Wait... then go on.', 'Yes.'],
  ['We record…', 'The screen is seen.'],
  ['He said "We record."', 'The end came.'],
  ['Is it recorded?', 'Yes!', 'It is.'],
  ['Acme Inc. records calls.', 'Ltd. firms too.'],
  ['It is kept at Acme Inc.', 'The data stays.'],
  ['Cameras, doors, etc. are logged.', 'Fine.'],
  ['Cameras, doors, etc.', 'The rest is free.'],
  ['Am 25. Mai 2018 trat sie in Kraft.', 'Sie gilt.'],
  ['Seit dem 1. Januar gilt das.', 'Es bleibt.'],
  ['Das gilt z. B. Kameras betreffend.', 'Mehr nicht.'],
  ['Das gilt z.B. Kameras betreffend.', 'Mehr nicht.'],
  ['Kameras, Türen usw. werden erfasst.', 'Sonst nichts.'],
  ['Daten, d. h. Protokolle, bleiben.', 'Drei Tage.'],
  ['Gem. Ziff. 4 gilt das.', 'Es gilt.'],
  ['Kept until 2018.', 'Then deleted.'],
  ['See sec. 4 of the act.', 'It holds.'],
  ['It takes 30 sec.', 'The file is closed.'],
  ['Write to dpo@example.com.', 'We answer.'],
  ['Visit www.example.com/a.b?c=d for more.', 'Thanks.'],
  ['Voir l’art. L. 1222-4 du Code du travail.', 'Il s’applique.'],
  ['Le contrôle, p. ex. Teams, est écrit.'],
  ['M. Dupont décide.', 'Elle signe.'],
  ['La Sra. García decide.', 'Todo queda.'],
  ['Secondo l’art. 4 della legge.', 'Nessun controllo.'],
  ['Zgodnie z art. 22 k.p. Pracodawca informuje.'],
  ['Kamery, np. Axis, rejestrują.', 'Koniec.'],
  ['Volgens art. 5 lid 1 mag dat.', 'Dat is zo.'],
  ['D.w.z. Camera’s in de hal.'],
  ['(We record calls.)', 'They are kept.'],
  ['We record calls (see sec. 3).', 'They are kept.'],
  ['“We never read e-mail.”', 'That is the promise.'],
  ['Version 2.0 applies.', 'Version 1.9 ended.'],
  ['J. R. Smith is in charge.', 'Ask him.'],
  ['a. Keystrokes are not recorded.', 'Never.'],
  ['(a) Keystrokes.', '(b) Screens.'],
  ['iv. Screens are not recorded.', 'Never.'],
  ['Why? he asked.'],
  ['At 5 p.m. the logs close.', 'Done.'],
  ['It starts at 5 p.m.', 'The logs close.'],
  ['Items cost 5.00 EUR.', '7 days later they go.'],
  ['Section 4. Monitoring is limited.'],
  ['It is stored.', '§ 5 applies.'],
  ['No keystrokes.', 'No screenshots.', 'No audio.'],
  ['We record: names, dates; places.', 'That is all.'],
  ['See pp. 3-4.', 'Then stop.'],
  ['See vol. II of the book.', 'Then stop.'],
  ['The logs (cf. Annex B) stay.', 'Then stop.'],
  ['Mr. and Mrs. Smith agree.', 'Others do not.'],
  ['Prof. Dr. Weber prüft das.', 'Er berichtet.'],
]

test.each(rows.map((row) => [row.join(' '), row] as const))('splits: %s', (text, expected) => {
  expect(split(text)).toEqual(expected)
})

test('a forced line break ends a sentence before a capital only', () => {
  expect(split('Name: X\u2028Place: Y')).toEqual(['Name: X', 'Place: Y'])
  expect(split('we keep the\u2028logs')).toEqual(['we keep the\u2028logs'])
})

test('masked markup within a sentence neither ends nor hides it', () => {
  expect(split('  Logs.   They stay\u00ad\u00ad.  Done.')).toEqual([
    'Logs.',
    'They stay\u00ad\u00ad.',
    'Done.',
  ])
})

test('long runs of marks stay linear', () => {
  expect(split('.'.repeat(200_000)).length).toBe(1)
  expect(split('a.'.repeat(100_000)).length).toBe(1)
  expect(split('((. '.repeat(50_000)).length).toBeLessThanOrEqual(50_000)
})
