// A tool file (rules/tools/<tool>.yaml, or a user's own) → Tool, with every mistake said at file and line.
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Vocabulary } from '../model/rulebook.ts'
import type { Recognition, Tool, ToolExample } from '../model/tool.ts'
import { complain, loading } from './context.ts'
import type { SchemaCheck } from './schema.ts'
import { parseSource } from './source.ts'
import { pathAt, type ToolDesk } from './tool-desk.ts'
import { gateOf } from './tool-gates.ts'
import type { RawExample, RawRecognition, RawTool } from './tool-raw.ts'
import { rowsOf } from './tool-rows.ts'

export interface LoadedTool {
  /** null where the file has errors. */
  readonly tool: Tool | null
  readonly diagnostics: readonly Diagnostic[]
}

/** Loads one tool file; a file with any error gives no tool, only diagnostics. */
export function loadTool(
  file: string,
  text: string,
  vocabulary: Vocabulary,
  check: SchemaCheck,
): LoadedTool {
  const source = parseSource(file, text)
  const shape = check('tool.schema.json', source)
  if (shape.length > 0) return { tool: null, diagnostics: shape }
  const raw = source.value as RawTool
  const desk: ToolDesk = { ...loading(source, vocabulary), gates: raw.gates ?? {} }
  const tool = toolOf(raw, desk)
  checkExampleNames(raw, desk)
  if (desk.problems.length > 0) return { tool: null, diagnostics: desk.problems }
  return { tool, diagnostics: [] }
}

function toolOf(raw: RawTool, desk: ToolDesk): Tool {
  return {
    id: raw.id,
    title: raw.title,
    vendor: raw.vendor,
    names: raw.names ?? [],
    category: raw.category,
    docs: raw.docs,
    export: raw.export.trim(),
    keys: raw.keys ?? 'exact',
    fallback: raw.fallback ?? false,
    recognise: raw.recognise.map((each, index) => recognitionOf(each, index, desk)),
    settings: raw.settings.flatMap((each, index) => rowsOf(each, ['settings', index], desk)),
    ignore: (raw.ignore ?? []).map((each, index) => pathAt(each, ['ignore', index], desk)),
    notes: raw.notes ?? [],
    examples: raw.examples.map(exampleOf),
    file: desk.source.file,
  }
}

function recognitionOf(raw: RawRecognition, index: number, desk: ToolDesk): Recognition {
  const { format, file, ...gates } = raw
  return { formats: format, files: file ?? [], when: gateOf(gates, ['recognise', index], desk) }
}

function exampleOf({ name, file, content, facts, unmapped }: RawExample): ToolExample {
  const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`
  return { name, file, content: text, facts, ...(unmapped && { unmapped }) }
}

function checkExampleNames({ examples }: RawTool, desk: ToolDesk): void {
  examples.forEach(({ name }, index) => {
    if (examples.findIndex((other) => other.name === name) === index) return
    const message = `Two examples are named \`${name}\`.`
    complain(desk, ['examples', index, 'name'], 'example-name', message, 'Give each its own name.')
  })
}
