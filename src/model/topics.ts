// The topics that select judgements across packs.

export const topics = [
  'ai-training',
  'algorithmic-management',
  'biometrics',
  'byod',
  'cctv',
  'location',
  'remote-work',
] as const
