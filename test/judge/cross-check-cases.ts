// Statements and settings on techniques, half of them innocent look-alikes, with the verdicts they must give.
import type { Fact } from '../../src/model/fact.ts'
import { settings, statement } from './cross-check-facts.ts'

export interface Case {
  readonly name: string
  readonly said: readonly Fact[]
  readonly set: readonly Fact[]
  readonly expected: readonly string[]
}

export const on = settings('claude-code', 'technique/ai-prompts')
export const contact = statement('Ask the privacy office.', 'governance/contact')

export const techniqueCases: readonly Case[] = [
  {
    name: 'a technique that no document names',
    said: [...contact, ...statement('We log visited sites.', 'technique/web-history')],
    set: settings('agent', 'technique/screenshots'),
    expected: ['undisclosed/technique/screenshots'],
  },
  {
    name: 'a technique that is named',
    said: statement('Prompts are logged.', 'technique/ai-prompts'),
    set: on,
    expected: [],
  },
  {
    name: 'a technique under a broader word',
    said: statement('We log which programs are used.', 'technique/app-usage'),
    set: settings('agent', 'technique/window-titles', 'technique/command-logging'),
    expected: [],
  },
  {
    name: 'a broader word with the narrower one denied',
    said: [
      ...statement('We log which programs are used.', 'technique/app-usage'),
      ...statement('Window titles are not recorded.', 'not technique/window-titles'),
    ],
    set: settings('agent', 'technique/window-titles'),
    expected: ['contradicted/technique/window-titles'],
  },
  {
    name: 'a screen recording stated where screenshots are taken',
    said: statement('The screen is recorded.', 'technique/screen-recording'),
    set: settings('agent', 'technique/screenshots'),
    expected: [],
  },
  {
    name: 'a general reserve',
    said: statement('We may monitor use of our systems.', 'technique/systems-use'),
    set: settings('agent', 'technique/keystrokes'),
    expected: ['general-only/technique/keystrokes'],
  },
  {
    name: 'a plain denial',
    said: statement('Prompts are not recorded.', 'not technique/ai-prompts'),
    set: on,
    expected: ['contradicted/technique/ai-prompts'],
  },
  {
    name: 'a denial of the broader value',
    said: statement('The screen is never recorded.', 'not technique/screen-recording'),
    set: settings('tlog', 'technique/terminal-recording'),
    expected: ['contradicted/technique/terminal-recording'],
  },
  {
    name: 'a denial under a condition',
    said: statement(
      'Prompts are not recorded except in investigations.',
      'not technique/ai-prompts if except in investigations',
    ),
    set: on,
    expected: ['differs/technique/ai-prompts'],
  },
  {
    name: 'a denial that is about one purpose',
    said: statement(
      'Prompts are not used to rate staff.',
      'not technique/ai-prompts',
      'not purpose/performance-evaluation',
    ),
    set: on,
    expected: ['differs/technique/ai-prompts'],
  },
  {
    name: 'a denial for personal devices only',
    said: statement(
      'No screenshots are taken on personal devices.',
      'not technique/screenshots',
      'not scope/personal-devices',
    ),
    set: settings('agent', 'technique/screenshots'),
    expected: ['differs/technique/screenshots'],
  },
  {
    name: 'a denial for another product',
    said: statement('Copilot prompts are not recorded.', 'not technique/ai-prompts'),
    set: on,
    expected: ['differs/technique/ai-prompts'],
  },
  {
    name: 'a denial for this product',
    said: statement('Prompts to Claude are not recorded.', 'not technique/ai-prompts'),
    set: on,
    expected: ['contradicted/technique/ai-prompts'],
  },
  {
    name: 'both said in different places',
    said: [
      ...statement('Keystrokes are not recorded.', 'not technique/keystrokes'),
      ...statement('On gateways, keystrokes are recorded.', 'technique/keystrokes'),
    ],
    set: settings('tlog', 'technique/keystrokes'),
    expected: [],
  },
  {
    name: 'a reserve in vain',
    said: statement('Prompts may be recorded.', 'technique/ai-prompts'),
    set: settings('claude-code', 'technique/ai-prompts off'),
    expected: ['overclaimed/technique/ai-prompts'],
  },
  {
    name: 'switched off in one tool, collected by another',
    said: statement('Prompts may be recorded.', 'technique/ai-prompts'),
    set: [
      ...settings('claude-code', 'technique/ai-prompts off'),
      ...settings('copilot', 'technique/ai-prompts'),
    ],
    expected: [],
  },
  {
    name: 'a reserve for another product',
    said: statement('Copilot prompts may be recorded.', 'technique/ai-prompts'),
    set: settings('claude-code', 'technique/ai-prompts off'),
    expected: [],
  },
  {
    name: 'a permission that no document names',
    said: contact,
    set: settings('macos', 'technique/screenshots capability'),
    expected: [],
  },
  {
    name: 'a permission that documents deny',
    said: statement('We take no screenshots.', 'not technique/screenshots'),
    set: settings('macos', 'technique/screenshots capability'),
    expected: ['contradicted/technique/screenshots'],
  },
]
