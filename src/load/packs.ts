// Joins pack heads and rules to packs: adopted rules under their new citations, and the selection with what it brings.
import type { Diagnostic } from '../model/diagnostic.ts'
import type { LawRule, Pack } from '../model/rulebook.ts'
import type { Adoption, PackHead } from './law.ts'
import { adviseWord } from './nearest.ts'

/** A pack as found in its folder. */
export interface PackFiles {
  readonly head: PackHead
  readonly file: string
  readonly rules: readonly LawRule[]
}

/** Packs with adopted rules written out, in the order of their ids. */
export function joinPacks(found: readonly PackFiles[]): {
  readonly packs: readonly Pack[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const byId = new Map(found.map((pack) => [pack.head.id, pack]))
  const diagnostics = found.flatMap((pack) => unknownPacks(pack, byId))
  const packs = [...found]
    .sort((a, b) => (a.head.id < b.head.id ? -1 : 1))
    .map((pack) => joined(pack, byId))
  return { packs, diagnostics }
}

/**
 * The packs of a selection with everything they bring, each once: a pack before what it brings, in the order asked for.
 * Unknown ids are diagnostics.
 */
export function selectPacks(
  packs: ReadonlyMap<string, Pick<Pack, 'id' | 'brings'>>,
  ids: readonly string[],
): { readonly ids: readonly string[]; readonly diagnostics: readonly Diagnostic[] } {
  const selected = new Set<string>()
  const open = [...ids]
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    if (selected.has(id) || !packs.has(id)) continue
    selected.add(id)
    open.push(...(packs.get(id)?.brings ?? []))
  }
  const unknown = ids.filter((id) => !packs.has(id))
  const diagnostics = unknown.map((id) =>
    usage(`There is no law pack \`${id}\`.`, adviseWord(id, packs.keys())),
  )
  return { ids: [...selected], diagnostics }
}

function joined({ head, rules }: PackFiles, byId: ReadonlyMap<string, PackFiles>): Pack {
  const adopted = head.adopts.flatMap((adoption) =>
    (byId.get(adoption.pack)?.rules ?? [])
      .filter((rule) => takes(adoption, rule))
      .map((rule) => adopt(head.id, adoption, rule)),
  )
  const own = new Set(rules.map((rule) => rule.id))
  const all = [...rules, ...adopted.filter((rule) => !own.has(rule.id))]
  const { id, title, language, brings } = head
  return { id, title, language, brings, rules: all.sort((a, b) => (a.id < b.id ? -1 : 1)) }
}

function takes({ rules, without }: Adoption, rule: LawRule): boolean {
  const name = nameOf(rule)
  return (rules?.includes(name) ?? true) && !(without?.includes(name) ?? false)
}

/** The same demand under another law: id, jurisdiction and norm change, everything else stays. A draft stays a draft. */
function adopt(jurisdiction: string, adoption: Adoption, rule: LawRule): LawRule {
  const id = `${jurisdiction}/${nameOf(rule)}`
  const { instrument, url, from, checked, verified } = adoption
  const citation = adoption.citations?.[nameOf(rule)] ?? rule.norm.citation
  const norm = {
    ...rule.norm,
    rule: id,
    jurisdiction,
    instrument,
    citation,
    url,
    from,
    checked,
    verified,
    until: null,
  }
  const status = verified === 'unverified' ? 'draft' : rule.status
  return { ...rule, id, jurisdiction, norm, status }
}

function nameOf(rule: LawRule): string {
  return rule.id.slice(rule.id.indexOf('/') + 1)
}

function unknownPacks(
  { head, file }: PackFiles,
  byId: ReadonlyMap<string, PackFiles>,
): readonly Diagnostic[] {
  const packs = [...head.brings, ...head.adopts.map((adoption) => adoption.pack)].filter(
    (id) => !byId.has(id),
  )
  const rules = head.adopts.flatMap((adoption) => {
    const names = new Set(byId.get(adoption.pack)?.rules.map(nameOf) ?? [])
    const named = [
      ...(adoption.rules ?? []),
      ...(adoption.without ?? []),
      ...Object.keys(adoption.citations ?? {}),
    ]
    return names.size === 0
      ? []
      : named.filter((name) => !names.has(name)).map((name) => [name, names] as const)
  })
  return [
    ...packs.map((id) =>
      broken(
        file,
        `There is no law pack \`${id}\` to bring or adopt.`,
        adviseWord(id, byId.keys()),
      ),
    ),
    ...rules.map(([name, names]) =>
      broken(file, `There is no rule \`${name}\` to adopt.`, adviseWord(name, names)),
    ),
  ]
}

function broken(document: string, message: string, advice: string): Diagnostic {
  return { id: 'pack-unknown', level: 'error', source: 'knowledge', document, message, advice }
}

function usage(message: string, advice: string): Diagnostic {
  return { id: 'pack-unknown', level: 'error', source: 'usage', message, advice }
}
