// `--watch` audits again on a change; `--cache` gives the same report from what it kept.
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sousveil } from './world.ts'

const policy = 'We record the keystrokes of employees on company laptops.\n'

test('--watch audits again when a document changes, until it is stopped', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'sousveil-watch-'))
  const file = join(cwd, 'a.md')
  writeFileSync(file, policy)
  const stop = new AbortController()
  const reports: string[] = []
  const onOut = (text: string) => {
    reports.push(text)
    if (reports.length === 1)
      setTimeout(() => writeFileSync(file, 'We use the webcam of employees.'), 50)
    else stop.abort()
  }
  const args = ['audit', 'a.md', '--watch', '-f', 'json']
  const { code } = await sousveil(args, { cwd, stopped: stop.signal, onOut })
  expect(code).toBe(1)
  expect(reports).toHaveLength(2)
  expect(reports[0]).toContain('"value": "keystrokes"')
  expect(reports[1]).toContain('"value": "webcam"')
})

test('--cache keeps facts by content, and the report does not change', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'sousveil-cache-'))
  writeFileSync(join(cwd, 'a.md'), policy)
  const run = (...more: string[]) => sousveil(['audit', 'a.md', '-f', 'json', ...more], { cwd })
  const kept = () => readdirSync(join(cwd, 'cache'))
  const plain = await run()
  expect(await run('--cache', 'cache')).toEqual(plain)
  expect(kept()).toHaveLength(1)
  expect(await run('--cache', 'cache')).toEqual(plain)
  expect(kept()).toHaveLength(1)
  writeFileSync(join(cwd, 'cache', kept()[0] ?? ''), 'broken')
  expect(await run('--cache', 'cache')).toEqual(plain)
  writeFileSync(join(cwd, 'a.md'), `${policy}Nobody else.\n`)
  await run('--cache', 'cache')
  expect(kept()).toHaveLength(2)
})
