// Writes a fact of a configuration as one line, the form in which examples of tool files expect it.
import type { Fact } from '../model/fact.ts'

const evidenceWord = (fact: Fact): string => {
  if (fact.facet === 'technique' && fact.stance === 'denied') return ' off'
  const capability = fact.evidence === 'capability' ? ' capability' : ''
  return `${fact.stance === 'denied' ? ' denied' : ''}${capability}`
}

/**
 * `technique/ai-prompts`, `technique/screenshots capability @com.example.agent`, `technique/keystrokes off`,
 * `retention/P30D of ai-prompts`, `safeguard/pseudonymisation denied`, `technique/screenshots every PT10M`.
 */
export const factLine = (fact: Fact): string => {
  const every = fact.amount && fact.facet !== 'retention' ? ` every ${fact.amount.iso}` : ''
  const of = fact.of ? ` of ${[...fact.of].sort().join(',')}` : ''
  const subject = fact.subject === undefined ? '' : ` @${fact.subject}`
  return `${fact.facet}/${fact.value}${evidenceWord(fact)}${every}${of}${subject}`
}
