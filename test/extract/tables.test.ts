// Tables of clauses with the facts that each gives, run through reading, segmentation and extraction.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract, type Lexicon } from '../../src/extract/index.ts'
import { read } from '../../src/read/index.ts'
import { segment } from '../../src/segment/index.ts'
import { compiled } from '../rules/knowledge.ts'
import { root } from '../walk.ts'

const folder = join(root, 'test/extract/tables')
/** What share of the facts of a table is found, and of the facts found is right: floors, raised as extraction learns. */
const floors: Readonly<Record<string, { precision: number; recall: number; clauses: number }>> = {
  'actors.txt': { precision: 0.92, recall: 0.88, clauses: 100 },
  'choice-and-consent.txt': { precision: 0.92, recall: 0.91, clauses: 150 },
  'common-clauses.txt': { precision: 0.92, recall: 0.92, clauses: 150 },
  'long-clauses.txt': { precision: 0.87, recall: 0.88, clauses: 69 },
  'negation.txt': { precision: 0.95, recall: 0.9, clauses: 150 },
  'plain-clauses.txt': { precision: 0.88, recall: 0.72, clauses: 60 },
}

interface Row {
  readonly wanted: ReadonlySet<string>
  readonly text: string
}

function rows(file: string): Row[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line.includes('|') && !line.startsWith('#'))
    .map((line) => {
      const [left = '', ...right] = line.split('|')
      const text = right.join('|').trim().replaceAll('\\n', '\n')
      return { wanted: new Set(left.split(/\s+/).filter(Boolean)), text }
    })
}

async function found(text: string, lexicon: Lexicon): Promise<Set<string>> {
  const { documents } = await read({ name: 'clause.md', bytes: new TextEncoder().encode(text) })
  const facts = documents.flatMap((document) =>
    document.kind === 'prose' ? extract(document, segment(document), lexicon) : [],
  )
  return new Set(facts.map((f) => `${f.facet}:${f.value}${f.stance === 'denied' ? '-' : ''}`))
}

describe('tables of clauses', async () => {
  const { knowledge } = await compiled()
  const lexicon = await knowledge.lexicon('en')
  if (lexicon === null) throw new Error('English is not compiled')

  it('covers every table of the folder', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(floors).sort())
  })

  it.each(Object.entries(floors))('%s', async (file, floor) => {
    const table = rows(file)
    expect(table.length).toBeGreaterThanOrEqual(floor.clauses)
    let right = 0
    let wanted = 0
    let given = 0
    for (const row of table) {
      const facts = await found(row.text, lexicon)
      right += [...facts].filter((fact) => row.wanted.has(fact)).length
      wanted += row.wanted.size
      given += facts.size
    }
    expect(right / given).toBeGreaterThanOrEqual(floor.precision)
    expect(right / wanted).toBeGreaterThanOrEqual(floor.recall)
  })
})
