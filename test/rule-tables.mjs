// Makes the tables of rules/README.md and rules/law/COVERAGE.md from the compiled knowledge.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))
const json = (name) => JSON.parse(readFileSync(join(root, 'dist/knowledge', name), 'utf8'))
const yaml = (path) => parse(readFileSync(join(root, path), 'utf8'))
const packsOf = () =>
  readdirSync(join(root, 'dist/knowledge'))
    .filter((name) => /^law-.*\.json$/.test(name))
    .sort()
    .map(json)

const byCodeUnit = (a, b) => (a < b ? -1 : Number(a > b))
const examplesOf = (judgements) =>
  judgements.reduce((sum, { examples }) => sum + examples.length, 0)
const plain = (text) => String(text).replace(/\s+/g, ' ').trim()
const cell = (text) => plain(text).replace(/[\\|*_<>[\]]/g, '\\$&')
const row = (cells) => `| ${cells.join(' | ')} |`
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

/** Where a rule is written down, from rules/law/; for an adopted one, in the pack that it comes from. */
function fileOf(id) {
  const [pack, name] = id.split('/')
  const holds = (folder) => existsSync(join(root, 'rules/law', folder, `${name}.yaml`))
  const adopted = () => (yaml(`rules/law/${pack}/pack.yaml`).adopts ?? []).map((one) => one.pack)
  const folder = [pack, ...(holds(pack) ? [] : adopted())].find(holds)
  if (folder === undefined) throw new Error(`no file holds the rule ${id}`)
  return `${folder}/${name}.yaml`
}

const isAdopted = ({ id }) => fileOf(id) !== `${id}.yaml`

function normCell({ norm, status }) {
  const { instrument, citation, url, from, until } = norm
  const span = [from === null ? '' : `from ${from}`, until === null ? '' : `until ${until}`]
  const rest = [...span, status === 'draft' ? 'draft' : ''].filter(Boolean).join(', ')
  return `[${cell(instrument)}, ${cell(citation)}](<${url}>)${rest && `; ${rest}`}`
}

function ruleRow(rule) {
  const { id, title, severity, ask, examples } = rule
  const adopted = isAdopted(rule) ? ` (as in \`${fileOf(id).split('/')[0]}\`)` : ''
  return [
    `[\`${id}\`](law/${fileOf(id)})${adopted}`,
    cell(title),
    normCell(rule),
    severity,
    cell(ask),
    examples.length,
  ]
}

function packs() {
  const all = packsOf()
  const own = all.flatMap(({ rules }) => rules).filter((rule) => !isAdopted(rule))
  const rows = all.map(({ id, title, brings, rules }) => {
    const adopted = rules.filter(isAdopted).length
    const brought = brings.map((one) => `\`${one}\``).join(', ')
    return [`\`${id}\``, cell(title), rules.length - adopted, adopted || '', brought]
  })
  return [
    `${all.length} packs with ${own.length} rules of their own and ${examplesOf(own)} examples.`,
    table(['pack', 'law of', 'rules', 'adopted', 'brings'], rows),
  ].join('\n\n')
}

function rules() {
  const head = ['rule', 'title', 'norm', 'severity', 'question', 'examples']
  return packsOf()
    .map((pack) => `### ${pack.title} (\`${pack.id}\`)\n\n${table(head, pack.rules.map(ruleRow))}`)
    .join('\n\n')
}

function criteria() {
  const { themes, criteria: all } = json('criteria.json')
  const served = packsOf().flatMap(({ rules: list }) => list.map(({ criterion }) => criterion))
  const head = ['criterion', 'title', 'severity', 'question', 'law rules', 'examples']
  const sections = themes.map(({ id: theme, title, weight }) => {
    const rows = all
      .filter((criterion) => criterion.theme === theme)
      .map(({ id, title: name, severity, redLine, ask, examples }) => [
        `\`${id}\``,
        cell(name),
        redLine ? `${severity}, red line` : severity,
        cell(ask),
        served.filter((criterion) => criterion === id).length || '',
        examples.length,
      ])
    return `### [${title}](criteria/${theme}.yaml) (weight ${weight})\n\n${table(head, rows)}`
  })
  return [`${all.length} criteria with ${examplesOf(all)} examples.`, ...sections].join('\n\n')
}

function records() {
  const carried = new Map()
  for (const { id, records: ids = [] } of packsOf().flatMap((pack) => pack.rules)) {
    for (const record of ids) carried.set(record, [...(carried.get(record) ?? []), id])
  }
  const uncovered = Object.entries(yaml('rules/law/uncovered.yaml'))
  const links = (ids) => ids.map((id) => `[\`${id}\`](${fileOf(id)})`).join(', ')
  const rows = [
    ...[...carried].map(([record, ids]) => [record, links(ids)]),
    ...uncovered.map(([record, reason]) => [record, `No rule: ${cell(reason)}`]),
  ]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([record, told]) => [`\`${record}\``, told])
  return [
    `${rows.length} records: ${carried.size} are carried by rules, ${uncovered.length} by none.`,
    table(['record', 'rule, or why there is none'], rows),
  ].join('\n\n')
}

/** Makes of a table's name what stands between its marks. */
export const ruleTables = { packs, rules, criteria, records }
