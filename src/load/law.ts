// A law pack (rules/law/<jurisdiction>/) → its rules with their norms, and what it adopts of other packs.
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Norm } from '../model/finding.ts'
import type { LawRule, Vocabulary } from '../model/rulebook.ts'
import type { Loading } from './context.ts'
import { complain, loading } from './context.ts'
import { defined } from './defined.ts'
import { loadJudgement } from './judgement.ts'
import { adviseWord } from './nearest.ts'
import type { SchemaCheck } from './schema.ts'
import { parseSource } from './source.ts'

/** Another pack's rules under this pack's citations. */
export interface Adoption {
  readonly pack: string
  readonly instrument: string
  readonly url: string
  readonly from: string
  readonly checked: string
  readonly verified: Norm['verified']
  readonly rules?: readonly string[]
  readonly without?: readonly string[]
  readonly citations?: Readonly<Record<string, string>>
}

/** `pack.yaml` as written. */
export interface PackHead {
  readonly id: string
  readonly title: string
  readonly language: string
  readonly brings: readonly string[]
  readonly adopts: readonly Adoption[]
}

interface RawRule {
  readonly id: string
  readonly criterion: string | null
  readonly standalone?: string
  readonly records?: readonly string[]
  readonly status: LawRule['status']
  readonly norm: Omit<Norm, 'rule' | 'jurisdiction' | 'until' | 'force'> &
    Partial<Pick<Norm, 'until' | 'force'>>
}

/** Loads `pack.yaml`; null where it has errors. */
export function loadPackHead(
  file: string,
  text: string,
  check: SchemaCheck,
): { readonly head: PackHead | null; readonly diagnostics: readonly Diagnostic[] } {
  const source = parseSource(file, text)
  const diagnostics = check('pack.schema.json', source)
  if (diagnostics.length > 0) return { head: null, diagnostics }
  const raw = source.value as Omit<PackHead, 'adopts'> & Partial<Pick<PackHead, 'adopts'>>
  return { head: { ...raw, adopts: raw.adopts ?? [] }, diagnostics }
}

/** Loads one rule file of the pack; null where it has errors. `criteria`: the ids that a rule may serve. */
export function loadRule(
  file: string,
  text: string,
  pack: string,
  known: { readonly vocabulary: Vocabulary; readonly criteria: ReadonlySet<string> },
  check: SchemaCheck,
): { readonly rule: LawRule | null; readonly diagnostics: readonly Diagnostic[] } {
  const source = parseSource(file, text)
  const shape = check('rule.schema.json', source)
  if (shape.length > 0) return { rule: null, diagnostics: shape }
  const on = loading(source, known.vocabulary)
  const raw = source.value as RawRule
  checkRule(on, raw, known.criteria)
  const id = `${pack}/${raw.id}`
  const rule: LawRule = {
    ...loadJudgement(on, { raw, path: [] }),
    id,
    jurisdiction: pack,
    criterion: raw.criterion,
    norm: normOf(raw, id, pack),
    status: raw.status,
    ...defined({ standalone: raw.standalone, records: raw.records }),
  }
  return { rule: on.problems.length > 0 ? null : rule, diagnostics: on.problems }
}

function normOf({ norm }: RawRule, rule: string, jurisdiction: string): Norm {
  return {
    rule,
    jurisdiction,
    instrument: norm.instrument,
    citation: norm.citation,
    url: norm.url,
    from: norm.from,
    until: norm.until ?? null,
    checked: norm.checked,
    verified: norm.verified,
    force: norm.force ?? 'law',
    ...defined({ note: norm.note }),
  }
}

function checkRule(on: Loading, raw: RawRule, criteria: ReadonlySet<string>): void {
  const fileId = /([^/\\]+)\.ya?ml$/.exec(on.source.file)?.[1]
  if (fileId !== undefined && fileId !== raw.id) {
    complain(
      on,
      ['id'],
      'rule-id',
      `The id \`${raw.id}\` differs from the file name \`${fileId}\`.`,
      'Name both alike.',
    )
  }
  if (raw.criterion !== null && !criteria.has(raw.criterion)) {
    const advice = adviseWord(raw.criterion, criteria)
    complain(
      on,
      ['criterion'],
      'criterion-unknown',
      `There is no criterion \`${raw.criterion}\`.`,
      advice,
    )
  }
  if (raw.criterion === null && raw.standalone === undefined) {
    const advice = 'Add `standalone:` with the reason, or name the criterion.'
    complain(
      on,
      ['criterion'],
      'standalone-missing',
      'The rule serves no criterion and does not say why.',
      advice,
    )
  }
  if (raw.norm.verified === 'unverified' && raw.status !== 'draft') {
    const advice = 'Set `status: draft`, or check the norm and say how under `verified`.'
    complain(on, ['status'], 'unverified-active', 'An unverified rule cannot be active.', advice)
  }
  if (raw.norm.from === null && raw.norm.note === undefined) {
    complain(
      on,
      ['norm', 'from'],
      'date-missing',
      'There is no date and no note why.',
      'Add `note:` under `norm:`.',
    )
  }
}
