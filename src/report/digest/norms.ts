// Names of norms for people: short where an instrument brings its own short name in brackets, each once.
import type { Finding, Norm } from '../../model/finding.ts'
import { byText } from './order.ts'

/** "Regulation (EU) 2016/679 (General Data Protection Regulation, GDPR)" as "GDPR". */
export function shortInstrument(instrument: string): string {
  const inner = /\(([^()]+)\)$/.exec(instrument.trim())?.[1]
  return inner?.split(',').at(-1)?.trim() ?? instrument
}

/** "GDPR Art 6(1)", soft law marked; sorted, each once, citations of one instrument together. */
export function normsOf(finding: Finding): readonly string[] {
  const citations = new Map<string, Set<string>>()
  for (const norm of finding.norms) {
    const name = nameOf(norm)
    citations.set(name, (citations.get(name) ?? new Set()).add(norm.citation))
  }
  return [...citations]
    .map(([name, cited]) => `${name} ${[...cited].sort(byText).join('; ')}`.trim())
    .sort(byText)
}

const nameOf = ({ instrument, force }: Norm): string =>
  shortInstrument(instrument) + (force === 'soft-law' ? ' (guidance)' : '')
