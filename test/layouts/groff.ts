// Prints a policy in the ms macros of groff, in two columns.
import type { Item, Part, Policy } from './policy.ts'

const plain = (text: string): string => text.replaceAll('\\', '\\e').replace(/^([.'])/gm, '\\&$1')

export function toGroff({ title, parts }: Policy): string {
  return `.TL\n${plain(title)}\n.2C\n${parts.map(part).join('\n')}\n`
}

function part(part: Part): string {
  if (part.kind === 'heading') return `.SH ${part.level}\n${plain(part.text)}`
  if (part.kind === 'paragraph') return `.PP\n${part.sentences.map(plain).join('\n')}`
  if (part.kind === 'list') return list(part.items, part.ordered)
  const rows = part.rows.map((row) => row.map((cell) => `T{\n${plain(cell)}\nT}`).join('\t'))
  return `.1C\n.TS\nbox; lw(4c) lw(3c) lw(6c).\n${rows.join('\n')}\n.TE\n.2C`
}

function list(items: readonly Item[], ordered: boolean): string {
  return items
    .map(({ text, items: inner }, index) => {
      const own = `.IP ${ordered ? `${index + 1}.` : '\\(bu'} 2\n${plain(text)}`
      return inner ? `${own}\n.RS\n${list(inner, false)}\n.RE` : own
    })
    .join('\n')
}
