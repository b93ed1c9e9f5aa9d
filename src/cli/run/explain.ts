// Runs `sousveil explain`.
import { audit } from '../../audit.ts'
import type { Knowledge } from '../../knowledge.ts'
import { adviseWord } from '../../load/nearest.ts'
import type { Audit } from '../../model/audit.ts'
import type { Rulebook } from '../../model/rulebook.ts'
import type { View } from '../../model/view.ts'
import { findingText } from '../../report/explain/finding.ts'
import { criterionText, ruleText } from '../../report/explain/judgement.ts'
import { scoreText } from '../../report/explain/score.ts'
import { explainScore } from '../../score/explain.ts'
import { type Desk, deskOf } from '../desk.ts'
import { exitCode, UsageError } from '../exit.ts'
import { say } from '../say.ts'
import { gatherSets } from '../sets.ts'
import type { Flags } from '../settings.ts'
import { viewOf } from '../view.ts'
import { print, type World } from '../world.ts'

export async function explain(
  what: string,
  files: readonly string[],
  flags: Flags,
  world: World,
): Promise<number> {
  const desk = await deskOf(files, flags, world)
  const view = await viewOf(world, desk.knowledge)
  const book = await wholeBook(desk.knowledge)
  const known = judgementText(what, book, view)
  if (files.length === 0) {
    await print(world.stdout, known ?? withoutFiles(what, book))
    return 0
  }
  const { audited, code } = await auditFiles(desk, world)
  if (audited) await print(world.stdout, inFiles(what, audited, book, known, view))
  return code
}

async function wholeBook(knowledge: Knowledge): Promise<Rulebook> {
  return await knowledge.rulebook((await knowledge.packs()).map(({ id }) => id))
}

/** undefined: no criterion or rule of that id. */
function judgementText(id: string, { criteria, packs }: Rulebook, view: View): string | undefined {
  const criterion = criteria.find((each) => each.id === id)
  if (criterion) return criterionText(criterion, packs, view)
  const rule = packs.flatMap(({ rules }) => rules).find((each) => each.id === id)
  return rule && ruleText(rule, view)
}

function withoutFiles(what: string, book: Rulebook): never {
  if (what === 'score') throw new UsageError('explain score needs the files that were scored.')
  if (isFingerprint(what)) throw new UsageError(`explain ${what} needs the files it was found in.`)
  return unknown(what, book)
}

function unknown(what: string, { criteria, packs }: Rulebook): never {
  const ids = [...criteria, ...packs.flatMap(({ rules }) => rules)].map(({ id }) => id)
  throw new UsageError(
    `there is no criterion or rule ${what}. ${adviseWord(what, [...ids, 'score'])}`,
  )
}

const isFingerprint = (what: string): boolean => /^[0-9a-f]{16}$/.test(what)

async function auditFiles(
  { settings, knowledge, request }: Desk,
  world: World,
): Promise<{ readonly audited: Audit | undefined; readonly code: number }> {
  const { sets, diagnostics } = await gatherSets({ ...settings, each: false }, world)
  const [set] = sets
  const audited =
    set && (await audit(set.inputs, knowledge, { ...request, set: set.name, known: set.known }))
  const all = [...diagnostics, ...(audited?.diagnostics ?? [])]
  await say(world, all, settings.quiet)
  return { audited, code: exitCode(all, false) }
}

function inFiles(
  what: string,
  audited: Audit,
  book: Rulebook,
  known: string | undefined,
  view: View,
): string {
  if (what === 'score') return scoreText(explainScore(audited.findings, audited.themes), view)
  const found = audited.findings.filter(
    ({ id, fingerprint }) => id === what || fingerprint === what,
  )
  if (found.length === 0 && known === undefined) return unknown(what, book)
  const base = known ?? judgementText(found[0]?.id ?? '', book, view) ?? ''
  const here = found.map((finding) => findingText(finding, view)).join('')
  return base + (here || '\n   It was not judged for these documents.\n')
}
