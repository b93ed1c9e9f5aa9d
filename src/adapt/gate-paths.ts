// Lists the paths that a tool's gates look at: settings read to decide, which count as mapped.
import type { Gate, SettingPath, Tool } from '../model/tool.ts'

const pathsIn = (gate: Gate): SettingPath[] => {
  if (gate.kind === 'setting') return [gate.path]
  return gate.kind === 'not' ? pathsIn(gate.of) : gate.of.flatMap(pathsIn)
}

/** Paths from the root that rows and recognition look at, each once. Relative ones start at rows that are mapped anyway. */
export const gatePaths = (tool: Tool): readonly SettingPath[] => {
  const gates = [
    ...tool.recognise.map(({ when }) => when),
    ...tool.settings.flatMap((row) => (row.if ? [row.if] : [])),
  ]
  const byText = new Map(gates.flatMap(pathsIn).map((path) => [path.text, path]))
  return [...byText.values()].filter(({ up }) => up === null)
}
