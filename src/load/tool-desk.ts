// What the loading of one tool file shares, and how its parts are parsed with a complaint at their line.
import type { FactTemplate, SettingPath } from '../model/tool.ts'
import type { Loading } from './context.ts'
import { complain } from './context.ts'
import { isWordProblem, parseFactTemplate } from './fact-template.ts'
import { parseSettingPath } from './setting-path.ts'
import type { Path } from './source.ts'
import type { RawGate } from './tool-raw.ts'

/** A tool file being loaded; `gates`: its conditions with a name. */
export interface ToolDesk extends Loading {
  readonly gates: Readonly<Record<string, RawGate>>
}

const nowhere: SettingPath = { text: '', up: null, steps: [] }

/** The setting path written at a place of the file. */
export function pathAt(text: string, at: Path, desk: ToolDesk): SettingPath {
  const parsed = parseSettingPath(text)
  if ('path' in parsed) return parsed.path
  const advice = 'Write it as a.b, list[*].key, map.{name}.key or ./sibling.'
  complain(desk, at, 'setting-path', parsed.problem, advice)
  return nowhere
}

/** The fact, or list of facts, written at a place of the file. */
export function templatesAt(raw: unknown, at: Path, desk: ToolDesk): readonly FactTemplate[] {
  if (raw === undefined) return []
  const list: readonly unknown[] = Array.isArray(raw) ? raw : [raw]
  return list.flatMap((each, index) => {
    const template = parseFactTemplate(each, desk.vocabulary)
    if (!isWordProblem(template)) return [template]
    const place = Array.isArray(raw) ? [...at, index] : at
    complain(desk, place, 'tool-fact', template.message, template.advice)
    return []
  })
}
