// How sure a finding is: the weakest of its facts; less for absence and for settings that only permit.
import type { Confidence, Fact } from '../model/fact.ts'
import type { JudgedDocument } from '../model/situation.ts'

const order: readonly Confidence[] = ['low', 'medium', 'high']

/** The weakest confidence of the facts; settings that permit without collecting give medium at most. */
export function confidenceOf(facts: readonly Fact[]): Confidence {
  const lowest = Math.min(2, ...facts.map((fact) => order.indexOf(fact.confidence)))
  const ceiling = onlyCapability(facts) ? 1 : 2
  return order[Math.min(lowest, ceiling)] ?? 'low'
}

/** Absence is medium where a document of a kind that usually holds it is there, low elsewhere; never high. */
export function confidenceOfAbsence(
  where: readonly string[],
  documents: readonly JudgedDocument[],
): Confidence {
  return documents.some(({ kind, origin }) => origin !== 'report' && where.includes(kind))
    ? 'medium'
    : 'low'
}

/** The lower of two: what is partly quoted and partly missing is no surer than either part. */
export function weaker(a: Confidence, b: Confidence): Confidence {
  return order.indexOf(a) < order.indexOf(b) ? a : b
}

/** Whether what the facts show is only a possibility left open by settings. */
export function onlyCapability(facts: readonly Fact[]): boolean {
  return facts.length > 0 && facts.every((fact) => fact.evidence === 'capability')
}
