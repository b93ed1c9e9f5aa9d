// Holds how extracted facts are compared with labels.
import { describe, expect, test } from 'vitest'
import { addTo, comparable, compareClaims, measures, type Tally } from './score.ts'

const claim = (facet: string, value: string, stance = 'affirmed') => ({ facet, value, stance })

describe('comparable', () => {
  test.each([
    ['P3M', 'P90D'],
    ['P1Y', 'P12M'],
    ['P1Y', 'P365D'],
    ['PT72H', 'P3D'],
    ['P6W', 'P42D'],
  ])('%s is as long as %s', (one, other) => {
    expect(comparable('retention', one)).toBe(comparable('retention', other))
  })

  test.each([
    ['P30D', 'P31D'],
    ['P1M', 'P1Y'],
    ['P14D', 'P2M'],
  ])('%s is not as long as %s', (one, other) => {
    expect(comparable('retention', one)).not.toBe(comparable('retention', other))
  })

  test('a value that readers do not use counts as the wider one', () => {
    expect(comparable('technique', 'window-titles')).toBe('app-usage')
    expect(comparable('retention', 'indefinite')).toBe('indefinite')
  })
})

test('a claim is found, invented or missed once, whatever the number of places', () => {
  const outcome = compareClaims(
    [claim('technique', 'cctv'), claim('technique', 'cctv'), claim('choice', 'opt-out')],
    [claim('technique', 'cctv'), claim('choice', 'opt-out', 'denied')],
  )
  expect(outcome).toEqual({
    found: ['technique cctv affirmed'],
    invented: ['choice opt-out denied'],
    missed: ['choice opt-out affirmed'],
  })
})

test('rows add up, and measures follow from them', () => {
  const rows = new Map<string, Tally>()
  addTo(rows, {
    found: ['technique cctv affirmed'],
    invented: [],
    missed: ['technique webcam denied'],
  })
  expect(rows.get('technique')).toEqual({ found: 1, invented: 0, missed: 1 })
  expect(rows.get('technique webcam')).toEqual({ found: 0, invented: 0, missed: 1 })
  expect(measures(rows.get('all') as Tally)).toEqual({
    precision: 1,
    recall: 0.5,
    f1: 2 / 3,
    support: 2,
  })
})
