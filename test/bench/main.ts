// Prints speed and memory of the built program as ratios to peers measured in the same run: `npm run bench [-- --runs N]`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findProgram } from '../system/needs.ts'
import { root } from '../walk.ts'
import { markdownOf, pdfOf } from './documents.ts'
import { type Measure, measure } from './measure.ts'

const at = process.argv.indexOf('--runs')
const runs = at < 0 ? 7 : Number(process.argv[at + 1])
const folder = mkdtempSync(join(tmpdir(), 'sousveil-bench-'))
const program = join(root, 'bin', 'sousveil.js')
const proseLinter = createRequire(import.meta.url).resolve('write-good')
const node = process.execPath

const write = (name: string, content: string | Buffer): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const audit = (path: string, times = runs): Measure =>
  measure(node, [program, 'audit', path, '--format', 'json', '--fail-on', 'never'], times)
const facts = (path: string, times = runs): Measure =>
  measure(node, [program, 'facts', path, '--format', 'json'], times)

function say(what: string, value: string, beside = ''): void {
  console.log(`${what.padEnd(46)}${value.padStart(12)}  ${beside}`)
}
const ms = (value: number): string => `${value.toFixed(0)} ms`
const times = (one: number, other: number): string => `${(one / other).toFixed(2)} x`

function startUp(): Measure {
  const empty = measure(node, ['-e', ''], runs)
  const small = audit(join(root, 'fixtures', 'labelled', 'en', 'byod.md'))
  say('audit of a small policy', ms(small.milliseconds), `node -e '' ${ms(empty.milliseconds)}`)
  say('  over an empty node', ms(small.milliseconds - empty.milliseconds))
  say('  as a ratio', times(small.milliseconds, empty.milliseconds))
  say(
    '  memory',
    `${small.megabytes?.toFixed(0)} MB`,
    `node -e '' ${empty.megabytes?.toFixed(0)} MB`,
  )
  return facts(join(root, 'fixtures', 'labelled', 'en', 'byod.md'))
}

function throughput(start: Measure): void {
  const sizes = [1, 4]
  const measured = sizes.map((size) => facts(write(`${size}.md`, markdownOf(size * 1e6)), 3))
  for (const [index, { milliseconds, megabytes = 0 }] of measured.entries()) {
    const size = sizes[index] ?? 1
    const seconds = (milliseconds - start.milliseconds) / 1000
    say(
      `facts of ${size} MB of Markdown`,
      `${(size / seconds).toFixed(2)} MB/s`,
      `${megabytes.toFixed(0)} MB held`,
    )
  }
  const [one, four] = measured
  if (one && four) {
    const growth =
      (four.milliseconds - start.milliseconds) / (one.milliseconds - start.milliseconds)
    say('  4 MB against 1 MB (4.00 is linear)', `${growth.toFixed(2)} x`)
  }
  if (one) comparePeer(one)
}

/** write-good looks for weak wording in prose with lists of phrases: the nearest small peer. */
function comparePeer(one: Measure): void {
  const text = `require('node:fs').readFileSync(${JSON.stringify(join(folder, '1.md'))}, 'utf8')`
  const script = `require(${JSON.stringify(proseLinter)})(${text})`
  const peer = measure(node, ['-e', script], 3)
  say(
    '  against write-good on the same 1 MB, time',
    times(one.milliseconds, peer.milliseconds),
    ms(peer.milliseconds),
  )
  say('  against write-good, memory', times(one.megabytes ?? 0, peer.megabytes ?? 1))
}

function pdf(start: Measure): void {
  const pages = 100
  const path = write('policy.pdf', pdfOf(pages))
  const ours = facts(path, 3)
  say(
    `facts of a PDF of ${pages} pages`,
    `${(ours.milliseconds / pages).toFixed(2)} ms/page`,
    `${ours.megabytes?.toFixed(0)} MB held`,
  )
  say(
    '  without start-up',
    `${((ours.milliseconds - start.milliseconds) / pages).toFixed(2)} ms/page`,
  )
  if (!findProgram('pdftotext')) {
    say('  against pdftotext', 'not here', 'Debian package poppler-utils')
    return
  }
  const peer = measure('pdftotext', ['-layout', path, '-'], 3)
  say(
    '  against pdftotext',
    times(ours.milliseconds, peer.milliseconds),
    `${(peer.milliseconds / pages).toFixed(2)} ms/page`,
  )
}

try {
  console.log(
    `Node ${process.version}, ${process.platform} ${process.arch}, processor time, best of ${runs} runs\n`,
  )
  const start = startUp()
  throughput(start)
  pdf(start)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
