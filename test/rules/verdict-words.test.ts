// Holds that no text of the rules, and no fixed wording of reports, gives a verdict of legality; terms of art may stand.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { verdictWord } from '../../src/load/wording.ts'
import { filesUnder, root } from '../walk.ts'

interface Text {
  readonly at: string
  readonly text: string
}

const shown = new Set(['title', 'fix', 'why', 'ask', 'message', 'messages', 'question'])
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Every text that readers are shown, wherever it stands; examples are the words of others. */
function shownTexts(value: unknown, at: string, isShown = false): readonly Text[] {
  if (typeof value === 'string') return isShown ? [{ at, text: value }] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .filter(([key]) => key !== 'examples')
    .flatMap(([key, part]) => {
      const inMessages = isShown && !Array.isArray(value)
      return shownTexts(part, `${at}/${key}`, shown.has(key) || inMessages)
    })
}

/** A source file without its comments. */
const codeOf = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1')

const verdictsIn = (texts: readonly Text[]) =>
  texts.flatMap(({ at, text }) => {
    const word = verdictWord(text)
    return word === undefined ? [] : [`${at}: ${word}`]
  })

describe('texts of the rules', () => {
  const files = filesUnder('rules', '.yaml').filter((path) => !path.startsWith('rules/language/'))
  const texts = files.flatMap((path) => shownTexts(parse(read(path)), path))

  test('give no verdict', () => {
    expect(files.length).toBeGreaterThanOrEqual(240)
    expect(texts.length).toBeGreaterThanOrEqual(1800)
    expect(verdictsIn(texts)).toEqual([])
  })

  test('hold terms of art, which is why there is a list of them', () => {
    const withTerms = texts.filter(({ text }) => /\blegal\b/i.test(text))
    expect(withTerms.length).toBeGreaterThanOrEqual(15)
  })

  test.each([
    ['title', (text: string) => ({ title: text })],
    ['fix', (text: string) => ({ fix: text })],
    ['why', (text: string) => ({ criteria: [{ why: text }] })],
    ['ask', (text: string) => ({ criteria: [{ ask: text }] })],
    ['messages/fail', (text: string) => ({ messages: { fail: text } })],
    ['message', (text: string) => ({ elements: [{ message: text }] })],
  ])('a verdict planted under %s is found', (key, planted) => {
    expect(verdictsIn(shownTexts(planted('This policy is unlawful.'), 'x'))).toEqual([
      expect.stringMatching(new RegExp(`${key}: unlawful$`)),
    ])
    expect(verdictsIn(shownTexts(planted('It names a legal basis.'), 'x'))).toEqual([])
  })

  test('an example may say what it likes', () => {
    expect(shownTexts({ examples: [{ title: 'Illegal' }] }, 'x')).toEqual([])
  })
})

describe('fixed wording of reports', () => {
  const files = ['report', 'judge', 'score'].flatMap((stage) => filesUnder(`src/${stage}`, '.ts'))

  test('gives no verdict', () => {
    expect(files.length).toBeGreaterThanOrEqual(80)
    const texts = files.map((path) => ({ at: path, text: codeOf(read(path)) }))
    expect(verdictsIn(texts)).toEqual([])
  })

  test('a planted verdict is found, one in a comment is not', () => {
    expect(verdictWord(codeOf("const told = 'The firm violates the law.'"))).toBe(
      'violates the law',
    )
    expect(verdictWord(codeOf('/* lawful */ const a = 1 // illegal\n'))).toBeUndefined()
  })
})

describe('words', () => {
  test.each([
    ['Monitoring of this kind is lawful.', 'lawful'],
    ['The notice was unlawfully withheld.', 'unlawfully'],
    ['It is legal.', 'legal'],
    ['ILLEGAL recording', 'ILLEGAL'],
    ['The policy is non-compliant.', 'non-compliant'],
    ['The firm complies with the law.', 'complies with the law'],
    ['This breaches data protection law.', 'breaches data protection law'],
    ['Its legal basis is named, but it is illegal.', 'illegal'],
    ['Die Überwachung ist rechtswidrig.', 'rechtswidrig'],
    ['Eine DSGVO-konforme Richtlinie.', 'DSGVO-konforme'],
    ['Die Aufnahme ist unzulässig.', 'unzulässig'],
    ['La surveillance est illicite.', 'illicite'],
    ['Une mesure ille\u0301gale.', 'illégale'],
    ['L’employeur enfreint la loi.', 'enfreint la loi'],
  ])('%s', (text, word) => {
    expect(verdictWord(text)).toBe(word)
  })

  test.each([
    'The legal basis and the legal\nobligation are named.',
    'The lawful basis is our legitimate interest; the lawfulness of processing before is untouched.',
    'Legal department and legal counsel may see the records.',
    'A concrete suspicion of a serious breach of duty.',
    'Used to check compliance with our internet policy.',
    'Die Rechtsgrundlage ist genannt; die Rechtmäßigkeit der Verarbeitung bis dahin bleibt unberührt.',
    'Eine rechtliche Verpflichtung, der gesetzliche Vertreter.',
    'La base légale et les obligations légales sont nommées, conformément à l’article 6.',
    'La licéité du traitement, le représentant légal.',
  ])('no verdict: %s', (text) => {
    expect(verdictWord(text)).toBeUndefined()
  })
})
