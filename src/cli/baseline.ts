// Reads and writes the file of known findings (`--baseline`, `--update-baseline`).
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Audit } from '../model/audit.ts'
import type { Baseline } from '../model/waiver.ts'
import { baselineOf } from '../waive/index.ts'
import { UsageError } from './exit.ts'

/** A file that is not there yet knows no finding, where it is about to be written. */
export function readBaseline(file: string, cwd: string, mayLack: boolean): Baseline {
  const path = resolve(cwd, file)
  if (!existsSync(path)) {
    if (mayLack) return { fingerprints: new Set() }
    throw new UsageError(`there is no baseline ${file}. --update-baseline writes it.`)
  }
  return { fingerprints: new Set(fingerprintsIn(readFileSync(path, 'utf8'), file)) }
}

function fingerprintsIn(text: string, file: string): readonly string[] {
  const broken = new UsageError(`${file} is no baseline. Write it anew with --update-baseline.`)
  const found = parsed(text)
  if (found?.schema !== 1 || !Array.isArray(found.findings)) throw broken
  return found.findings.map((each: unknown) => {
    const fingerprint = (each as { readonly fingerprint?: unknown } | null)?.fingerprint
    if (typeof fingerprint !== 'string') throw broken
    return fingerprint
  })
}

function parsed(text: string): { readonly schema?: unknown; readonly findings?: unknown } | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Sorted, one finding a line, so that changes read well in a review. */
export function writeBaseline(file: string, cwd: string, audits: readonly Audit[]): void {
  const findings = baselineOf(audits.flatMap((audit) => audit.findings))
  const lines = findings.map((each) => `    ${JSON.stringify(each)}`).join(',\n')
  const text = `{\n  "schema": 1,\n  "findings": [${lines === '' ? '' : `\n${lines}\n  `}]\n}\n`
  try {
    writeFileSync(resolve(cwd, file), text)
  } catch {
    throw new UsageError(`the baseline ${file} could not be written. Check that its folder exists.`)
  }
}
