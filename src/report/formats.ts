// The names of report formats, alone so that help and option checks load nothing else.

export const auditFormats = [
  'text',
  'json',
  'markdown',
  'html',
  'sarif',
  'junit',
  'gitlab',
  'github',
  'csv',
  'badge',
] as const
export type AuditFormat = (typeof auditFormats)[number]

export const factsFormats = ['text', 'json'] as const
export type FactsFormat = (typeof factsFormats)[number]
