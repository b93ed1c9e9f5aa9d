// Widths on a terminal: wide characters, marks, cutting and wrapping.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cut, padEnd, padStart, shorten, widthOf, wrap } from '../../src/report/width.ts'

describe('widthOf', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['naïve', 5],
    ['nai\u0308ve', 5],
    ['監視', 4],
    ['ｆｕｌｌ', 8],
    ['🙂', 2],
    ['–—…“”', 5],
    ['한글', 4],
    ['✓✗█░', 4],
  ])('%s takes %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width)
  })
})

describe('laying out', () => {
  test('cut never splits a wide character', () => {
    expect(cut('監視あり', 5)).toBe('監視')
    expect(shorten('監視あり', 7, '…')).toBe('監視あ…')
    expect(shorten('short', 7)).toBe('short')
  })

  test('pads by columns', () => {
    expect(padEnd('監視', 6)).toBe('監視  ')
    expect(padStart('7', 3)).toBe('  7')
    expect(padEnd('too long', 3)).toBe('too long')
  })

  test('wraps words, and cuts those that are longer than a line', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three'])
    expect(wrap('abcdefghij k', 4)).toEqual(['abcd', 'efgh', 'ij k'])
    expect(wrap('', 10)).toEqual([''])
  })

  test('no line is wider than asked, and no character is lost', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 2, max: 40 }),
        (text, columns) => {
          const lines = wrap(text, columns)
          expect(lines.every((line) => widthOf(line) <= columns)).toBe(true)
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        },
      ),
    )
  })
})
