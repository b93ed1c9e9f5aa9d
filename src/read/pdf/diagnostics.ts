// Says what is wrong with a PDF and what to do about it.
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Input } from '../../model/document.ts'
import type { Hidden, PageSummary } from './summary.ts'

type Told = Pick<Diagnostic, 'id' | 'level' | 'message' | 'advice'>

const about = (input: Input, told: Told): Diagnostic => ({
  ...told,
  source: 'input',
  document: input.name,
})

/** Why `input` is not worth opening: it is empty, or holds no PDF. */
export function notAPdf(input: Input): Diagnostic | undefined {
  if (input.bytes.length === 0) {
    return about(input, {
      id: 'pdf-empty',
      level: 'error',
      message: 'The file is empty (0 bytes).',
      advice: 'Download or export the PDF again.',
    })
  }
  return undefined
}

/** Why a PDF could not be opened, from the error of the engine. */
export function openFailure(input: Input, error: unknown): Diagnostic {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') {
    return about(input, {
      id: 'pdf-encrypted',
      level: 'error',
      message: 'The PDF is encrypted and opens only with a password.',
      advice:
        'Open it with the password, save or print it as a PDF without one, and audit that file.',
    })
  }
  return endsProperly(input.bytes) ? broken(input) : truncated(input)
}

function broken(input: Input): Diagnostic {
  return about(input, {
    id: 'pdf-broken',
    level: 'error',
    message: 'The file is no PDF that can be read: its structure is damaged.',
    advice: 'Export the PDF again, or open it in a viewer and print it to a new PDF.',
  })
}

function truncated(input: Input): Diagnostic {
  return about(input, {
    id: 'pdf-truncated',
    level: 'error',
    message: 'The PDF is cut off: its end mark is missing.',
    advice: 'Download or copy the whole file again.',
  })
}

/** A whole PDF ends with %%EOF, give or take some bytes that mail and web servers append. */
function endsProperly(bytes: Uint8Array): boolean {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-2048))
  return tail.includes('%%EOF')
}

interface Reading {
  /** Pages that the file claims, and pages that the engine finds. */
  readonly declared: number
  readonly held: number
  readonly limit: number
  readonly pages: readonly PageSummary[]
  readonly unread: readonly number[]
}

/** Reservations about a PDF that was opened. An error among them means that there is nothing to audit. */
export function readingNotes(input: Input, reading: Reading): Diagnostic[] {
  const told = [
    tooManyPages(reading),
    unreadPages(reading),
    noText(reading),
    scanned(reading),
    ...hidden(reading),
  ]
  return told.filter((note) => note !== undefined).map((note) => about(input, note))
}

function tooManyPages({ held, limit, pages, unread }: Reading): Told | undefined {
  if (held <= limit || unread.length > 0) return undefined
  return {
    id: 'pdf-too-many-pages',
    level: 'warning',
    message: `The PDF has ${held} pages; the first ${pages.length} were read.`,
    advice: `Read all with --limit pages=${held}, or give the part that is about monitoring.`,
  }
}

const printAnew = 'Open it in a viewer, print it to a new PDF, and audit that file.'

function unreadPages({ declared, held, pages, unread }: Reading): Told | undefined {
  const last = pages.at(-1)?.page ?? 0
  const within = unread.filter((page) => page < last)
  if (within.length > 0) return unreadable(held, unread)
  if (unread.length === 0 && declared === held) return undefined
  // Nothing after the first page that is not there: the count is wrong.
  const found = pages.length === 0 ? 'none' : `only ${pages.length}`
  return {
    id: 'pdf-page-count',
    level: pages.length === 0 ? 'error' : 'warning',
    message: `The PDF declares ${declared} ${declared === 1 ? 'page' : 'pages'}, but ${found} can be read.`,
    advice: pages.length === 0 ? printAnew : `If pages are missing: ${printAnew}`,
  }
}

function unreadable(held: number, unread: readonly number[]): Told {
  return {
    id: 'pdf-page-unreadable',
    level: 'warning',
    message: `Of ${held} pages, ${listed(unread)} could not be read.`,
    advice: printAnew,
  }
}

function noText({ pages }: Reading): Told | undefined {
  if (pages.length === 0 || !pages.every((page) => page.blank)) return undefined
  return {
    id: 'pdf-no-text',
    level: 'error',
    message: `The PDF holds no text on its ${pages.length} pages: it is a scan or pictures.`,
    advice:
      'Run text recognition over it (for example ocrmypdf in.pdf out.pdf) and audit the result.',
  }
}

function scanned({ pages }: Reading): Told | undefined {
  const blank = pages.filter((page) => page.blank).map((page) => page.page)
  if (blank.length === 0 || blank.length === pages.length) return undefined
  return {
    id: 'pdf-page-without-text',
    level: 'warning',
    message: `No text on ${listed(blank)}: blank or scanned.`,
    advice: 'If these pages show text, run text recognition over the file and audit the result.',
  }
}

function listed(pages: readonly number[]): string {
  const shown = pages.slice(0, 10).join(', ')
  return `${pages.length === 1 ? 'page' : 'pages'} ${shown}${pages.length > 10 ? ` and ${pages.length - 10} more` : ''}`
}

const reasons: Readonly<Record<Hidden, string>> = {
  colour: 'has the colour of its ground',
  size: 'is too small to be seen',
  mode: 'is marked as not to be drawn',
}

const fewestHidden = 12

function hidden({ pages }: Reading): (Told | undefined)[] {
  return (['colour', 'size', 'mode'] as const).map((reason) => {
    const found = pages.filter((page) => page.hidden[reason] >= fewestHidden)
    if (found.length === 0) return undefined
    return {
      id: 'hidden-text',
      level: 'warning',
      message: `Text on ${listed(found.map((page) => page.page))} ${reasons[reason]}; it was read with the rest.`,
      advice: 'Select all text in a viewer to see it, and ask the author why it is hidden.',
    }
  })
}
