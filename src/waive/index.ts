// Marks findings that are waived or known before; nothing is ever taken away.
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Finding, Severity } from '../model/finding.ts'
import type { Baseline, Waiver } from '../model/waiver.ts'

/** What marks the findings of a set. */
export interface Marks {
  readonly waivers?: readonly Waiver[]
  readonly baseline?: Baseline
  /** Other severities by rule id, for gate and order; the score is taken before. */
  readonly severities?: Readonly<Record<string, Severity>>
}

export interface Waived {
  readonly findings: readonly Finding[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Only gaps and open questions are waived. An expired waiver has no effect and is told, like one that matches nothing. */
export function waive(findings: readonly Finding[], marks: Marks, asOf: string): Waived {
  const waivers = marks.waivers ?? []
  const holding = waivers.filter(({ until }) => until >= asOf)
  const used = new Set<Waiver>()
  const marked = findings.map((finding) => {
    const waiver = isOpen(finding) ? holding.find((each) => matches(each, finding)) : undefined
    if (waiver) used.add(waiver)
    return markOne(finding, waiver, marks)
  })
  const diagnostics = waivers.flatMap((waiver) => {
    if (waiver.until < asOf) return [expired(waiver)]
    return used.has(waiver) ? [] : [unmatched(waiver)]
  })
  return { findings: marked, diagnostics }
}

function markOne(
  finding: Finding,
  waiver: Waiver | undefined,
  { baseline, severities }: Marks,
): Finding {
  const known = baseline?.fingerprints.has(finding.fingerprint)
  return {
    ...finding,
    severity: severities?.[finding.id] ?? finding.severity,
    ...(waiver && { waiver: shortened(waiver) }),
    ...(baseline && { baseline: known ? ('unchanged' as const) : ('new' as const) }),
  }
}

const shortened = ({ reason, owner, until, kind }: Waiver) => ({ reason, owner, until, kind })

const isOpen = ({ outcome }: Finding): boolean =>
  outcome === 'fail' || outcome === 'partial' || outcome === 'unknown'

function matches({ rule, quote }: Waiver, { id, absence, facts }: Finding): boolean {
  if (rule !== id) return false
  if (quote === null) return absence
  const anchor = ` ${wordsOf(quote)} `
  return !absence && facts.some(({ place }) => ` ${wordsOf(place.quote)} `.includes(anchor))
}

/** Case, punctuation and line breaks do not count, as in fingerprints. */
function wordsOf(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')
}

function expired(waiver: Waiver): Diagnostic {
  return told(waiver, {
    id: 'waiver-expired',
    level: 'warning',
    message: `The waiver of ${waiver.rule} ended on ${waiver.until}; its finding is back.`,
    advice: `Ask ${waiver.owner} to mend the finding, or give a new date with a new reason.`,
  })
}

function unmatched(waiver: Waiver): Diagnostic {
  const what = waiver.quote === null ? 'an absence' : 'these words'
  return told(waiver, {
    id: 'waiver-unmatched',
    level: 'warning',
    message: `The waiver of ${waiver.rule} for ${what} matches no finding.`,
    advice:
      'Take it out where the finding is mended; where the words have changed, look at it anew.',
  })
}

function told(
  { file, line }: Waiver,
  { id, level, message, advice }: Pick<Diagnostic, 'id' | 'level' | 'message' | 'advice'>,
): Diagnostic {
  const at = { line, column: 1, endLine: line, endColumn: 1, start: 0, end: 0 }
  return {
    id,
    level,
    source: 'usage',
    document: file,
    locator: { kind: 'text', ...at },
    message,
    advice,
  }
}

/** The findings that a baseline remembers: gaps and open questions. */
export function baselineOf(
  findings: readonly Finding[],
): readonly Pick<Finding, 'id' | 'fingerprint'>[] {
  const known = new Map(findings.filter(isOpen).map(({ id, fingerprint }) => [fingerprint, id]))
  return [...known]
    .map(([fingerprint, id]) => ({ id, fingerprint }))
    .sort((a, b) => (a.id + a.fingerprint < b.id + b.fingerprint ? -1 : 1))
}
