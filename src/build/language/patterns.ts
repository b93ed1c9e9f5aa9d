// The patterns of a facet's file: shapes over its things, and what its values say by themselves.
import { type Facet, facets } from '../../model/fact.ts'
import { forms, type Pattern, type PatternStep } from '../../model/language.ts'
import type { ClassBook } from './classes.ts'
import type { LanguageFile, ListedPattern, ListedValue, NamedLanguageFile } from './files.ts'
import { markNames } from './marks.ts'
import { type NotedStep, parsePattern } from './notation.ts'

/** What the patterns of one file share. */
interface Making {
  readonly file: string
  readonly facet: Facet
  readonly content: LanguageFile
  readonly book: ClassBook
  readonly patterns: Pattern[]
}

/** A pattern as listed, and where: its id, its value (null: the thing's) and the class of its things. */
interface Entry {
  readonly path: readonly string[]
  readonly id: string
  readonly value: string | null
  readonly thing: string
  readonly listed: string | ListedPattern
}

/** Patterns in the order of the file. A file without a facet has none. */
export function facetPatterns({ file, content }: NamedLanguageFile, book: ClassBook): Pattern[] {
  const { facet } = content
  if (facet === undefined || !facets.includes(facet)) return []
  const making: Making = { file, facet, content, book, patterns: [] }
  for (const [name, listed] of Object.entries(content.shapes ?? {})) {
    const id = `${facet}/$${name}`
    if (name.startsWith('_')) continue
    add({ path: ['shapes', name], id, value: null, thing: `$${facet}`, listed }, making)
  }
  for (const [value, listed] of Object.entries(content.values ?? {})) {
    addValue(value, listed, making)
  }
  return making.patterns
}

function addValue(value: string, listed: ListedValue, making: Making): void {
  const { facet, content } = making
  const thing = listed.shapes === undefined ? `$${facet}` : `$${facet}/${value}`
  addThings(value, listed, thing, making)
  for (const name of listed.shapes ?? []) {
    const shape = content.shapes?.[name] ?? content.shapes?.[`_${name}`]
    const path = ['values', value, 'shapes']
    if (shape !== undefined) {
      add({ path, id: `${facet}/${value}$${name}`, value: null, thing, listed: shape }, making)
    }
  }
  for (const [way, set] of Object.entries(content.ways ?? {})) {
    listed.aims?.forEach((aim, n) => {
      const path = ['values', value, 'aims', String(n)]
      const id = `${facet}/${value}@${way}#${n + 1}`
      add({ path, id, value, thing, listed: aimIn(set, aim) }, making)
    })
  }
  listed.says?.forEach((says, n) => {
    const path = ['values', value, 'says', String(n)]
    add({ path, id: `${facet}/${value}#${n + 1}`, value, thing, listed: says }, making)
  })
}

/** What an aim says stands at the `@` of the way; what either is ruled out by rules out both. */
function aimIn(way: string | ListedPattern, aim: string | ListedPattern): ListedPattern {
  const [outer, inner] = [full(way), full(aim)]
  const without = [...(outer.without ?? []), ...(inner.without ?? [])]
  const say = outer.say.replace('@', () => inner.say)
  return { ...outer, ...inner, say, ...(without.length > 0 ? { without } : {}) }
}

const full = (listed: string | ListedPattern): ListedPattern =>
  typeof listed === 'string' ? { say: listed } : listed

/** A trace is a thing, too; and a trace of a technique shows that data is processed. */
function addThings(
  value: string,
  { things = [], traces = [] }: ListedValue,
  thing: string,
  { file, facet, book }: Making,
): void {
  const number = book.valueOf(`${facet}/${value}`)
  const addPhrase = (kind: string, phrase: string, cls: () => number): void =>
    book.attempt(file, ['values', value, kind, phrase], () =>
      book.addPhrase(phrase, { cls: cls(), value: number, form: 'none' }),
    )
  const trace = `%${thing.slice(1)}`
  for (const phrase of things) addPhrase('things', phrase, () => book.classOf(thing))
  for (const phrase of traces) addPhrase('traces', phrase, () => book.narrower(trace, thing))
  if (facet === 'technique' && traces.length > 0) book.narrower(trace, markNames.processing)
}

function add({ path, id, value, thing, listed }: Entry, making: Making): void {
  const { file, facet, content, book, patterns } = making
  book.attempt(file, path, () => {
    const own = full(listed)
    const all: ListedPattern = { ...content.defaults, ...own }
    const noted = parsePattern(own.say)
    patterns.push({
      id,
      facet,
      value,
      steps: noted.steps.map((step) => compileStep(step, thing, book)),
      opens: noted.opens || (all.opens ?? false),
      ...meaningOf(all),
      ...surroundingsOf(all, book),
    })
  })
}

const meaningOf = (listed: ListedPattern) => ({
  stance: listed.stance ?? 'affirmed',
  frame: listed.frame ?? 'org',
  confidence: listed.confidence ?? 'high',
  negatable: listed.negatable ?? true,
  gated: listed.gated ?? false,
  yields: listed.yields ?? false,
  kinds: listed.kinds ?? [],
})

function surroundingsOf(listed: ListedPattern, book: ClassBook) {
  const numbers = (names: readonly string[] | undefined): number[] => (names ?? []).map(book.known)
  return {
    under: numbers(listed.under),
    lead: numbers(listed.lead),
    near: numbers(listed.near),
    with: numbers(listed.with),
    without: numbers(listed.without),
    notUnder: numbers(listed.notUnder),
  }
}

function compileStep(step: NotedStep, thing: string, book: ClassBook): PatternStep {
  const bits = step.forms.reduce((sum, form) => sum | (1 << forms.indexOf(form)), 0)
  const reach = { forms: bits, reach: step.reach, max: step.max }
  if (step.kind === 'thing') {
    const name = step.name === '%' ? `%${thing.slice(1)}` : thing
    return { cls: book.classOf(name), thing: true, ...reach }
  }
  if (step.kind === 'class') return { cls: book.known(step.name), thing: false, ...reach }
  const cls = book.classOf(`'${step.name}`)
  book.addPhrase(step.name, { cls, value: -1, form: 'none' })
  return { cls, thing: false, ...reach }
}
