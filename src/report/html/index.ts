// The report as one HTML page: nothing is fetched, nothing runs; readable on a phone and on paper.
import type { Audit } from '../../model/audit.ts'
import type { View } from '../../model/view.ts'
import { count } from '../words.ts'
import { xml } from '../xml.ts'
import { findings } from './findings.ts'
import { front } from './front.ts'
import { law } from './law.ts'
import { protection } from './protection.ts'
import { style } from './style.ts'
import { tables } from './tables.ts'

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

export function html(audits: readonly Audit[], view: View): string {
  const title = 'What the documents say on monitoring'
  return `${[
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...audits.flatMap((audit) => body(audit, view, title)),
    '</body>',
    '</html>',
  ].join('\n')}\n`
}

function body(audit: Audit, view: View, title: string): readonly string[] {
  return [
    '<main>',
    ...front(audit, view, title),
    ...protection(audit),
    ...law(audit),
    ...tables(audit, view.vocabulary),
    ...findings(audit),
    ...notes(audit),
    '</main>',
    ...end(audit),
  ]
}

function notes({ diagnostics }: Audit): readonly string[] {
  if (diagnostics.length === 0) return []
  const lines = diagnostics.map(({ level, document, message, advice }) => {
    const where = document === undefined ? '' : `<code>${xml(document)}</code> `
    return `<li><span class="soft">${level}</span> ${where}${xml(message)} ${xml(advice)}</li>`
  })
  return ['<section>', '<h2>Notes on the input</h2>', '<ul>', ...lines, '</ul>', '</section>']
}

function end({ version, score, documents }: Audit): readonly string[] {
  return [
    '<footer class="end">',
    `<p>General information, not advice on a case. It tells what ${count(documents.length, 'document states', 'documents state')}, what was not found and which norms ask for it; it does not judge any person or firm. No lawyer has reviewed the law packs. The score rates the protection that the documents promise.</p>`,
    `<p>Written by sousveil ${xml(version)}, scoring ${score.scoring}.</p>`,
    '</footer>',
  ]
}
