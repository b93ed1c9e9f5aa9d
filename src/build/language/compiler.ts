// Compiles every folder of rules/language/ to one file per language.
import { LineCounter, parseDocument } from 'yaml'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { type Facet, facets } from '../../model/fact.ts'
import { loadStemmer } from '../../text/stemmer.ts'
import type { Compiler, Known } from '../compiler.ts'
import { foldersIn, type RuleFile, yamlIn } from '../files.ts'
import type { LanguageFile, LanguageProblem } from './files.ts'
import { compileLanguage } from './index.ts'

export const languageCompiler: Compiler = {
  name: 'languages',
  compile: async (rules, known) => {
    const json: Record<string, unknown> = {}
    const diagnostics: Diagnostic[] = []
    const counted: string[] = []
    for (const language of foldersIn(rules, 'language')) {
      const made = await compileFolder(yamlIn(rules, 'language', language), known)
      json[`language-${language}.json`] = made.compiled
      diagnostics.push(...made.diagnostics)
      counted.push(`${made.compiled.patterns.length} patterns of ${language}`)
    }
    return { json, diagnostics, counted }
  },
}

/** One language from its files; `known` checks values against the vocabulary. */
export async function compileFolder(files: readonly RuleFile[], known: Pick<Known, 'vocabulary'>) {
  const sources = files.map(({ name, text }) => ({
    file: name,
    content: (parseDocument(text).toJS() ?? {}) as LanguageFile,
  }))
  const head = sources.find(({ content }) => content.language !== undefined)?.content
  const stemmer = await loadStemmer({ stemmer: head?.stemmer ?? '', endings: head?.endings ?? [] })
  const { compiled, problems } = compileLanguage(sources, stemmer)
  const unknown = sources.flatMap(({ file, content }) => unknownValues(file, content, known))
  return {
    compiled,
    stemmer,
    diagnostics: [...problems, ...unknown].map((problem) => diagnosticOf(problem, files)),
  }
}

function unknownValues(
  file: string,
  content: LanguageFile,
  { vocabulary }: Pick<Known, 'vocabulary'>,
): LanguageProblem[] {
  const facet = content.facet
  if (facet === undefined) return []
  if (!facets.includes(facet)) return [{ file, path: ['facet'], message: `"${facet}" is no facet` }]
  const values: Readonly<Record<string, unknown>> = vocabulary.facets[facet as Facet].values
  return Object.keys(content.values ?? {})
    .filter((value) => !(value in values) && !(facet === 'retention' && value === 'period'))
    .map((value) => ({
      file,
      path: ['values', value],
      message: `"${value}" is no value of ${facet} in the vocabulary`,
    }))
}

function diagnosticOf(
  { file, path, message }: LanguageProblem,
  files: readonly RuleFile[],
): Diagnostic {
  const counter = new LineCounter()
  const parsed = parseDocument(files.find(({ name }) => name === file)?.text ?? '', {
    lineCounter: counter,
  })
  let at = path.length
  let node: unknown
  for (; at > 0 && node === undefined; at--) node = parsed.getIn(path.slice(0, at), true)
  const offset = (node as { range?: readonly number[] } | undefined)?.range?.[0] ?? 0
  const { line, col } = counter.linePos(offset)
  return {
    id: 'language-entry',
    level: 'error',
    source: 'knowledge',
    document: file,
    locator: { kind: 'setting', path: path.join('.'), line, column: col },
    message: `${path.join(' › ')}: ${message}.`,
    advice: 'Correct the entry; the notation is described in src/README.md.',
  }
}
