// Builds the gates of a tool file: conditions on other settings of the same file.
import type { Gate, GateTest } from '../model/tool.ts'
import { complain } from './context.ts'
import { adviseWord } from './nearest.ts'
import type { Path } from './source.ts'
import { pathAt, type ToolDesk } from './tool-desk.ts'
import type { RawGate, RawGateMap } from './tool-raw.ts'

const closed: Gate = { kind: 'any', of: [] }
const depthLimit = 12

/** Builds a gate; a list means all of them. A text is the name of a gate under `gates`. */
export function gateOf(
  raw: RawGate | readonly RawGate[],
  at: Path,
  desk: ToolDesk,
  depth = 0,
): Gate {
  if (depth > depthLimit) {
    const message = 'The gates refer to each other in a circle.'
    complain(desk, at, 'gate-circle', message, 'Break the circle.')
    return closed
  }
  if (Array.isArray(raw)) return { kind: 'all', of: listOf(raw, at, desk, depth) }
  if (typeof raw === 'string') return named(raw, at, desk, depth)
  const parts = partsOf(raw as RawGateMap, at, desk, depth)
  if (parts.length === 1 && parts[0]) return parts[0]
  if (parts.length === 0)
    complain(desk, at, 'gate-empty', 'The gate asks nothing.', 'Give it a path, all, any or not.')
  return { kind: 'all', of: parts }
}

function listOf(raw: readonly RawGate[], at: Path, desk: ToolDesk, depth: number): Gate[] {
  return raw.map((part, index) => gateOf(part, [...at, index], desk, depth + 1))
}

function named(name: string, at: Path, desk: ToolDesk, depth: number): Gate {
  const raw = Object.hasOwn(desk.gates, name) ? desk.gates[name] : undefined
  if (raw !== undefined) return gateOf(raw, at, desk, depth + 1)
  const advice = adviseWord(name, Object.keys(desk.gates))
  complain(desk, at, 'gate-unknown', `There is no gate named \`${name}\`.`, advice)
  return closed
}

function partsOf(raw: RawGateMap, at: Path, desk: ToolDesk, depth: number): Gate[] {
  const parts: Gate[] = []
  for (const kind of ['all', 'any'] as const) {
    const list = raw[kind]
    if (list) parts.push({ kind, of: listOf(list, [...at, kind], desk, depth) })
  }
  if (raw.of !== undefined)
    parts.push({
      kind: 'some',
      count: raw.atLeast ?? 1,
      of: listOf(raw.of, [...at, 'of'], desk, depth),
    })
  if (raw.not !== undefined)
    parts.push({ kind: 'not', of: gateOf(raw.not, [...at, 'not'], desk, depth + 1) })
  if (raw.path !== undefined) parts.push(settingGate(raw, raw.path, at, desk))
  return parts
}

function settingGate(raw: RawGateMap, path: string, at: Path, desk: ToolDesk): Gate {
  return {
    kind: 'setting',
    path: pathAt(path, [...at, 'path'], desk),
    test: testOf(raw),
    absent: raw.absent ?? (raw.set === false ? 'open' : 'closed'),
  }
}

function testOf({ on, set, empty, above, ...raw }: RawGateMap): GateTest {
  const lists = (['is', 'has', 'starts', 'ends', 'contains'] as const).flatMap((how) => {
    const words = raw[how]
    return words ? [[how, words.map(String)] as const] : []
  })
  return {
    ...(on !== undefined && { on }),
    ...(set !== undefined && { set }),
    ...(empty !== undefined && { empty }),
    ...(above !== undefined && { above }),
    ...Object.fromEntries(lists),
  }
}
