// Compiles the YAML of one language to its trie, classes and patterns.

import type { Confidence, Facet, Stance } from '../model/fact.ts'
import { facets } from '../model/fact.ts'
import {
  type CompiledLanguage,
  type DurationWords,
  type Ending,
  type Form,
  forms,
  gapTerminals,
  type Marks,
  type Pattern,
  type PatternStep,
} from '../model/language.ts'
import { type InflectionRow, inflect, type ListedVerb } from './inflection.ts'
import { expandPhrase, type NotedStep, parsePattern } from './language-notation.ts'

/** A class: phrases, verbs with their forms, and narrower classes that belong to it. A bare list is its phrases. */
export type ListedClass =
  | readonly string[]
  | {
      readonly phrases?: readonly string[]
      readonly verbs?: readonly ListedVerb[]
      readonly includes?: readonly string[]
    }

/** A pattern with its demands; see `Pattern`. A bare string has the defaults of its file. */
export interface ListedPattern {
  readonly say: string
  readonly stance?: Stance
  readonly frame?: Pattern['frame']
  readonly kinds?: readonly string[]
  readonly under?: readonly string[]
  readonly lead?: readonly string[]
  readonly near?: readonly string[]
  readonly with?: readonly string[]
  readonly without?: readonly string[]
  readonly notUnder?: readonly string[]
  readonly confidence?: Confidence
  readonly negatable?: boolean
  readonly gated?: boolean
  readonly yields?: boolean
  /** As `^` in `say`. */
  readonly opens?: boolean
}

export interface LanguageFile {
  readonly language?: string
  readonly stemmer?: string
  readonly endings?: readonly Ending[]
  readonly inflection?: readonly InflectionRow[]
  readonly durations?: DurationWords
  readonly names?: CompiledLanguage['names']
  readonly classes?: Readonly<Record<string, ListedClass>>
  readonly facet?: Facet
  readonly defaults?: Omit<ListedPattern, 'say'>
  readonly shapes?: Readonly<Record<string, string | ListedPattern>>
  readonly values?: Readonly<Record<string, ListedValue>>
}

export interface ListedValue {
  /** Phrases for what is observed, sought or granted; a shape of the facet makes them a fact. */
  readonly things?: readonly string[]
  /** Things so plain in meaning that a weaker verb suffices (`%` in shapes); each is also a thing. */
  readonly traces?: readonly string[]
  /** The shapes that its things take; omitted: all of the facet. */
  readonly shapes?: readonly string[]
  /** Patterns that suffice by themselves. */
  readonly says?: readonly (string | ListedPattern)[]
}

export interface NamedLanguageFile {
  readonly file: string
  readonly content: LanguageFile
}

/** What is wrong with an entry: in which file, at which path, what. */
export interface LanguageProblem {
  readonly file: string
  readonly path: readonly string[]
  readonly message: string
}

const markNames: Readonly<Record<keyof Marks, string>> = {
  negators: 'negator',
  falseNegators: 'false-negator',
  restrictors: 'restrictor',
  may: 'may',
  conditional: 'conditional',
  clause: 'clause-mark',
  relative: 'relative-mark',
  conjunctions: 'conjunction',
  infinitive: 'infinitive',
  notInfinitive: 'not-infinitive',
  organisation: 'organisation',
  workers: 'workers',
  outsiders: 'outsiders',
  people: 'people',
  duty: 'duty',
  ban: 'ban',
  prepositions: 'preposition',
  by: 'by',
  be: 'be',
  auxiliaries: 'auxiliary',
  determiners: 'determiner',
  acts: 'act',
  keep: 'keep',
  remove: 'remove',
  reference: 'reference',
  orgCues: 'organisation-cue',
  void: 'void',
  duration: 'duration',
  imperative: 'imperative',
  processing: 'processing',
  advice: 'advice',
  staff: 'staff',
  marketing: 'marketing',
  delimiters: 'delimiter',
  matter: 'data-matter',
}

/** Compiles; what cannot be compiled is left out and told. Order of files does not matter. */
export function compileLanguage(
  sources: readonly NamedLanguageFile[],
  stem: (word: string) => string,
): { compiled: CompiledLanguage; problems: LanguageProblem[] } {
  const files = [...sources].sort((a, b) => (a.file < b.file ? -1 : 1))
  const head = files.find(({ content }) => content.language !== undefined)?.content ?? {}
  const maker = lexicon(files, head.inflection ?? [], stem)
  for (const { file, content } of files) {
    for (const name of Object.keys(content.classes ?? {}).sort()) maker.addClass(file, name)
  }
  const patterns = files.flatMap(({ file, content }) => facetPatterns(file, content, maker))
  const marks = Object.fromEntries(
    Object.entries(markNames).map(([mark, name]) => [mark, maker.find(name)]),
  ) as unknown as Marks
  return {
    compiled: {
      language: head.language ?? 'und',
      stemmer: head.stemmer ?? '',
      endings: head.endings ?? [],
      ...maker.finish(),
      patterns,
      marks,
      durations: head.durations ?? { numbers: {}, units: {}, joins: [], fillers: [] },
      names: head.names ?? { cues: [], stops: [] },
    },
    problems: maker.problems,
  }
}

const tableOf = { stem: 'stems', exact: 'exact', prefix: 'prefixes', suffix: 'suffixes' } as const

type Lexicon = ReturnType<typeof lexicon>

/** Numbers terminals, classes and trie nodes as phrases come in. */
function lexicon(
  files: readonly NamedLanguageFile[],
  table: readonly InflectionRow[],
  stem: (word: string) => string,
) {
  const listed = new Map(files.flatMap(({ content }) => Object.entries(content.classes ?? {})))
  const tables = { exact: {}, stems: {}, prefixes: {}, suffixes: {} } as Record<
    'exact' | 'stems' | 'prefixes' | 'suffixes',
    Record<string, number>
  >
  const classes: string[] = []
  const values: string[] = []
  const wider: number[][] = []
  const edges: number[] = []
  const accepts: number[] = []
  const next = new Map<string, number>()
  const accepted = new Set<string>()
  const problems: LanguageProblem[] = []
  let terminals = gapTerminals.length
  let nodes = 1

  const numberOf = (list: string[], name: string): number => {
    const at = list.indexOf(name)
    return at >= 0 ? at : list.push(name) - 1
  }
  const classOf = (name: string): number => {
    const at = numberOf(classes, name)
    wider[at] ??= []
    return at
  }
  const terminal = (kind: keyof typeof tables, word: string): number => {
    tables[kind][word] ??= terminals++
    return tables[kind][word]
  }
  const phrasesOf = (name: string): readonly string[] => {
    const entry = listed.get(name)
    if (entry === undefined) throw new RangeError(`class "${name}" does not exist`)
    if (Array.isArray(entry)) return entry as readonly string[]
    const made = entry as Exclude<ListedClass, readonly string[]>
    const verbs = (made.verbs ?? []).flatMap((verb) =>
      inflect(verb, table).map(({ phrase }) => phrase),
    )
    return [...(made.phrases ?? []), ...verbs, ...(made.includes ?? []).flatMap(phrasesOf)]
  }
  const addPhrase = (phrase: string, cls: number, value: number, form: Form): void => {
    for (const reading of expandPhrase(phrase, phrasesOf)) {
      let node = 0
      for (const { match, word } of reading) {
        const key = `${node} ${match === 'gap' ? gapTerminals.indexOf(word) : terminal(tableOf[match], match === 'stem' ? stem(word) : word)}`
        let to = next.get(key)
        if (to === undefined) {
          to = nodes++
          next.set(key, to)
          edges.push(...key.split(' ').map(Number), to)
        }
        node = to
      }
      const quadruple = [node, cls, value, forms.indexOf(form)]
      if (accepted.has(quadruple.join())) continue
      accepted.add(quadruple.join())
      accepts.push(...quadruple)
    }
  }
  const attempt = (file: string, path: readonly string[], work: () => void): void => {
    try {
      work()
    } catch (error) {
      problems.push({ file, path, message: (error as Error).message })
    }
  }
  return {
    problems,
    attempt,
    addPhrase,
    classOf,
    valueOf: (name: string): number => numberOf(values, name),
    narrower: (name: string, wide: string): number => {
      const cls = classOf(name)
      const to = classOf(wide)
      if (!wider[cls]?.includes(to)) wider[cls]?.push(to)
      return cls
    },
    find: (name: string): number => classes.indexOf(name),
    known: (name: string): number => {
      if (!listed.has(name) && name !== markNames.duration)
        throw new RangeError(`class "${name}" does not exist`)
      return classOf(name)
    },
    addClass(file: string, name: string): void {
      const entry = listed.get(name)
      const cls = classOf(name)
      const made = (Array.isArray(entry) ? { phrases: entry } : entry) as Exclude<
        ListedClass,
        readonly string[]
      >
      for (const phrase of made.phrases ?? []) {
        attempt(file, ['classes', name, phrase], () => addPhrase(phrase, cls, -1, 'none'))
      }
      for (const verb of made.verbs ?? []) {
        for (const { form, phrase } of inflect(verb, table)) {
          attempt(file, ['classes', name, phrase], () => addPhrase(phrase, cls, -1, form))
        }
      }
      for (const narrower of made.includes ?? []) {
        attempt(file, ['classes', name, 'includes'], () => {
          if (!listed.has(narrower)) throw new RangeError(`class "${narrower}" does not exist`)
          wider[classOf(narrower)]?.push(cls)
        })
      }
    },
    finish: () => ({ ...tables, classes, values, edges, accepts, wider }),
  }
}

function facetPatterns(file: string, content: LanguageFile, maker: Lexicon): Pattern[] {
  const facet = content.facet
  if (facet === undefined || !facets.includes(facet)) return []
  const patterns: Pattern[] = []
  const add = (
    path: readonly string[],
    id: string,
    value: string | null,
    thing: string,
    listed: string | ListedPattern,
  ): void =>
    maker.attempt(file, path, () => {
      patterns.push(pattern(id, facet, value, thing, listed, content.defaults ?? {}, maker))
    })
  const shapes = Object.entries(content.shapes ?? {})
  for (const [name, shape] of shapes) {
    if (!name.startsWith('_')) add(['shapes', name], `${facet}/$${name}`, null, `$${facet}`, shape)
  }
  for (const [value, listed] of Object.entries(content.values ?? {})) {
    const thing = listed.shapes === undefined ? `$${facet}` : `$${facet}/${value}`
    for (const phrase of listed.things ?? []) {
      maker.attempt(file, ['values', value, 'things', phrase], () =>
        maker.addPhrase(phrase, maker.classOf(thing), maker.valueOf(`${facet}/${value}`), 'none'),
      )
    }
    for (const phrase of listed.traces ?? []) {
      maker.attempt(file, ['values', value, 'traces', phrase], () => {
        const trace = maker.narrower(`%${thing.slice(1)}`, thing)
        if (facet === 'technique') maker.narrower(`%${thing.slice(1)}`, markNames.processing)
        maker.addPhrase(phrase, trace, maker.valueOf(`${facet}/${value}`), 'none')
      })
    }
    for (const name of listed.shapes ?? []) {
      const shape = content.shapes?.[name] ?? content.shapes?.[`_${name}`]
      if (shape !== undefined)
        add(['values', value, 'shapes'], `${facet}/${value}$${name}`, null, thing, shape)
    }
    listed.says?.forEach((says, n) => {
      add(['values', value, 'says', String(n)], `${facet}/${value}#${n + 1}`, value, thing, says)
    })
  }
  return patterns
}

function pattern(
  id: string,
  facet: Facet,
  value: string | null,
  thing: string,
  listed: string | ListedPattern,
  defaults: Omit<ListedPattern, 'say'>,
  maker: Lexicon,
): Pattern {
  const own: ListedPattern = typeof listed === 'string' ? { say: listed } : listed
  const all = { ...defaults, ...own }
  const noted = parsePattern(own.say)
  const numbers = (names: readonly string[] | undefined): number[] =>
    (names ?? []).map((name) => maker.known(name))
  return {
    id,
    facet,
    value,
    stance: all.stance ?? 'affirmed',
    steps: noted.steps.map((step) => compileStep(step, thing, maker)),
    opens: noted.opens || (all.opens ?? false),
    frame: all.frame ?? 'org',
    kinds: all.kinds ?? [],
    under: numbers(all.under),
    lead: numbers(all.lead),
    near: numbers(all.near),
    with: numbers(all.with),
    without: numbers(all.without),
    notUnder: numbers(all.notUnder),
    confidence: all.confidence ?? 'high',
    negatable: all.negatable ?? true,
    gated: all.gated ?? false,
    yields: all.yields ?? false,
  }
}

function compileStep(step: NotedStep, thing: string, maker: Lexicon): PatternStep {
  const rest = {
    forms: step.forms.reduce((bits, form) => bits | (1 << forms.indexOf(form)), 0),
    reach: step.reach,
    max: step.max,
  }
  if (step.kind === 'thing') {
    const name = step.name === '%' ? `%${thing.slice(1)}` : thing
    return { cls: maker.classOf(name), thing: true, ...rest }
  }
  if (step.kind === 'class') return { cls: maker.known(step.name), thing: false, ...rest }
  const cls = maker.classOf(`'${step.name}`)
  maker.addPhrase(step.name, cls, -1, 'none')
  return { cls, thing: false, ...rest }
}
