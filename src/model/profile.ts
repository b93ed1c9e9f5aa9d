// The closed set of facts on the employer that conditions may ask for, each with the question that settles it.

export interface ProfileKey {
  readonly type: 'boolean' | 'number' | 'string'
  readonly values?: readonly string[]
  /** What to find out where it is not known. */
  readonly ask: string
}

export const profileKeys: Readonly<Record<string, ProfileKey>> = {
  'works-council': { type: 'boolean', ask: 'Is there a works council or another elected body?' },
  union: { type: 'boolean', ask: 'Does a trade union represent the workers?' },
  'collective-agreement': {
    type: 'boolean',
    ask: 'Does a collective or works agreement cover the monitoring?',
  },
  headcount: { type: 'number', ask: 'How many people does the employer have?' },
  sector: {
    type: 'string',
    values: ['public', 'private'],
    ask: 'Is the employer a public or a private body?',
  },
  'platform-work': { type: 'boolean', ask: 'Is the work arranged through a digital platform?' },
  'federally-regulated': {
    type: 'boolean',
    ask: 'Is the employer federally regulated (banking, telecoms, transport)?',
  },
  'ccpa-business': {
    type: 'boolean',
    ask: 'Does the employer reach the size from which the CCPA applies?',
  },
  'high-residual-risk': {
    type: 'boolean',
    ask: 'Does the impact assessment leave a high risk?',
  },
  'authority-consulted': {
    type: 'boolean',
    ask: 'Was the supervisory authority consulted before the start?',
  },
  'eu-people-captured': {
    type: 'boolean',
    ask: 'Do people in the EU appear in the recordings?',
  },
  'third-parties-informed': {
    type: 'boolean',
    ask: 'Are others who appear in the recordings (colleagues, callers, customers) informed?',
  },
  'transfer-mechanism': {
    type: 'boolean',
    ask: 'Does an adequacy decision or a set of standard clauses cover the transfer abroad?',
  },
  'joint-arrangement': {
    type: 'boolean',
    ask: 'Is there an arrangement with the other company that says who answers for what?',
  },
  'processor-contract': {
    type: 'boolean',
    ask: 'Is there a contract that binds the vendor to instructions and bars uses of its own?',
  },
  'processing-record': {
    type: 'boolean',
    ask: 'Does the monitoring stand in the record of processing?',
  },
  'appropriate-policy-document': {
    type: 'boolean',
    ask: 'Is there a policy document for special categories of data?',
  },
  'applicants-told': {
    type: 'boolean',
    ask: 'Are applicants told of the monitoring in the interview?',
  },
  'duties-require-recording': {
    type: 'boolean',
    ask: 'Do the duties of the job require sound or pictures from the home?',
  },
  'automated-hiring-or-promotion': {
    type: 'boolean',
    ask: 'Do automated tools take part in hiring or promotion?',
  },
  'video-interviews-analysed': {
    type: 'boolean',
    ask: 'Does software analyse video interviews of applicants?',
  },
}

const atLeast = '-at-least'

/** `headcount-at-least` asks for the key `headcount` with a lower bound; every other key asks for itself. */
export function profileKeyOf(key: string): { readonly key: string; readonly atLeast: boolean } {
  return key.endsWith(atLeast)
    ? { key: key.slice(0, -atLeast.length), atLeast: true }
    : { key, atLeast: false }
}
