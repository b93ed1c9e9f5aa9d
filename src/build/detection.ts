// Compiles rules/detect/*.yaml: one detection.json with the words of languages, kinds and jurisdictions.
import { parseSource } from '../load/source.ts'
import type { Compiler } from './compiler.ts'
import { yamlIn } from './files.ts'

export const detectionCompiler: Compiler = {
  name: 'detection',
  compile(rules, { check }) {
    const sources = yamlIn(rules, 'detect').map(({ name, text }) => parseSource(name, text))
    const diagnostics = sources.flatMap((source) => check('detection.schema.json', source))
    const data = Object.assign({}, ...sources.map((source) => source.value)) as Counted
    const count = (part: object | undefined) => Object.keys(part ?? {}).length
    return Promise.resolve({
      json: sources.length === 0 ? {} : { 'detection.json': data },
      diagnostics,
      counted: [
        `signs of ${count(data.languages)} languages, ${count(data.kinds)} kinds and ${count(data.jurisdictions)} jurisdictions`,
      ],
    })
  },
}

interface Counted {
  readonly languages?: object
  readonly kinds?: object
  readonly jurisdictions?: object
}
