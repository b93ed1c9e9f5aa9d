// The few signs of text reports, with ASCII in their place where a terminal may not show them.
export interface Glyphs {
  readonly rule: string
  readonly dot: string
  readonly full: string
  readonly empty: string
  readonly open: string
  readonly close: string
  readonly dash: string
  readonly ellipsis: string
  readonly pass: string
  readonly partial: string
  readonly fail: string
  readonly unknown: string
  readonly bullet: string
}

const rich: Glyphs = {
  rule: '─',
  dot: '·',
  full: '━',
  empty: '─',
  open: '“',
  close: '”',
  dash: '–',
  ellipsis: '…',
  pass: '✓',
  partial: '~',
  fail: '✗',
  unknown: '?',
  bullet: '•',
}

const ascii: Glyphs = {
  rule: '-',
  dot: '-',
  full: '#',
  empty: '.',
  open: '"',
  close: '"',
  dash: '-',
  ellipsis: '...',
  pass: '+',
  partial: '~',
  fail: 'x',
  unknown: '?',
  bullet: '*',
}

export function glyphs(unicode: boolean): Glyphs {
  return unicode ? rich : ascii
}
