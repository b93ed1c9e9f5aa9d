// The layouts: a policy, the programs that print it, and a style that makes reading it back hard.
import { toGroff } from './groff.ts'
import { toHtml } from './html.ts'
import { notice } from './notice.ts'
import { english, german, type Policy } from './policy.ts'
import {
  chromium,
  chromiumWithFurniture,
  groff,
  libreoffice,
  loseLigatures,
  type Print,
  pandocDocx,
  pandocGroff,
  turned,
  weasyprint,
} from './programs.ts'

export interface Layout {
  readonly name: string
  /** Programs on the PATH that it takes. */
  readonly programs: readonly string[]
  readonly policy: Policy
  /** Writes the PDF and returns its path; `folder` is empty and its own. */
  readonly print: (folder: string) => string
}

const page =
  'body { font: 10.5pt/1.35 "Liberation Serif"; } h1 { font-size: 18pt } h2 { font-size: 13pt } h3 { font-size: 11.5pt }'
const sans =
  'body { font: 10pt/1.4 "DejaVu Sans"; } h1 { font-size: 17pt } h2 { font-size: 12pt } h3 { font-size: 10.5pt }'
const serif = 'body { font: 10pt/1.4 "DejaVu Serif" }'
const twoColumns = '.body { column-count: 2; column-gap: 7mm } h1 { text-align: center }'
const justified = 'p, li { text-align: justify }'
const hyphens = 'html { hyphens: auto }'
const rules =
  'table { border-collapse: collapse } td, th { border: 0.5pt solid #444; padding: 2pt 6pt; vertical-align: top; text-align: left }'
const noRules =
  'table { border-spacing: 14pt 3pt } td, th { text-align: left; vertical-align: top }'
const furniture = `@page { margin: 22mm; @top-left { content: "Brinkholt Logistics – internal" } @top-right { content: "Version 3.2" }
  @bottom-center { content: "Page " counter(page) " of " counter(pages) } }`
const airy =
  'table { border-spacing: 12pt 9pt } td, th { text-align: left; vertical-align: top; width: 33% }'
const ruledRows =
  'table { border-collapse: collapse } td, th { border-bottom: 1px solid #999; padding: 6px 9px; vertical-align: top; text-align: left }'
const shaded =
  'table { border-collapse: collapse } tr:nth-child(odd) { background: #eee } td, th { padding: 6px 9px; vertical-align: top; text-align: left } * { print-color-adjust: exact }'
const a5 = '@page { size: A5; margin: 18mm }'
const threeColumns =
  '@page { size: A4 landscape } .body { column-count: 3; column-gap: 5mm } table { font-size: 8pt }'
const spaced =
  'h2 { text-transform: uppercase; letter-spacing: 2pt } h3 { font-variant: small-caps; letter-spacing: 1pt }'
const setIn = 'p { margin: 0; text-indent: 1.5em }'
const smallPages = '@page { size: 105mm 148mm; margin: 14mm }'

function html(
  name: string,
  print: Print,
  programs: readonly string[],
  policy: Policy,
  ...css: string[]
): Layout {
  return {
    name,
    programs,
    policy,
    print: (folder) => print(toHtml(policy, css.join('\n')), folder),
  }
}

export const layouts: readonly Layout[] = [
  html('chromium, one column', chromium, ['chromium'], english, sans, rules),
  html('chromium, two columns', chromium, ['chromium'], english, page, twoColumns, rules),
  html('chromium, table without rules', chromium, ['chromium'], english, sans, noRules),
  html('weasyprint, two columns', weasyprint, ['weasyprint'], english, page, twoColumns, rules),
  html(
    'weasyprint, two columns, justified and hyphenated',
    weasyprint,
    ['weasyprint'],
    english,
    page,
    twoColumns,
    justified,
    hyphens,
    noRules,
  ),
  html(
    'weasyprint, three columns',
    weasyprint,
    ['weasyprint'],
    english,
    page,
    '@page { size: A4 landscape } .body { column-count: 3 } table { font-size: 8pt }',
    rules,
  ),
  html(
    'weasyprint, running headers and footers',
    weasyprint,
    ['weasyprint'],
    english,
    page,
    furniture,
    rules,
  ),
  html(
    'weasyprint, small pages',
    weasyprint,
    ['weasyprint'],
    english,
    page,
    furniture,
    smallPages,
    justified,
    hyphens,
    rules,
  ),
  html(
    'weasyprint, German, hyphenated',
    weasyprint,
    ['weasyprint'],
    german,
    page,
    justified,
    hyphens,
    rules,
  ),
  html(
    'weasyprint, German, two columns',
    weasyprint,
    ['weasyprint'],
    german,
    page,
    twoColumns,
    justified,
    hyphens,
    noRules,
  ),
  html('chromium, German', chromium, ['chromium'], german, sans, rules),
  html('libreoffice, from HTML', libreoffice, ['soffice'], english, page, rules),
  html('libreoffice, German', libreoffice, ['soffice'], german, page, rules),
  html('libreoffice, from a Word document', pandocDocx, ['pandoc', 'soffice'], english),
  html('weasyprint, table of prose', weasyprint, ['weasyprint'], notice, page, rules, justified),
  html('weasyprint, table of prose without rules', weasyprint, ['weasyprint'], notice, page, airy),
  html(
    'weasyprint, table of prose over small pages',
    weasyprint,
    ['weasyprint'],
    notice,
    page,
    rules,
    furniture,
    a5,
  ),
  html('chromium, table of prose with ruled rows', chromium, ['chromium'], notice, sans, ruledRows),
  html('chromium, table of prose on shaded rows', chromium, ['chromium'], notice, sans, shaded),
  html('libreoffice, table of prose', libreoffice, ['soffice'], notice, page, rules),
  html('libreoffice, table of prose, from Word', pandocDocx, ['pandoc', 'soffice'], notice),
  html(
    'chromium, with its own header and footer',
    chromiumWithFurniture,
    ['chromium'],
    english,
    sans,
    rules,
  ),
  html(
    'weasyprint, wide gaps in narrow columns',
    weasyprint,
    ['weasyprint'],
    english,
    page,
    threeColumns,
    justified,
    rules,
  ),
  html(
    'weasyprint, spaced capitals and small capitals',
    weasyprint,
    ['weasyprint'],
    english,
    page,
    spaced,
    rules,
  ),
  html(
    'weasyprint, first lines set in, no space between',
    weasyprint,
    ['weasyprint'],
    english,
    page,
    setIn,
    rules,
  ),
  html('weasyprint, pages turned', turned, ['weasyprint', 'qpdf'], english, page, rules),
  html('pandoc and groff', pandocGroff, ['pandoc', 'groff'], english),
  {
    name: 'groff, two columns, hyphenated',
    programs: ['groff'],
    policy: english,
    print: (folder) => groff(toGroff(english), folder),
  },
  ...(['no character', 'a wrong letter', 'nothing'] as const).map((lost) => ({
    name: `weasyprint, ligatures lost: told as ${lost}`,
    programs: ['weasyprint', 'qpdf'],
    policy: english,
    print: (folder: string) => loseLigatures(weasyprint(toHtml(english, serif), folder), lost),
  })),
]
