// Chooses by which law to judge: what was asked for, else what was detected and says so; never silently any.
import { selectPacks } from './load/packs.ts'
import type { AuditedJurisdiction } from './model/audit.ts'
import type { Diagnostic } from './model/diagnostic.ts'
import type { Detected, Pack } from './model/rulebook.ts'

/** A law pack without its rules. */
export type PackHead = Pick<Pack, 'id' | 'title' | 'language' | 'brings'>

export interface Asked {
  readonly ids: readonly string[]
  readonly from: 'flag' | 'config'
}

export interface Chosen {
  readonly jurisdictions: readonly AuditedJurisdiction[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Detected ones count from medium confidence, and only where none was asked for. */
export function chooseJurisdictions(
  asked: Asked,
  detected: readonly Detected[],
  heads: readonly PackHead[],
): Chosen {
  const packs = new Map(heads.map((head) => [head.id, head]))
  const found = detected.filter(({ id, confidence }) => confidence !== 'low' && packs.has(id))
  const reasons = new Map(found.map(({ id, why }) => [id, why]))
  const wanted = asked.ids.length > 0 ? asked.ids : found.map(({ id }) => id)
  const { ids, diagnostics } = selectPacks(packs, wanted)
  const from: AuditedJurisdiction['from'] = asked.ids.length > 0 ? asked.from : 'detected'
  const jurisdictions = ids.map((id) =>
    wanted.includes(id)
      ? { id, title: titleOf(packs, id), from, why: reasons.get(id) ?? '' }
      : brought(id, ids, packs),
  )
  return { jurisdictions, diagnostics }
}

function brought(
  id: string,
  ids: readonly string[],
  packs: ReadonlyMap<string, PackHead>,
): AuditedJurisdiction {
  const by = ids.find((other) => packs.get(other)?.brings.includes(id)) ?? ''
  return { id, title: titleOf(packs, id), from: 'brought', why: `brought by ${titleOf(packs, by)}` }
}

function titleOf(packs: ReadonlyMap<string, PackHead>, id: string): string {
  return packs.get(id)?.title ?? id
}

/** The latest day on which a norm of these packs was checked; null without any. */
export function lawAsOf(packs: readonly Pack[]): string | null {
  const days = packs.flatMap(({ rules }) => rules.flatMap(({ norm }) => norm.checked ?? []))
  return days.sort().at(-1) ?? null
}
