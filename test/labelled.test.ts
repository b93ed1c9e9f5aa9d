// Holds that label files say only what the vocabulary knows, about lines that are there.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { facets } from '../src/model/fact.ts'
import { labelledDocuments, vocabulary } from './accuracy/labels.ts'
import { root } from './walk.ts'

const known = vocabulary()
const documents = labelledDocuments('fixtures')
const kinds =
  'monitoring-policy acceptable-use handbook privacy-notice works-agreement byod-policy guidance template press unrelated'

function isKnown(facet: string, value: string): boolean {
  const { values, pattern } = known.facets[facet] ?? { values: {} }
  return value in values || (pattern !== undefined && new RegExp(pattern.regex).test(value))
}

test('there are labelled documents, two of which are about something else', () => {
  expect(documents.length).toBeGreaterThanOrEqual(20)
  expect(documents.filter(({ labels }) => labels.length === 0).length).toBeGreaterThanOrEqual(2)
  const labelled = new Set(documents.flatMap(({ labels }) => labels.map(({ facet }) => facet)))
  expect([...labelled].sort()).toEqual([...facets].sort())
})

describe.each(documents)('$labelFile', ({ path, kind, labels }) => {
  const lines = readFileSync(join(root, path), 'utf8').split(/\r?\n/)

  test('uses the words of the vocabulary', () => {
    expect(kinds.split(' ')).toContain(kind)
    expect(labels.filter(({ facet, value }) => !isKnown(facet, value))).toEqual([])
    const techniques = labels.flatMap(({ of }) => of ?? [])
    expect(techniques.filter((id) => id !== 'all' && !isKnown('technique', id))).toEqual([])
    expect(labels.filter(({ stance }) => !['affirmed', 'denied'].includes(stance))).toEqual([])
  })

  test('points at lines with text', () => {
    const blank = labels.filter(
      (label) => label.lines.length === 0 || label.lines.some((line) => !lines[line - 1]?.trim()),
    )
    expect(blank).toEqual([])
  })

  test('says each thing once', () => {
    const keys = labels.map(({ facet, value, stance, of }) => [facet, value, stance, of].join())
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })
})
