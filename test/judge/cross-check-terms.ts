// Statements and settings on retention and terms, half of them innocent look-alikes, with the verdicts they must give.
import { type Case, contact } from './cross-check-cases.ts'
import { settings, statement } from './cross-check-facts.ts'

export const termCases: readonly Case[] = [
  {
    name: 'kept longer than stated',
    said: statement('Prompts are kept for 30 days.', 'technique/ai-prompts', 'retention/P30D'),
    set: settings('claude-code', 'technique/ai-prompts', 'retention/P365D of ai-prompts'),
    expected: ['contradicted/retention/P365D'],
  },
  {
    name: 'the same period in another unit',
    said: statement('Prompts are kept one month.', 'technique/ai-prompts', 'retention/P1M'),
    set: settings('claude-code', 'technique/ai-prompts', 'retention/P30D of ai-prompts'),
    expected: [],
  },
  {
    name: 'kept shorter than stated',
    said: statement('Logs are kept one year.', 'technique/ai-prompts', 'retention/P1Y of all'),
    set: settings('claude-code', 'technique/ai-prompts', 'retention/P30D of ai-prompts'),
    expected: [],
  },
  {
    name: 'the longest of several stores',
    said: statement('Prompts are kept for 90 days.', 'technique/ai-prompts', 'retention/P90D'),
    set: [
      ...settings('litellm', 'technique/ai-prompts', 'retention/P30D of ai-prompts'),
      ...settings('claude-code', 'retention/indefinite of ai-prompts'),
    ],
    expected: ['contradicted/retention/indefinite'],
  },
  {
    name: 'a period of another store',
    said: [
      ...statement('Camera pictures are kept 72 hours.', 'technique/cctv', 'retention/PT72H'),
      ...statement('Prompts are recorded.', 'technique/ai-prompts'),
    ],
    set: settings('claude-code', 'technique/ai-prompts', 'retention/P30D of ai-prompts'),
    expected: [],
  },
  {
    name: 'transcripts of a tool that records nothing',
    said: statement('Data is deleted after 7 days.', 'retention/P7D of all'),
    set: settings('claude-code', 'technique/ai-prompts off', 'retention/P14D of ai-prompts'),
    expected: [],
  },
  {
    name: 'deletion promised, nothing deleted',
    said: statement(
      'Prompts are recorded and deleted.',
      'technique/ai-prompts',
      'retention/unspecified-delete',
    ),
    set: settings('litellm', 'technique/ai-prompts', 'retention/indefinite of ai-prompts'),
    expected: ['contradicted/retention/indefinite'],
  },
  {
    name: 'hours promised, clock ignored',
    said: statement('Nothing runs outside working hours.', 'not scope/outside-hours'),
    set: settings('agent', 'scope/outside-hours'),
    expected: ['contradicted/scope/outside-hours'],
  },
  {
    name: 'hours reserved, clock kept',
    said: statement('It may run at any hour.', 'scope/outside-hours'),
    set: settings('agent', 'not scope/outside-hours'),
    expected: ['overclaimed/scope/outside-hours'],
  },
  {
    name: 'everyone recorded, suspicion stated',
    said: statement(
      'Sessions are recorded on suspicion.',
      'technique/terminal-recording',
      'scope/targeted',
    ),
    set: settings('tlog', 'technique/terminal-recording', 'scope/all-workers'),
    expected: ['differs/scope/all-workers'],
  },
  {
    name: 'hidden where an icon is promised',
    said: statement('An icon shows while it runs.', 'transparency/banner'),
    set: settings('agent', 'technique/covert-monitoring'),
    expected: ['contradicted/technique/covert-monitoring'],
  },
  {
    name: 'hidden where that is reserved',
    said: statement('We may watch without notice.', 'transparency/covert-possible'),
    set: settings('agent', 'technique/covert-monitoring'),
    expected: [],
  },
  {
    name: 'hidden without a word',
    said: contact,
    set: settings('agent', 'technique/covert-monitoring'),
    expected: ['undisclosed/technique/covert-monitoring'],
  },
  {
    name: 'a pause promised, the agent locked',
    said: statement('You can pause it.', 'choice/pause'),
    set: settings('agent', 'choice/removal-blocked'),
    expected: ['contradicted/choice/removal-blocked'],
  },
  {
    name: 'a pause promised, and set, though the agent is locked',
    said: statement('You can pause it.', 'choice/pause'),
    set: settings('agent', 'choice/removal-blocked', 'choice/pause'),
    expected: [],
  },
  {
    name: 'names removed in words only',
    said: statement('Data is anonymised.', 'safeguard/anonymisation'),
    set: settings('agent', 'not safeguard/pseudonymisation'),
    expected: ['contradicted/safeguard/pseudonymisation'],
  },
  {
    name: 'consent asked in words only',
    said: statement('Recording needs your consent.', 'basis/consent of meeting-recording'),
    set: settings('meetings', 'not basis/consent of meeting-recording'),
    expected: ['contradicted/basis/consent'],
  },
  {
    name: 'a promise about something else',
    said: statement('Signs mark the cameras.', 'technique/cctv', 'transparency/banner'),
    set: settings('tlog', 'not transparency/banner of terminal-recording'),
    expected: [],
  },
  {
    name: 'a recipient that is not among those named',
    said: statement(
      'Only IT security sees prompts.',
      'technique/ai-prompts',
      'recipient/it-security',
    ),
    set: settings('claude-code', 'technique/ai-prompts', 'recipient/vendor of ai-prompts'),
    expected: ['undisclosed/recipient/vendor'],
  },
  {
    name: 'a recipient that is denied',
    said: statement('Nothing leaves the country.', 'not recipient/third-country'),
    set: settings('agent', 'recipient/third-country'),
    expected: ['contradicted/recipient/third-country'],
  },
]
