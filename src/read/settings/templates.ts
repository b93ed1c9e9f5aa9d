// Lets YAML with template marks (Helm, Jinja, Ansible) be parsed: marks are exchanged for private characters of equal length.
const opening = '\ue000'
const closing = '\ue001'

/** `key: {{ x }}` becomes a plain scalar; lines that only steer the template become comments. Of equal length. */
export function hideTemplates(text: string): string {
  if (!text.includes('{{') && !text.includes('{%')) return text
  return text
    .replace(/^([ \t]*)\{([{%][^\n]*[%}])\}[ \t\r]*$/gm, (line) => line.replace('{', '#'))
    .replace(/([:-][ \t]+)\{\{([^{}\n]{0,400})\}\}/g, (mark) =>
      mark.replaceAll('{', opening).replaceAll('}', closing),
    )
}

/** A value as it stands in the source. */
export const showTemplates = (value: string): string =>
  value.includes(opening) ? value.replaceAll(opening, '{').replaceAll(closing, '}') : value
