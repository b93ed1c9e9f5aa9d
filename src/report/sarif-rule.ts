// A rule in SARIF: what it asks and why, the words to propose, its source and tags.
import type { Finding } from '../model/finding.ts'
import { levelOf } from './digest/problems.ts'
import { fenced, md } from './markdown/escape.ts'

export function sarifRule(finding: Finding) {
  const { id, title, why, ask, severity, norms } = finding
  const source = finding.kind === 'law' ? norms[0]?.url : undefined
  return {
    id,
    name: id,
    shortDescription: { text: title },
    fullDescription: { text: why || title },
    help: { text: helpText(finding), markdown: helpMarkdown(finding) },
    ...(source !== undefined && { helpUri: source }),
    defaultConfiguration: { level: levelOf(severity) },
    properties: {
      tags: tagsOf(finding),
      precision: 'medium',
      ...(ask !== '' && { question: ask }),
    },
  }
}

function tagsOf({ kind, theme, jurisdiction, redLine, verdict }: Finding): readonly string[] {
  return [
    'privacy',
    'workplace-monitoring',
    kind,
    ...(theme === undefined ? [] : [theme]),
    ...(jurisdiction === undefined ? [] : [jurisdiction]),
    ...(verdict === undefined ? [] : [verdict]),
    ...(redLine ? ['red-line'] : []),
  ]
}

function helpText({ title, why, ask, fix }: Finding): string {
  return [title, why, ask, fix].filter((part) => part.trim() !== '').join('\n\n')
}

function helpMarkdown({ title, why, ask, fix, norms }: Finding): string {
  const law = norms.map(
    ({ instrument, citation, url }) => `- [${md(`${instrument} ${citation}`)}](${url})`,
  )
  return [
    `**${md(title)}**`,
    md(why),
    ...(ask === '' ? [] : [`To ask: ${md(ask)}`]),
    ...(fix.trim() === '' ? [] : ['To propose:', fenced(fix).join('\n')]),
    ...(law.length === 0 ? [] : [law.join('\n')]),
  ].join('\n\n')
}
