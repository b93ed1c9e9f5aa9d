// The first page: what was audited and by which law, then the questions of the person who is watched.
import type { Audit, AuditedDocument } from '../../model/audit.ts'
import { type Answer, type AnswerLine, answers } from '../digest/answers.ts'
import { jurisdictionLine } from '../digest/judged.ts'
import { count, date, whereIs } from '../words.ts'
import { labelled, paragraph, rule, type Sheet, section } from './sheet.ts'

export function front(on: Sheet, audit: Audit): readonly string[] {
  return [...heading(on, audit), ...questions(on, audit)]
}

function heading(on: Sheet, audit: Audit): readonly string[] {
  const { signs, paint } = on
  const documents = count(audit.documents.length, 'document')
  const title = `sousveil ${audit.version} ${signs.dot} ${documents} ${signs.dot} ${date(audit.asOf)}`
  const field = (label: string, text: string) =>
    labelled(on, label, text, { indent: 1, margin: 14 })
  return [
    ` ${paint.strong(title)}`,
    rule(on),
    ...audit.documents.flatMap((document, i) =>
      field(
        i === 0 ? (audit.documents.length === 1 ? 'Document' : 'Documents') : '',
        described(document),
      ),
    ),
    ...field('Judged by', jurisdictionLine(audit)),
    ...field('Law as of', audit.lawAsOf === null ? 'no law was judged' : date(audit.lawAsOf)),
    ...field('', 'General information; no lawyer has reviewed the law packs.'),
  ]
}

function described(document: AuditedDocument): string {
  const name = document.name
  if (document.mapped === undefined) {
    const kind = document.kind.replaceAll('-', ' ')
    return `${name} (${kind}, ${document.language}, ${count(document.statements, 'statement')})`
  }
  const tool = document.toolTitle ?? document.tool
  if (tool === undefined) return `${name} (settings of no tool that is known here)`
  const all = document.mapped + (document.unmapped?.length ?? 0)
  return `${name} (settings of ${tool}, ${document.mapped} of ${all} understood)`
}

function questions(on: Sheet, audit: Audit): readonly string[] {
  const all = answers(audit, on.view.vocabulary)
  return [...section(on, 'WHAT IT MEANS FOR YOU'), ...all.flatMap((each) => answer(on, each))]
}

function answer(on: Sheet, { question, lines }: Answer): readonly string[] {
  return [
    ...paragraph(on, question, 3, on.paint.strong),
    ...lines.flatMap((line, i) =>
      answerLine(on, line.label === lines[i - 1]?.label ? { ...line, label: '' } : line, lines),
    ),
    '',
  ]
}

function answerLine(on: Sheet, line: AnswerLine, all: readonly AnswerLine[]): readonly string[] {
  const tones = { bad: on.paint.bad, good: on.paint.good, open: on.paint.half, plain: textPaint }
  const places = line.places.map(whereIs).join('; ')
  const text = places === '' ? line.text : `${line.text} (${places})`
  const paint = tones[line.tone]
  const widest = Math.max(...all.map(({ label }) => label.length))
  if (widest === 0) return paragraph(on, text, 5, paint)
  return labelled(on, line.label, text, { indent: 5, margin: widest < 2 ? 3 : 11, paint })
}

const textPaint = (text: string): string => text
