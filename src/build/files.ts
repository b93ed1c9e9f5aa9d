// Reading the files of rules/ in an order that does not depend on the machine.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface RuleFile {
  /** Path below the folder of rules, with forward slashes and `rules/` before it, for messages. */
  readonly name: string
  readonly text: string
}

/** Names of the subfolders, sorted; none where the folder is missing. */
export function foldersIn(rules: string, ...below: readonly string[]): readonly string[] {
  return entries(join(rules, ...below))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}

/** The YAML files of one folder, sorted by name; none where the folder is missing. */
export function yamlIn(rules: string, ...below: readonly string[]): readonly RuleFile[] {
  return entries(join(rules, ...below))
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => readRule(rules, ...below, entry.name))
}

/** One file below rules/. */
export function readRule(rules: string, ...below: readonly string[]): RuleFile {
  return { name: ['rules', ...below].join('/'), text: readFileSync(join(rules, ...below), 'utf8') }
}

function entries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
