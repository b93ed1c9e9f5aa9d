// Compiles rules/tools/*.yaml: one tools.json, tools sorted by id, each id once; and the catalogue of products.
import { loadCatalogue } from '../load/catalogue.ts'
import { loadTool } from '../load/tools.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Tool } from '../model/tool.ts'
import type { Compiler } from './compiler.ts'
import { yamlIn } from './files.ts'

const catalogue = 'rules/tools/catalogue.yaml'

export const toolsCompiler: Compiler = {
  name: 'tools',
  compile(rules, { vocabulary, check }) {
    const all = yamlIn(rules, 'tools')
    const files = all.filter(({ name }) => name !== catalogue)
    const listed = all
      .filter(({ name }) => name === catalogue)
      .map(({ name, text }) => loadCatalogue(name, text, vocabulary, check))
    const products = listed.flatMap((each) => each.products)
    const loaded = files.map(({ name, text }) => loadTool(name, text, vocabulary, check))
    const tools = loaded.flatMap(({ tool }) => (tool === null ? [] : [tool])).sort(byId)
    const rows = tools.reduce((sum, tool) => sum + tool.settings.length, 0)
    return Promise.resolve({
      json: { 'tools.json': tools.map(withoutExamples), 'catalogue.json': products },
      diagnostics: [...loaded, ...listed]
        .flatMap(({ diagnostics }) => diagnostics)
        .concat(twice(tools)),
      counted: [`${tools.length} tools with ${rows} settings`, `${products.length} products`],
    })
  },
}

/** Examples prove the rows at the build and in tests; at run time nobody reads them. */
function withoutExamples(tool: Tool): Tool {
  return { ...tool, examples: [] }
}

function byId(a: Tool, b: Tool): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function twice(tools: readonly Tool[]): readonly Diagnostic[] {
  return tools
    .filter((tool, index) => tools.findIndex((other) => other.id === tool.id) !== index)
    .map((tool) => ({
      id: 'tool-twice',
      level: 'error',
      source: 'knowledge',
      document: tool.file,
      message: `Another tool file has the id \`${tool.id}\`, too.`,
      advice: 'Give each tool an id of its own.',
    }))
}
