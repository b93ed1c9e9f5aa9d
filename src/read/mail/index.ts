// Reads e-mails: the message's own text and the documents attached to it.
import PostalMime, { type Attachment, type Email } from 'postal-mime'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Document, Input, ProseDocument } from '../../model/document.ts'
import { readHtml } from '../html/index.ts'
import { readText } from '../plain/index.ts'
import { type Reading, refusal, told } from '../reading.ts'

/** Attachments that are read, and how deep e-mails within e-mails are. */
const mostAttachments = 30
const deepest = 8

/** Reads an attachment as a file of its own. */
export type ReadAttached = (input: Input) => Promise<Reading>

/**
 * The documents of an e-mail: its text (lines count within that text, as it is shown), then each attached document, named
 * `mail.eml/policy.docx`. Pictures within the text are left out.
 */
export async function readMail(input: Input, readAttached: ReadAttached): Promise<Reading> {
  const mail = await parsed(input.bytes)
  if (!mail) return broken(input.name)
  const body = bodyOf(input.name, mail)
  const documents: Document[] = [...body.documents]
  const diagnostics: Diagnostic[] = [...body.diagnostics]
  const attached = mail.attachments.filter((attachment) => !isPicture(attachment))
  for (const attachment of attached.slice(0, mostAttachments)) {
    const reading = await readAttached(inputOf(input.name, attachment))
    documents.push(...reading.documents)
    diagnostics.push(...reading.diagnostics)
  }
  if (attached.length > mostAttachments) diagnostics.push(tooMany(input.name, attached.length))
  if (documents.length + diagnostics.length === 0) return wordless(input.name)
  return { documents, diagnostics }
}

async function parsed(bytes: Uint8Array): Promise<Email | undefined> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 32, maxRfc822NestingDepth: deepest })
  } catch {
    return undefined
  }
}

/** The message as a document: from its HTML where it has some, since lists and tables stand there. */
function bodyOf(name: string, mail: Email): Reading {
  const html = mail.html ?? ''
  const text = mail.text ?? ''
  if (html.trim() === '' && text.trim() === '') return { documents: [], diagnostics: [] }
  const { documents, diagnostics } =
    html.trim() === ''
      ? { documents: [readText(name, text)], diagnostics: [] }
      : readHtml(name, html)
  return {
    documents: documents.map((document) =>
      document.kind === 'prose' ? asMail(document, mail) : document,
    ),
    diagnostics,
  }
}

function asMail(document: ProseDocument, { subject, date }: Email): ProseDocument {
  const properties = {
    ...document.properties,
    ...(subject ? { title: subject } : {}),
    ...(date ? { date } : {}),
  }
  return { ...document, format: 'eml', properties }
}

const isPicture = ({ mimeType, related }: Attachment): boolean =>
  related === true ||
  /^(?:image|audio|video)\/|^application\/(?:pgp-|pkcs7-|x-pkcs7-)/.test(mimeType)

function inputOf(mail: string, { filename, mimeType, content }: Attachment): Input {
  const name = (filename ?? `attachment.${mimeType.split('/')[1] ?? 'bin'}`).replace(/[\\/]/g, '_')
  const bytes =
    typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  return { name: `${mail}/${name}`, bytes }
}

const broken = (name: string): Reading =>
  refusal(
    'mail-broken',
    name,
    'The e-mail cannot be taken apart: its parts nest too deeply or its head is too long.',
    'Save the policy that it holds as a file of its own and give that.',
  )

const wordless = (name: string): Reading =>
  refusal(
    'no-text',
    name,
    'The e-mail holds no text and no document.',
    'Give the message that holds the policy, with its attachments.',
  )

const tooMany = (name: string, count: number): Diagnostic =>
  told(
    'mail-attachments',
    'warning',
    name,
    `The e-mail has ${count} attachments; the first ${mostAttachments} were read.`,
    'Save the others and give them as files.',
  )
