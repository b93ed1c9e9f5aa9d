// Finds the tables and columns that an SQL query names, for tools whose settings are queries.

const limit = 20_000
const word = /'(?:[^']|'')*'|"[^"]*"|--[^\n]*|[A-Za-z_][A-Za-z0-9_.]*|[*,()]/g
const keywords = new Set(
  'select from join where and or not as on using in is null like glob left right inner outer cross natural union all group by order limit distinct case when then else end with having between exists cast'.split(
    ' ',
  ),
)

/** Words of the query in lower case, comments and quoted texts left out. */
const wordsOf = (query: string): string[] =>
  (query.slice(0, limit).match(word) ?? [])
    .filter((token) => !token.startsWith("'") && !token.startsWith('--'))
    .map((token) => token.replace(/"/g, '').toLowerCase())

const isName = (token: string | undefined): token is string =>
  token !== undefined && /^[a-z_]/.test(token) && !keywords.has(token)

/** How many words a table takes: its name, perhaps an alias, perhaps `as` and an alias. */
const tableLength = (words: readonly string[], at: number): number => {
  if (words[at + 1] === 'as') return 3
  return isName(words[at + 1]) ? 2 : 1
}

/** The tables of a list (`from a, b as c`) that starts at a word. */
const tablesFrom = (words: readonly string[], start: number): string[] => {
  const tables: string[] = []
  let at = start
  for (let word = words[at]; isName(word); word = words[at]) {
    tables.push(word)
    at += tableLength(words, at)
    if (words[at] !== ',') break
    at += 1
  }
  return tables
}

const tablesOf = (words: readonly string[]): string[] =>
  words.flatMap((token, index) =>
    token === 'from' || token === 'join' ? tablesFrom(words, index + 1) : [],
  )

/** Tables and `table.column` pairs of a query: `process_events`, `process_events.cmdline`; `table.*` where every column is taken. */
export const sqlNames = (query: string): string[] => {
  const words = wordsOf(query)
  const tables = [...new Set(tablesOf(words))]
  const columns = words
    .filter((token) => token === '*' || isName(token))
    .map((token) => token.split('.').at(-1) ?? token)
    .filter((column) => !tables.includes(column))
  return [
    ...tables,
    ...tables.flatMap((table) => [...new Set(columns)].map((column) => `${table}.${column}`)),
  ]
}
