// Masks the inline markup of reStructuredText: emphasis, literals, roles, links, footnote marks, escapes.
import { applyMask, type Masked } from '../mask.ts'

const strong = /(\*\*|\*)(?=[^\s*])[^*]{0,1000}?(?<=\S)\1/.source
const literal = /``(?:[^`]|`(?!`)){1,1000}``/.source
const role =
  /(?<role>:[\w.+-]{1,40}(?::[\w.+-]{1,40})?:)?`(?<words>[^`<]{0,1000})(?<target><[^`<>]{0,500}>)?`(?<reference>__?)?/
    .source
const note = /\[(?:\d{1,4}|#[\w-]{0,40}|\*|[A-Za-z][\w-]{0,40})\]_/.source
const reference = /(?<=[\p{L}\p{N}])__?(?=[\s.,;:!?)\]]|$)/u.source
const escaped = /\\[\s\S]/.source
const markup = new RegExp([strong, literal, role, note, reference, escaped].join('|'), 'gu')
const anyMarkup = /[*`\\]|\]_|_(?:\s|$)/

/** `text` with inline markup masked; of equal length. Targets of links are masked, their words kept. */
export function maskRst(text: string, first: readonly Masked[] = []): string {
  if (!anyMarkup.test(text)) return applyMask(text, first)
  const runs = [...first]
  for (const match of text.matchAll(markup)) runs.push(...runsOf(match))
  return applyMask(
    text,
    runs.sort((a, b) => a.from - b.from),
  )
}

function runsOf(match: RegExpExecArray): readonly Masked[] {
  const [found] = match
  const at = match.index
  const end = at + found.length
  const { words, role: name = '' } = match.groups ?? {}
  if (words !== undefined) {
    const start = at + name.length + 1
    const stop = start + words.trimEnd().length
    return [
      { from: at, to: start },
      { from: stop, to: end },
    ]
  }
  if (found.startsWith('*')) return ends(at, end, match[1]?.length ?? 1)
  if (found.startsWith('``')) return ends(at, end, 2)
  if (found.startsWith('\\')) return [{ from: at, to: at + (/\s/.test(found[1] ?? '') ? 2 : 1) }]
  return [{ from: at, to: end }]
}

const ends = (from: number, to: number, width: number): readonly Masked[] => [
  { from, to: from + width },
  { from: to - width, to },
]
