// Splits PowerShell DSC text into tokens; nothing of it is ever run.

/** word: a bare word or number; text: quoted; variable: `$name` with its members; mark: punctuation. `value` is unquoted. */
export interface Token {
  readonly kind: 'word' | 'text' | 'variable' | 'mark'
  readonly value: string
  readonly from: number
  readonly to: number
}

/** A double-quoted text may hold `$name` or `$(...)`, filled in when it is run. */
const patterns: readonly (readonly [Token['kind'] | 'skip', RegExp])[] = [
  ['skip', /\s+/y],
  ['skip', /<#[\s\S]*?#>/y],
  ['skip', /#[^\r\n]*/y],
  ['skip', /`\r?\n/y],
  ['text', /@"\r?\n[\s\S]*?\r?\n"@|@'\r?\n[\s\S]*?\r?\n'@/y],
  ['text', /"(?:[^"`]|`[\s\S]|"")*"|'(?:[^']|'')*'/y],
  ['variable', /\$(?:\{[^}]{1,200}\}|[A-Za-z_][\w:]{0,200}(?:\.\w{1,200}){0,20}|[?$^])/y],
  ['mark', /@\(|@\{|[(){}[\]=;,]/y],
  ['word', /[^\s(){}[\]=;,"'`#$@]+/y],
  ['skip', /[\s\S]/y],
]

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' }

function plainText(quoted: string): string {
  if (quoted.startsWith('@')) return quoted.slice(2, -2).replace(/^\r?\n|\r?\n$/g, '')
  const inner = quoted.slice(1, -1)
  if (quoted.startsWith("'")) return inner.replace(/''/g, "'")
  return inner.replace(/""/g, '"').replace(/`([\s\S])/g, (_, mark: string) => escapes[mark] ?? mark)
}

/** The tokens of a source; comments are left out. */
export function dscTokens(source: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < source.length) {
    const token = tokenAt(source, at)
    if (token.kind !== 'skip') tokens.push({ ...token, kind: token.kind })
    at = token.to
  }
  return tokens
}

function tokenAt(source: string, from: number) {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = from
    const found = pattern.exec(source)?.[0]
    if (found === undefined) continue
    const value = kind === 'text' ? plainText(found) : found
    return { kind, value, from, to: from + found.length }
  }
  return { kind: 'skip' as const, value: '', from, to: from + 1 }
}
