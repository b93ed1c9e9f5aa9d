// Reads environment files (`NAME=value`, `export NAME=value`) and flag files (`--name=value`) into settings.
import type { SettingNode } from '../../model/document.ts'
import type { Reading } from '../reading.ts'
import { type LogicalLine, logicalLines, unquoted } from './logical-lines.ts'
import { entryPath, mapNode, type Nodes, nodesOf, scalarNode } from './tree.ts'
import { brokenSyntax, duplicateKey } from './trouble.ts'

interface Form {
  readonly format: 'env' | 'flags'
  readonly line: RegExp
  readonly missing: string
}

const environment: Form = {
  format: 'env',
  line: /^(?:export\s+|set\s+|setx\s+)?([A-Za-z_][\w.]{0,200})\s*=\s*(.*)$/,
  missing: 'NAME=value is missing',
}
const flags: Form = {
  format: 'flags',
  line: /^--([a-z][\w-]{0,200})(?:[=\s]\s*(.*))?$/,
  missing: '--name=value is missing',
}

/** An environment file as settings. */
export function readEnv(document: string, text: string): Reading {
  return readLines(document, text, environment)
}

/** A file of command-line flags as settings; a flag without a value is on. */
export function readFlags(document: string, text: string): Reading {
  return readLines(document, text, flags)
}

function readLines(document: string, text: string, form: Form): Reading {
  const nodes = nodesOf(text)
  const diagnostics: Reading['diagnostics'][number][] = []
  const entries = new Map<string, SettingNode>()
  for (const line of logicalLines(text, { comments: ['#'] })) {
    const entry = entryOf(nodes, line, form)
    if (!entry) {
      const broken = brokenSyntax(nodes, document, `${form.format} file`, line.from, form.missing)
      return { documents: [], diagnostics: [broken] }
    }
    if (entries.has(entry.key))
      diagnostics.push(duplicateKey(nodes, document, entry.key, line.from))
    entries.set(entry.key, entry.node)
  }
  const root = mapNode(nodes, '', entries, 0)
  return {
    documents: [{ kind: 'settings', name: document, format: form.format, root }],
    diagnostics,
  }
}

function entryOf(nodes: Nodes, { text, from, to }: LogicalLine, form: Form) {
  const parts = form.line.exec(text)
  const key = parts?.[1]
  if (!key) return undefined
  const raw = parts?.[2]
  const value = raw === undefined ? true : unquoted(withoutComment(raw))
  return { key, node: scalarNode(nodes, entryPath('', key), value, [from, to]) }
}

/** The value without a comment behind it; in quotes a mark of comment is text. */
function withoutComment(raw: string): string {
  const quoted = /^("[^"]*"|'[^']*')/.exec(raw)?.[1]
  return quoted ?? raw.replace(/(?:^|\s)#.*$/, '')
}
