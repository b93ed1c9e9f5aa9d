// Reads PAM service files: one entry per line, its options in the order written.
import type { SettingNode } from '../../model/document.ts'
import type { Reading } from '../reading.ts'
import { type LogicalLine, logicalLines } from './logical-lines.ts'
import { entryPath, itemPath, listNode, type Nodes, nodesOf, scalarNode } from './tree.ts'

const form =
  /^(?:(\S+)\s+)?-?(auth|account|password|session)\s+(\[[^\]]{1,300}\]|\S+)\s+(\S+)(?:\s+(.*))?$/s

/**
 * A PAM file as settings. `lines[*]`: `service` (pam.conf only), `type`, `control`, `module` (without folder), and
 * `options[*]`, each a map of its name and value (true without one).
 */
export function readPam(document: string, text: string): Reading {
  const nodes = nodesOf(text)
  const lines = logicalLines(text, { comments: ['#'], joins: true }).flatMap((line) => {
    const parts = form.exec(line.text)
    return parts ? [{ line, parts }] : []
  })
  const items = lines.map(({ line, parts }, at) =>
    lineNode(nodes, line, parts, itemPath('lines', at)),
  )
  const entries = new Map([['lines', listNode(nodes, 'lines', items, 0)]])
  const root: SettingNode = { kind: 'map', entries, path: '' }
  return { documents: [{ kind: 'settings', name: document, format: 'pam', root }], diagnostics: [] }
}

function lineNode(
  nodes: Nodes,
  line: LogicalLine,
  parts: RegExpExecArray,
  path: string,
): SettingNode {
  const span = [line.from, line.to] as const
  const scalar = (key: string, value: string | boolean): SettingNode =>
    scalarNode(nodes, entryPath(path, key), value, span)
  const entries = new Map<string, SettingNode>()
  if (parts[1]) entries.set('service', scalar('service', parts[1]))
  entries.set('type', scalar('type', parts[2] ?? ''))
  entries.set('control', scalar('control', parts[3] ?? ''))
  entries.set('module', scalar('module', (parts[4] ?? '').split('/').at(-1) ?? ''))
  const words = (parts[5] ?? '').split(/\s+/).filter((word) => word !== '' && !word.startsWith('#'))
  const options = words.map((word, at): SettingNode => {
    const own = itemPath(entryPath(path, 'options'), at)
    const [name = '', ...rest] = word.split('=')
    const value = rest.length === 0 ? true : rest.join('=')
    return {
      kind: 'map',
      path: own,
      entries: new Map([[name, scalarNode(nodes, entryPath(own, name), value, span)]]),
    }
  })
  entries.set('options', listNode(nodes, entryPath(path, 'options'), options, line.from))
  return { kind: 'map', entries, path, quote: line.text }
}
