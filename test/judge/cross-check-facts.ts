// Makes facts by hand for tests of the cross-check: statements of a policy and settings of tools.
import type { Fact } from '../../src/model/fact.ts'
import type { Situation } from '../../src/model/situation.ts'

const form =
  /^(not )?([a-z]+)\/([A-Za-z0-9.-]+)(?: (capability|off))?(?: of ([a-z0-9,-]+))?(?: if (.+))?$/

function parse(line: string) {
  const parts = form.exec(line)
  if (!parts) throw new Error(`no fact: ${line}`)
  const [, not, facet, value, evidence, of, condition] = parts
  return { not, facet: facet as Fact['facet'], value: value!, evidence, of, condition }
}

function base(line: string, document: string, quote: string, at: number) {
  const { not, facet, value, of, condition } = parse(line)
  return {
    facet,
    value,
    stance: not ? ('denied' as const) : ('affirmed' as const),
    modality: condition ? ('conditional' as const) : ('does' as const),
    ...(of && { of: of.split(',') }),
    ...(condition && { condition }),
    confidence: 'high' as const,
    by: 'test',
    place: {
      document,
      quote,
      locator: {
        kind: 'text' as const,
        line: at,
        column: 1,
        endLine: at,
        endColumn: quote.length + 1,
        start: at * 1000,
        end: at * 1000 + quote.length,
      },
    },
    context: [],
  }
}

let line = 0

/** The facts of one statement of a policy, on one line. */
export function statement(quote: string, ...lines: readonly string[]): Fact[] {
  line += 1
  return lines.map((each) => ({ ...base(each, 'policy.md', quote, line), origin: 'policy' }))
}

/** Facts of a tool's settings: `technique/x`, `technique/x off`, `technique/x capability`. */
export function settings(tool: string, ...lines: readonly string[]): Fact[] {
  return lines.map((each, index): Fact => {
    const fact = base(each, `${tool}.json`, `"${each}"`, index + 1)
    const { evidence } = parse(each)
    const off = evidence === 'off' || fact.stance === 'denied'
    const place = {
      ...fact.place,
      locator: { kind: 'setting' as const, path: `row${index}`, line: index + 1 },
    }
    return {
      ...fact,
      stance: off ? 'denied' : 'affirmed',
      modality: evidence === 'capability' ? 'may' : 'does',
      evidence: evidence === 'capability' ? 'capability' : off ? 'off' : 'collects',
      origin: 'config',
      tool,
      place,
    }
  })
}

/** A situation with one policy, unless told otherwise. */
export function situation(...kinds: readonly string[]): Situation {
  return {
    asOf: '2026-11-01',
    set: 'test',
    documents: (kinds.length > 0 ? kinds : ['monitoring-policy', 'settings']).map(
      (kind, index) => ({ name: `${kind}-${index}`, kind }),
    ),
    profile: {},
    drafts: false,
    topics: [],
  }
}
