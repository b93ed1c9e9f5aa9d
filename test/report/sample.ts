// A hand-made audit for tests of reports: two documents and a configuration of an invented company.
import type { Audit } from '../../src/model/audit.ts'
import type { Fact } from '../../src/model/fact.ts'
import type { Finding } from '../../src/model/finding.ts'
import { fact, finding, norm, textPlace } from './make.ts'

const keystrokes = fact({
  facet: 'technique',
  value: 'keystrokes',
  place: textPlace(
    'memo.md',
    14,
    'From Monday the agent records the keys you press, the mouse and a picture of the screen every two minutes.',
  ),
})
const screenshots = fact({
  facet: 'technique',
  value: 'screenshots',
  place: keystrokes.place,
})
const titles = fact({
  facet: 'technique',
  value: 'window-titles',
  origin: 'config',
  evidence: 'collects',
  tool: 'Deskglance agent',
  by: 'deskglance/capture.windowTitles',
  place: {
    document: 'settings.json',
    quote: '"windowTitles": true',
    locator: { kind: 'setting', path: 'capture.windowTitles', line: 8, column: 5 },
  },
})

export const facts: readonly Fact[] = [
  keystrokes,
  screenshots,
  titles,
  fact({
    facet: 'technique',
    value: 'webcam',
    stance: 'denied',
    place: textPlace('faq.md', 9, 'The camera is never used.'),
  }),
  fact({
    facet: 'technique',
    value: 'email-content',
    modality: 'may',
    place: textPlace('faq.md', 11, 'We may look into mail.'),
  }),
  fact({
    facet: 'purpose',
    value: 'ai-training',
    of: ['keystrokes', 'screenshots'],
    place: textPlace('memo.md', 5, 'The data trains our assistants.'),
  }),
  fact({
    facet: 'purpose',
    value: 'performance-evaluation',
    stance: 'denied',
    of: ['all'],
    place: textPlace('faq.md', 4, 'It is not used to rate anyone.'),
  }),
  fact({
    facet: 'purpose',
    value: 'security',
    place: textPlace('memo.md', 22, 'We also protect our systems.'),
  }),
  fact({
    facet: 'retention',
    value: 'P90D',
    amount: { iso: 'P90D', days: 90 },
    of: ['screenshots'],
    place: textPlace('faq.md', 15, 'Pictures go after 90 days.'),
  }),
  fact({
    facet: 'recipient',
    value: 'vendor',
    place: textPlace('memo.md', 17, 'Our vendor stores the data.'),
  }),
  fact({
    facet: 'recipient',
    value: 'sale',
    stance: 'denied',
    place: textPlace('memo.md', 18, 'We never sell it.'),
  }),
  fact({
    facet: 'choice',
    value: 'mandatory',
    place: textPlace('memo.md', 20, 'Taking part is required in all product teams.'),
  }),
]

export const findings: readonly Finding[] = [
  finding({
    id: 'no-keystroke-content',
    title: 'What is typed is not captured',
    severity: 'critical',
    redLine: true,
    message:
      'Keystrokes are captured, so everything typed is read along, private matters and passwords included.',
    ask: 'Is anything that I type captured, on which device, and who can read it?',
    facts: [keystrokes],
    norms: [norm],
  }),
  finding({
    id: 'period-per-technique',
    theme: 'retention',
    title: 'A period for each technique',
    message: 'No period was found for keystrokes in these 3 documents.',
    ask: 'When is each kind of record deleted?',
    absence: true,
    confidence: 'medium',
  }),
  finding({
    id: 'notice-before-start',
    theme: 'transparency',
    title: 'Told before it starts',
    outcome: 'pass',
    message: 'The memo announces the start.',
    facts: [keystrokes],
  }),
  finding({
    id: 'us-ny/written-notice',
    kind: 'law',
    title: 'Written notice on hiring',
    outcome: 'partial',
    jurisdiction: 'us-ny',
    criterion: 'notice-before-start',
    status: 'in-force',
    severity: 'medium',
    message: 'The notice lacks an element.',
    ask: 'Where do I confirm that I got the notice?',
    norms: [norm],
    facts: [keystrokes],
    elements: [
      { id: 'types', present: true, message: 'names no types of monitoring', facts: [keystrokes] },
      { id: 'receipt', present: false, message: 'asks for no written confirmation', facts: [] },
    ],
  }),
  finding({
    id: 'cross-check/undisclosed/technique/window-titles',
    kind: 'cross-check',
    title: 'Set but not said',
    verdict: 'undisclosed',
    facet: 'technique',
    value: 'window-titles',
    message: 'The settings collect window titles; no document says so.',
    ask: 'Since when are window titles collected?',
    facts: [titles],
  }),
]

export const sample: Audit = {
  version: '0.1.0',
  asOf: '2026-11-21',
  lawAsOf: '2026-11-14',
  set: 'sample',
  documents: [
    {
      name: 'memo.md',
      format: 'markdown',
      language: 'en',
      kind: 'monitoring-policy',
      statements: 24,
    },
    { name: 'faq.md', format: 'markdown', language: 'en', kind: 'privacy-notice', statements: 18 },
    {
      name: 'settings.json',
      format: 'json',
      language: 'und',
      kind: 'settings',
      statements: 0,
      tool: 'Deskglance agent',
      mapped: 6,
      unmapped: ['capture.codec', 'ui.theme'],
    },
  ],
  jurisdictions: [
    { id: 'us-ny', title: 'New York', from: 'flag', why: 'given' },
    { id: 'us', title: 'United States', from: 'brought', why: 'brought by New York' },
  ],
  themes: [
    { id: 'proportionality', title: 'Proportionality', weight: 20 },
    { id: 'transparency', title: 'Transparency', weight: 15 },
    { id: 'retention', title: 'Retention', weight: 10 },
  ],
  facts,
  findings,
  score: {
    scoring: 1,
    grade: 'E',
    value: 31,
    low: 26,
    high: 38,
    coverage: 0.82,
    caps: [{ finding: 'no-keystroke-content', grade: 'E', reason: 'what is typed is captured' }],
    themes: [
      {
        theme: 'proportionality',
        title: 'Proportionality',
        weight: 20,
        value: 12,
        decided: 60,
        applicable: 70,
      },
      {
        theme: 'transparency',
        title: 'Transparency',
        weight: 15,
        value: 71,
        decided: 30,
        applicable: 30,
      },
      {
        theme: 'retention',
        title: 'Retention',
        weight: 10,
        value: null,
        decided: 0,
        applicable: 10,
      },
    ],
  },
  diagnostics: [
    {
      id: 'settings-unmapped',
      level: 'note',
      source: 'input',
      document: 'settings.json',
      message: '2 settings are not mapped.',
      advice: 'See --format json for their names.',
    },
  ],
}
