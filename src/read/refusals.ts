// What is said of files that are recognised but not read: what it is, and which conversion helps.
import type { RefusedFormat } from './formats.ts'
import { type Reading, refusal } from './reading.ts'

const saveAs = 'Save it as DOCX, PDF or text and give that file.'

/** Per format: id, what the file is, what helps. */
const refusals: Readonly<Record<RefusedFormat, readonly [string, string, string]>> = {
  doc: [
    'word-binary',
    'This is an old binary Office or Outlook file (doc, xls, ppt, msg), or an Office file with a password.',
    saveAs,
  ],
  rtf: ['rtf', 'This is a Rich Text file, which is not read.', saveAs],
  image: [
    'image',
    'This is an image; there is no text in it to read.',
    'Recognise its text first (OCR, for example `ocrmypdf` or `tesseract`) and give the result.',
  ],
  archive: ['archive', 'This is a compressed archive.', 'Unpack it and give the files in it.'],
  office: [
    'office-other',
    'This is an archive that holds neither a DOCX nor an ODT document.',
    'Save presentations and spreadsheets as PDF or text; unpack archives and give the files in them.',
  ],
  binary: [
    'binary',
    'This is no text: it holds zero bytes.',
    'Give a text, Markdown, HTML, DOCX, ODT, PDF or settings file.',
  ],
}

export function refuseFormat(name: string, format: RefusedFormat): Reading {
  const [id, message, advice] = refusals[format]
  return refusal(id, name, message, advice)
}

export function refuseSize(name: string, size: number, limit: number): Reading {
  const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`
  return refusal(
    'too-large',
    name,
    `The file has ${megabytes(size)}; at most ${megabytes(limit)} of this format are read.`,
    'Give the part of it that holds the text on monitoring.',
  )
}
