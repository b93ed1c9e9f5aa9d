// Same input, same bytes: two runs, two numbers of jobs, two working directories, in every format.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { auditFormats } from '../../src/report/formats.ts'
import { root } from '../walk.ts'
import { sousveil } from './world.ts'

const elsewhere = mkdtempSync(join(tmpdir(), 'sousveil-elsewhere-'))
const folder = join(root, 'fixtures/cases/mci/tessaly-networks')
const fixed = ['-j', 'us-ny', '--as-of', '2026-06-19']

test.each(auditFormats)('%s', async (format) => {
  const args = ['audit', folder, '--format', format, ...fixed]
  const first = await sousveil(args)
  expect(first.out.length).toBeGreaterThan(300)
  expect(await sousveil(args)).toEqual(first)
  expect(await sousveil([...args, '--jobs', '3'])).toEqual(first)
  expect(await sousveil(args, { cwd: elsewhere })).toEqual(first)
  const relative = ['audit', 'fixtures/cases/mci/tessaly-networks', '--format', format, ...fixed]
  expect(await sousveil(relative)).toEqual(first)
})

test('text and JSON of the same facts from every side', async () => {
  const args = ['facts', folder, '--format', 'json']
  const first = await sousveil(args)
  expect(await sousveil([...args, '--jobs', '3'])).toEqual(first)
  expect(await sousveil(args, { cwd: elsewhere })).toEqual(first)
})
