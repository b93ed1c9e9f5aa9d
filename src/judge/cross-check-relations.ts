// How statements and settings bear on each other: what covers what, what is only general, and what contradicts what.
import type { Facet, Stance } from '../model/fact.ts'

/**
 * Naming the first discloses the second too: a recording of the screen holds what screenshots hold, content holds its
 * metadata. Broader values of the vocabulary cover their narrower ones in any case.
 */
export const alsoCovers: Readonly<Record<string, readonly string[]>> = {
  'screen-recording': ['screenshots'],
  keystrokes: ['input-activity', 'idle-time'],
  'email-content': ['email-metadata'],
  'chat-content': ['chat-metadata'],
  'call-recording': ['call-metadata'],
  'ai-prompts': ['code-activity'],
  'app-usage': ['idle-time'],
  'working-time': ['login-records'],
  'cctv-audio': ['cctv'],
}

/** Doing the first is doing the second: who rules out the second rules out the first, too. */
export const entails: Readonly<Record<string, readonly string[]>> = {
  keystrokes: ['input-activity'],
  'screen-recording': ['screenshots'],
  'email-content': ['email-metadata'],
  'chat-content': ['chat-metadata'],
  'call-recording': ['call-metadata'],
}

/** Statements so wide that they name nothing: a technique under them is covered in general terms only. */
export const generalTerms = ['systems-use'] as const

/** Wide statements that come near some techniques without naming them. */
export const nearTerms: Readonly<Record<string, readonly string[]>> = {
  'network-traffic': ['web-history'],
  'device-inventory': ['app-usage', 'removable-media', 'print-jobs'],
  'login-records': ['command-logging'],
}

/** Facts on scope that limit what a denial in the same statement speaks of, and in which respect. */
export const limitingScopes: Readonly<Record<string, 'subject' | 'condition'>> = {
  'personal-devices': 'subject',
  'private-spaces': 'subject',
  contractors: 'subject',
  'remote-work': 'subject',
  'outside-hours': 'condition',
  targeted: 'condition',
  'random-spot-checks': 'condition',
}

/** A proposition: facet, value and stance. */
export interface Proposition {
  readonly facet: Facet
  readonly value: string
  readonly stance: Stance
}

/** A setting that takes back what a document says, beyond the plain opposite of the same value. */
export interface Opposition {
  readonly set: Proposition
  readonly said: readonly Proposition[]
}

const yes = (facet: Facet, value: string): Proposition => ({ facet, value, stance: 'affirmed' })
const no = (facet: Facet, value: string): Proposition => ({ facet, value, stance: 'denied' })

export const oppositions: readonly Opposition[] = [
  {
    set: yes('choice', 'removal-blocked'),
    said: [yes('choice', 'opt-out'), yes('choice', 'pause')],
  },
  {
    set: yes('choice', 'mandatory'),
    said: [yes('choice', 'opt-out'), yes('basis', 'consent')],
  },
  { set: no('safeguard', 'pseudonymisation'), said: [yes('safeguard', 'anonymisation')] },
  {
    set: yes('technique', 'covert-monitoring'),
    said: [yes('transparency', 'banner'), no('transparency', 'covert-possible')],
  },
]

/** Statements of another facet that name a technique all the same. */
export const namedBy: Readonly<Record<string, Proposition>> = {
  'covert-monitoring': yes('transparency', 'covert-possible'),
}

/** Promises to workers: a setting that denies them breaks the word. */
export const promises: readonly Facet[] = ['choice', 'transparency', 'safeguard', 'basis']

/** Reach of the monitoring: a setting that affirms what a document denies reaches too far; the reverse is reserved in vain. */
export const reaches: readonly Proposition[] = [
  yes('scope', 'outside-hours'),
  yes('scope', 'personal-devices'),
  yes('scope', 'private-spaces'),
  yes('scope', 'remote-work'),
  yes('scope', 'contractors'),
  yes('scope', 'continuous'),
  yes('scope', 'all-workers'),
  yes('recipient', 'managers'),
  yes('recipient', 'hr'),
  yes('recipient', 'executives'),
  yes('recipient', 'vendor'),
  yes('recipient', 'third-country'),
  yes('recipient', 'third-party'),
  yes('recipient', 'group-company'),
  yes('recipient', 'sale'),
]
