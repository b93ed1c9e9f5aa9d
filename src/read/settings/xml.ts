// Reads XML into a settings tree: attributes as `@name`, child elements as lists by their name, text as `#text`.
import type { SettingNode } from '../../model/document.ts'
import type { Reading } from '../reading.ts'
import { entryPath, itemPath, listNode, type Nodes, nodesOf, scalarNode } from './tree.ts'
import { brokenSyntax, tooLarge } from './trouble.ts'
import { BrokenXml, type Element, parseXml } from './xml-tree.ts'

const longestQuote = 400

/** An XML file as settings. Broken syntax gives no document and a diagnostic with its line. */
export function readXml(document: string, text: string): Reading {
  const nodes = nodesOf(text)
  try {
    const root: SettingNode = {
      kind: 'map',
      entries: childrenOf(nodes, parseXml(text), ''),
      path: '',
    }
    return {
      documents: [{ kind: 'settings', name: document, format: 'xml', root }],
      diagnostics: [],
    }
  } catch (error) {
    return { documents: [], diagnostics: [troubleWithXml(nodes, document, 'XML', error)] }
  }
}

/** The diagnostic for what a parser of XML threw; anything else is thrown on. */
export function troubleWithXml(nodes: Nodes, document: string, format: string, error: unknown) {
  if (!(error instanceof BrokenXml)) throw error
  return error.large
    ? tooLarge(document)
    : brokenSyntax(nodes, document, format, error.offset, error.message)
}

function childrenOf(
  nodes: Nodes,
  elements: readonly Element[],
  path: string,
): Map<string, SettingNode> {
  const byName = new Map<string, Element[]>()
  for (const element of elements) {
    const same = byName.get(element.name)
    if (same) same.push(element)
    else byName.set(element.name, [element])
  }
  const entries = new Map<string, SettingNode>()
  for (const [name, same] of byName) {
    const own = path === '' ? name : entryPath(path, name)
    const items = same.map((element, at) =>
      elementNode(nodes, element, same.length === 1 ? own : itemPath(own, at)),
    )
    entries.set(name, listNode(nodes, own, items, same[0]?.from ?? 0))
  }
  return entries
}

/** An element with nothing but text is a scalar; every other one is a map. */
function elementNode(nodes: Nodes, element: Element, path: string): SettingNode {
  const { attributes, children, text, from, to, tagEnd } = element
  const names = Object.keys(attributes)
  if (names.length === 0 && children.length === 0 && text !== '')
    return scalarNode(nodes, path, text, [from, to])
  const entries = new Map<string, SettingNode>()
  for (const name of names)
    entries.set(
      `@${name}`,
      scalarNode(nodes, `${path}.@${name}`, attributes[name] ?? '', [from, tagEnd]),
    )
  if (text !== '') entries.set('#text', scalarNode(nodes, `${path}.#text`, text, [from, to]))
  for (const [name, node] of childrenOf(nodes, children, path)) entries.set(name, node)
  const { line, column } = scalarNode(nodes, path, null, [from, from])
  const end = children.length === 0 ? to : tagEnd
  const quote = nodes.source.slice(from, Math.min(end, from + longestQuote))
  return {
    kind: 'map',
    entries,
    path,
    quote,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  }
}
