// Holds that encrypted PDFs are told, and that those which open without a password are read.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { read } from '../../src/read/index.ts'
import { endlessScript } from '../hostile/pdf.ts'
import { describeWith } from './needs.ts'

const folder = mkdtempSync(join(tmpdir(), 'sousveil-locked-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A PDF of one sentence, encrypted with AES for a user and an owner. */
function locked(user: string): Buffer {
  const [plain, path] = [join(folder, 'plain.pdf'), join(folder, 'locked.pdf')]
  writeFileSync(plain, endlessScript())
  try {
    execFileSync('qpdf', ['--encrypt', user, 'owner', '256', '--', plain, path], {
      stdio: 'ignore',
    })
  } catch (error) {
    // qpdf mends the missing table of the plain file and ends with 3, a warning.
    if ((error as { status?: number }).status !== 3) throw error
  }
  return readFileSync(path)
}

describeWith(['qpdf'], 'an encrypted PDF', () => {
  test('that opens only with a password is told', async () => {
    const { documents, diagnostics } = await read({ name: 'a.pdf', bytes: locked('secret') })
    expect(documents).toEqual([])
    expect(diagnostics).toMatchObject([{ id: 'pdf-encrypted', level: 'error' }])
  })

  test('that only forbids changes is read', async () => {
    const { documents, diagnostics } = await read({ name: 'a.pdf', bytes: locked('') })
    expect(diagnostics).toEqual([])
    expect(documents).toMatchObject([{ blocks: [{ text: 'We record keystrokes.' }] }])
  })
})
