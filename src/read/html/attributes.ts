// Judges an element by its attributes: left out, hidden, in white or tiny letters, spanning.
import { bannerName, skippedRoles } from './elements.ts'

export type Attributes = Readonly<Record<string, string>>

/** Attributes that are looked at; others are not kept. */
export const keptAttributes: ReadonlySet<string> = new Set(
  'class id role style hidden colspan rowspan lang href'.split(' '),
)

/** Navigation, banners and dialogs by role or name. */
export const isFurniture = ({ role = '', class: names = '', id = '' }: Attributes): boolean =>
  skippedRoles.has(role.toLowerCase()) || bannerName.test(names) || bannerName.test(id)

const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i
const tinyStyle = /font-size\s*:\s*(?:0|[0-3](?:\.\d+)?(?:px|pt)|0?\.[0-2]\d*r?em)\s*(?:;|!|$)/i
const whiteStyle =
  /(?:^|;)\s*color\s*:\s*(?:#fff(?:fff)?\b|white\b|rgba?\(\s*255\s*,\s*255\s*,\s*255\b|transparent\b)/i
const backgroundStyle = /background/i

/** Not shown in a browser. */
export const isHidden = ({ style = '', hidden }: Attributes): boolean =>
  hidden !== undefined || hiddenStyle.test(style)

/** Shown, but so that nobody reads it. */
export const isFaint = ({ style = '' }: Attributes): boolean =>
  tinyStyle.test(style) || (whiteStyle.test(style) && !backgroundStyle.test(style))

const boldStyle = /font-weight\s*:\s*(?:bold|[6-9]00)/i
export const isBoldStyle = ({ style = '' }: Attributes): boolean => boldStyle.test(style)

/** The number of rows or columns that a cell spans, 1 to 1000. */
export function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? '1', 10)
  return Number.isNaN(span) ? 1 : Math.min(1000, Math.max(1, span))
}
