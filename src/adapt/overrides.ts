// Settles rows that override each other in the order of the file (PAM options, sudoers defaults): the last word holds.
import type { SettingNode } from '../model/document.ts'
import type { Found } from './facts.ts'

/** Numbers every node of a tree in the order of the file. */
export const orderOf = (root: SettingNode): ReadonlyMap<SettingNode, number> => {
  const order = new Map<SettingNode, number>()
  const visit = (node: SettingNode): void => {
    order.set(node, order.size)
    if (node.kind === 'map') for (const child of node.entries.values()) visit(child)
    if (node.kind === 'list') for (const child of node.items) visit(child)
  }
  visit(root)
  return order
}

const everyone = '*'

/** Whether a later word replaces an earlier one: same subject, or a later word on everyone; never a default over a setting. */
const replaces = (later: Found, earlier: Found): boolean => {
  const subject = later.subject ?? everyone
  return subject === everyone || subject === (earlier.subject ?? everyone)
}

const settled = (group: readonly Found[]): Found[] => {
  const kept: Found[] = []
  for (const next of group) {
    const rest = kept.filter((earlier) => !replaces(next, earlier))
    kept.length = 0
    kept.push(...rest, next)
  }
  return kept
}

/** Keeps, within each `override` group, the last word on each subject; other rows pass through. */
export const settleOverrides = (
  found: readonly Found[],
  order: ReadonlyMap<SettingNode, number>,
): Found[] => {
  const groups = new Map<string, Found[]>()
  const free: Found[] = []
  for (const each of found) {
    const name = each.row.override
    if (name === undefined) free.push(each)
    else groups.set(name, [...(groups.get(name) ?? []), each])
  }
  const place = (each: Found): number => (each.byDefault ? -1 : (order.get(each.node) ?? 0))
  const ordered = [...groups.values()].flatMap((group) =>
    settled([...group].sort((one, other) => place(one) - place(other))),
  )
  return [...free, ...ordered]
}
