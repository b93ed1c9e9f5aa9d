// Prints a policy as HTML, with the style sheet of a layout.
import type { Item, Part, Policy } from './policy.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export function toHtml(policy: Policy, css: string): string {
  const body = policy.parts.map(part).join('\n')
  return `<!DOCTYPE html>
<html lang="${policy.language}"><head><meta charset="utf-8"><title>${escaped(policy.title)}</title>
<style>${css}</style></head>
<body><h1>${escaped(policy.title)}</h1>
<div class="body">
${body}
</div></body></html>`
}

function part(part: Part): string {
  if (part.kind === 'heading') return `<h${part.level}>${escaped(part.text)}</h${part.level}>`
  if (part.kind === 'paragraph') return `<p>${escaped(part.sentences.join(' '))}</p>`
  if (part.kind === 'list') return list(part.items, part.ordered ? 'ol' : 'ul')
  const [head = [], ...rows] = part.rows
  const cells = (row: readonly string[], tag: string) =>
    `<tr>${row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`
  return `<table><thead>${cells(head, 'th')}</thead><tbody>${rows.map((row) => cells(row, 'td')).join('\n')}</tbody></table>`
}

function list(items: readonly Item[], tag: string): string {
  const entry = ({ text, items: inner }: Item) =>
    `<li>${escaped(text)}${inner ? list(inner, 'ul') : ''}</li>`
  return `<${tag}>${items.map(entry).join('\n')}</${tag}>`
}
