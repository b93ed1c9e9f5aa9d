// Prints how well facts are extracted from labelled documents: `npm run accuracy [-- FOLDER] [--errors] [--json]`.
import { spawnSync } from 'node:child_process'
import { join, relative, resolve, sep } from 'node:path'
import { root } from '../walk.ts'
import { type LabelledDocument, labelledDocuments } from './labels.ts'
import { addTo, type Claim, compareClaims, measures, type Tally } from './score.ts'

const args = process.argv.slice(2)
const folder = args.find((arg) => !arg.startsWith('--')) ?? 'fixtures'

interface ReportedFact extends Claim {
  readonly source: { readonly file: string }
}

/** What the built program understands, per document. One run over all of them. */
function extract(documents: readonly LabelledDocument[]): Map<string, Claim[]> {
  const paths = documents.map(({ path }) => path)
  const run = spawnSync(
    process.execPath,
    ['bin/sousveil.js', 'facts', ...paths, '--format', 'json'],
    { cwd: root, maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  if (run.status === null || ![0, 1, 3].includes(run.status)) {
    throw new Error(`sousveil facts ended with ${run.status ?? run.signal}`)
  }
  const facts: readonly ReportedFact[] = JSON.parse(run.stdout.toString()).facts
  const byPath = new Map<string, Claim[]>(paths.map((path) => [path, []]))
  for (const fact of facts) {
    const path = relative(root, resolve(root, fact.source.file)).split(sep).join('/')
    byPath.get(path)?.push(fact)
  }
  return byPath
}

const documents = labelledDocuments(relative(root, resolve(folder)) || '.')
if (documents.length === 0) throw new Error(`${join(folder, '**', '*.labels.json')}: no such file`)
const extracted = extract(documents)
const rows = new Map<string, Tally>()
const errors: string[] = []
for (const { path, labels } of documents) {
  const outcome = compareClaims(labels, extracted.get(path) ?? [])
  addTo(rows, outcome)
  errors.push(...outcome.missed.map((key) => `missed    ${path}  ${key}`))
  errors.push(...outcome.invented.map((key) => `invented  ${path}  ${key}`))
}

const table = [...rows].sort(([a], [b]) => (a < b ? -1 : 1))
if (args.includes('--json')) {
  const result = table.map(([row, tally]) => [row, { ...tally, ...measures(tally) }])
  console.log(JSON.stringify(Object.fromEntries(result), null, 2))
} else {
  if (args.includes('--errors')) console.log(`${errors.sort().join('\n')}\n`)
  console.log(`${documents.length} documents`)
  console.log(`${''.padEnd(40)}precision  recall     F1  support`)
  for (const [row, tally] of table) {
    const { precision, recall, f1, support } = measures(tally)
    const figures = [precision, recall, f1].map((figure) => figure.toFixed(3).padStart(7))
    const name = row.includes(' ') ? `  ${row.split(' ').slice(1).join(' ')}` : row
    console.log(`${name.padEnd(40)}  ${figures.join(' ')} ${String(support).padStart(8)}`)
  }
}
