// The findings of a set that were there before: by the baseline file, or at an earlier commit (`--since`).
import { dirname } from 'node:path'
import type { Audit } from '../model/audit.ts'
import type { Input } from '../model/document.ts'
import type { Baseline } from '../model/waiver.ts'
import { baselineOf } from '../waive/index.ts'
import { readBaseline } from './baseline.ts'
import { commitOf, contentAt } from './git.ts'
import type { DocumentSet } from './sets.ts'
import type { Settings } from './settings.ts'
import type { World } from './world.ts'

type Auditor = (inputs: readonly Input[]) => Promise<Audit>

/** undefined without `--baseline` and `--since`; with both, what either knows. */
export async function baselineFor(
  set: DocumentSet,
  { baseline, updateBaseline, since }: Settings,
  world: World,
  audit: Auditor,
): Promise<Baseline | undefined> {
  if (baseline === undefined && since === undefined) return undefined
  const inFile =
    baseline === undefined ? [] : readBaseline(baseline, world.cwd(), updateBaseline).fingerprints
  const then = since === undefined ? [] : await fingerprintsAt(since, set, audit)
  return { fingerprints: new Set([...inFile, ...then]) }
}

/** The same set as it was then is audited by today's rules: a rule that is new is no new finding. */
async function fingerprintsAt(
  ref: string,
  set: DocumentSet,
  audit: Auditor,
): Promise<readonly string[]> {
  const inputs = set.inputs.flatMap((input, i) => {
    const path = set.paths[i]
    const bytes = path && contentAt(commitOf(ref, dirname(path)), path)
    return bytes ? [{ ...input, bytes }] : []
  })
  if (inputs.length === 0) return []
  return baselineOf((await audit(inputs)).findings).map(({ fingerprint }) => fingerprint)
}
