// Finds the tool whose settings a document holds: by format and required settings, never by its file name alone.
import type { SettingNode, SettingsDocument } from '../model/document.ts'
import type { Recognition, Tool } from '../model/tool.ts'
import { gateState } from './gates.ts'

/** A tool that a document was recognised as, and the settings that gave it away. */
export interface Recognised {
  readonly tool: Tool
  readonly anchors: readonly SettingNode[]
}

/** Whether the document's path ends in one of the hints (`.claude/settings.json`; a `*` at its start stands for any beginning of the name). */
const nameFits = (name: string, files: readonly string[]): boolean => {
  const path = `/${name.replace(/\\/g, '/').toLowerCase()}`
  return files.some((file) => {
    const hint = file.toLowerCase()
    return hint.startsWith('*') ? path.endsWith(hint.slice(1)) : path.endsWith(`/${hint}`)
  })
}

const fits = (
  document: SettingsDocument,
  way: Recognition,
  tool: Tool,
): readonly SettingNode[] | undefined => {
  if (!way.formats.includes(document.format)) return undefined
  if (way.files.length > 0 && !nameFits(document.name, way.files)) return undefined
  const gate = gateState(document.root, way.when, tool.keys)
  return gate.state === 'open' ? gate.rests.map(({ node }) => node) : undefined
}

const claims = (document: SettingsDocument, tools: readonly Tool[]): readonly Recognised[] =>
  tools.flatMap((tool) => {
    for (const way of tool.recognise) {
      const anchors = fits(document, way, tool)
      if (anchors) return [{ tool, anchors }]
    }
    return []
  })

/** Every tool that claims the document, in the order given; fallbacks only where no other does. One is right; none or several are said so by the caller. */
export const recogniseAll = (
  document: SettingsDocument,
  tools: readonly Tool[],
): readonly Recognised[] => {
  const named = claims(
    document,
    tools.filter(({ fallback }) => !fallback),
  )
  if (named.length > 0) return named
  return claims(
    document,
    tools.filter(({ fallback }) => fallback),
  )
}
