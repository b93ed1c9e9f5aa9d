// Builds the setting rows of a tool file.
import type { Meaning, SettingRow, SubjectSource } from '../model/tool.ts'
import { complain } from './context.ts'
import type { Path } from './source.ts'
import { pathAt, type ToolDesk, templatesAt } from './tool-desk.ts'
import { gateOf } from './tool-gates.ts'
import type { RawRow } from './tool-raw.ts'

const needsValues = new Set(['enum', 'sql-tables'])

/** Builds the rows at a place of the file, one for each of its paths. */
export function rowsOf(raw: RawRow, at: Path, desk: ToolDesk): readonly SettingRow[] {
  checkRow(raw, at, desk)
  const paths = typeof raw.path === 'string' ? [raw.path] : raw.path
  return paths.map((path) => rowOf(raw, path, at, desk))
}

function rowOf(raw: RawRow, path: string, at: Path, desk: ToolDesk): SettingRow {
  const values = Object.entries(raw.values ?? {}).map(
    ([word, meaning]) => [word, meaningAt(meaning, [...at, 'values', word], desk)] as const,
  )
  return {
    path: { ...pathAt(path, [...at, 'path'], desk), ...(raw.each !== undefined && { up: 0 }) },
    ...(raw.each !== undefined && { each: pathAt(raw.each, [...at, 'each'], desk) }),
    reader: raw.reader,
    facts: templatesAt(raw.fact, [...at, 'fact'], desk),
    off: raw.off === undefined ? 'off' : meaningAt(raw.off, [...at, 'off'], desk),
    confidence: raw.confidence ?? 'high',
    note: raw.note.trim(),
    ...(values.length > 0 && { values: Object.fromEntries(values) }),
    ...(raw.never && { never: raw.never.map(String) }),
    ...(raw.if !== undefined && { if: gateOf(raw.if, [...at, 'if'], desk) }),
    ...(raw.absent !== undefined && { absent: meaningAt(raw.absent, [...at, 'absent'], desk) }),
    ...(raw.subject !== undefined && {
      subject: subjectsAt(raw.subject, [...at, 'subject'], desk),
    }),
    ...(raw.override !== undefined && { override: raw.override }),
  }
}

function meaningAt(raw: unknown, at: Path, desk: ToolDesk): Meaning {
  return raw === 'on' || raw === 'off' || raw === 'none' ? raw : templatesAt(raw, at, desk)
}

function subjectsAt(raw: string | readonly string[], at: Path, desk: ToolDesk): SubjectSource[] {
  return (typeof raw === 'string' ? [raw] : raw).map((text): SubjectSource => {
    if (text === 'value') return { kind: 'value' }
    const capture = /^\{([a-z][a-z-]*)\}$/.exec(text)?.[1]
    return capture
      ? { kind: 'capture', name: capture }
      : { kind: 'path', path: pathAt(text, at, desk) }
  })
}

function checkRow(raw: RawRow, at: Path, desk: ToolDesk): void {
  if (needsValues.has(raw.reader) && !raw.values) {
    const message = `A row with the reader \`${raw.reader}\` lacks \`values\`.`
    complain(desk, at, 'row-values', message, 'Say what each word means.')
  }
  const states = raw.fact ?? raw.values ?? raw.off
  if (states === undefined && raw.reader !== 'notice') {
    const advice = 'Give it `fact:`, or list the path under `ignore:`.'
    complain(desk, at, 'row-factless', 'The row states no fact.', advice)
  }
}
