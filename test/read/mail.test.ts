// E-mails: their own text, the documents attached, and what is told.
import { expect, test } from 'vitest'
import { docx, p } from './office-support.ts'
import { outline, proseOf, readingOf } from './support.ts'

const head =
  'From: hr@acme.example\r\nTo: all@acme.example\r\nSubject: New policy\r\nDate: Mon, 1 Jun 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n'

test('a plain message is read, with its subject as title', async () => {
  const mail = `${head}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nWir protokollieren T=C3=BCren.\r\n\r\n- Halle\r\n- Hof\r\n`
  const document = await proseOf('a.eml', mail)
  expect(document.format).toBe('eml')
  expect(document.properties).toMatchObject({ title: 'New policy' })
  expect(outline(document)).toEqual([
    'sentence: Wir protokollieren Türen.',
    'item: Halle <lead-in Wir protokollieren Türen.>',
    'item: Hof <lead-in Wir protokollieren Türen.>',
  ])
})

test('HTML is preferred, attached documents are read, pictures left out', async () => {
  const attached = Buffer.from(docx(p('We record calls.'))).toString('base64')
  const mail = `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n--c\r\nContent-Type: text/html\r\n\r\n<p>We <b>log</b> doors.</p>\r\n--c--\r\n--b\r\nContent-Type: application/octet-stream; name="policy.docx"\r\nContent-Disposition: attachment; filename="policy.docx"\r\nContent-Transfer-Encoding: base64\r\n\r\n${attached}\r\n--b\r\nContent-Type: image/png; name="logo.png"\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n`
  const { documents, diagnostics } = await readingOf('a.eml', mail)
  expect(diagnostics).toEqual([])
  expect(documents.map(({ name }) => name)).toEqual(['a.eml', 'a.eml/policy.docx'])
  expect(
    documents.flatMap((document) => (document.kind === 'prose' ? outline(document) : [])),
  ).toEqual(['sentence: We log doors.', 'sentence: We record calls.'])
})

test('a message is told from its head without a name', async () => {
  const { documents } = await readingOf('-', `${head}\r\nWe log doors.\r\n`)
  expect(documents).toMatchObject([{ format: 'eml' }])
})

test('an empty message is told', async () => {
  const { documents, diagnostics } = await readingOf('a.eml', `${head}\r\n`)
  expect(documents).toEqual([])
  expect(diagnostics).toMatchObject([{ id: 'no-text' }])
})
