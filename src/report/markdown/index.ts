// The report as Markdown: a document to bring to a meeting.
import type { Audit } from '../../model/audit.ts'
import type { View } from '../../model/view.ts'
import { type Answer, answers } from '../digest/answers.ts'
import { holding } from '../digest/caps.ts'
import { jurisdictionLine } from '../digest/judged.ts'
import { lawBlocks } from '../digest/law.ts'
import { normsOf } from '../digest/norms.ts'
import { wordOf } from '../digest/outcomes.ts'
import { date, exactly, whereIs } from '../words.ts'
import { code, md, table } from './escape.ts'
import { findings } from './findings.ts'
import { tables } from './tables.ts'

export function markdown(audit: Audit, view: View): string {
  const lines = [
    '# What the documents say on monitoring',
    '',
    ...documents(audit),
    ...answers(audit, view.vocabulary).flatMap(answer),
    ...protection(audit),
    ...law(audit),
    ...tables(audit, view.vocabulary),
    ...findings(audit),
    ...notes(audit),
    '---',
    '',
    'General information, not advice on a case. It tells what these documents state, what was not found in them and which norms ask for it; it does not judge any person or firm. No lawyer has reviewed the law packs. ' +
      `Written by sousveil ${md(audit.version)}, scoring ${audit.score.scoring}.`,
  ]
  return `${lines.join('\n')}\n`
}

function documents(audit: Audit): readonly string[] {
  const rows = audit.documents.map(({ name, kind, language, tool, toolTitle }) => [
    code(name),
    md(toolTitle ?? tool ?? kind.replaceAll('-', ' ')),
    md(language === 'und' ? '' : language),
  ])
  return [
    ...table(['document', 'kind', 'language'], rows),
    `Judged by ${md(jurisdictionLine(audit))}, as of ${date(audit.asOf)}` +
      (audit.lawAsOf === null ? '.' : `; law as of ${date(audit.lawAsOf)}.`),
    '',
  ]
}

function answer({ question, lines }: Answer): readonly string[] {
  const told = lines.map(({ label, text, places }) => {
    const where =
      places.length === 0 ? '' : ` (${places.map((place) => code(whereIs(place))).join(', ')})`
    return `${/^\d+$/.test(label) ? `${label}.` : '-'} ${label === '' || /^\d+$/.test(label) ? '' : `${label}: `}${md(text)}${where}`
  })
  return [`## ${question}`, '', ...told, '']
}

function protection({ score }: Audit): readonly string[] {
  const coverage = `coverage ${Math.round(score.coverage * 100)}%`
  const range = score.low === score.high ? '' : `, between ${score.low} and ${score.high}`
  const grade =
    score.grade === null
      ? `${md(score.note ?? 'No grade: not enough evidence.')} (${coverage})`
      : `**Grade ${score.grade}**: ${score.value} of 100${range}, ${coverage}.`
  return [
    '## Protection',
    '',
    grade,
    '',
    ...holding(score).map(
      (cap) => `- Held at ${cap.grade}: ${md(cap.reason)} (${code(cap.finding)})`,
    ),
    ...(holding(score).length === 0 ? [] : ['']),
    ...table(
      ['theme', 'weight', 'of 100'],
      score.themes.map(({ title, weight, value }) => [
        md(title),
        `${weight}`,
        value === null ? 'nothing decided' : `${Math.round(value)}`,
      ]),
    ),
  ]
}

function law(audit: Audit): readonly string[] {
  const blocks = lawBlocks(audit)
  if (blocks.length === 0) return []
  return [
    '## The law beside it',
    '',
    ...blocks.flatMap(({ jurisdiction, rows }) => [
      `### ${md(jurisdiction.title)}`,
      '',
      ...table(
        ['rule', 'found', 'severity', 'norm'],
        rows
          .filter(({ finding }) => finding.outcome !== 'not-applicable')
          .map(({ finding, share, missing }) => [
            md(finding.title) + (finding.status === 'in-force' ? '' : ` (${finding.status ?? ''})`),
            [share || wordOf(finding.outcome), ...missing.map(md)].join('; '),
            finding.severity,
            md(normsOf(finding).join('; ')),
          ]),
      ),
    ]),
  ]
}

function notes({ diagnostics }: Audit): readonly string[] {
  if (diagnostics.length === 0) return []
  const lines = diagnostics.map(({ level, document, locator, message, advice }) => {
    const where =
      document === undefined
        ? ''
        : `${code([document, ...(locator ? [exactly(locator)] : [])].join(' '))} `
    return `- ${level}: ${where}${md(message)} ${md(advice)}`
  })
  return ['## Notes on the input', '', ...lines, '']
}
