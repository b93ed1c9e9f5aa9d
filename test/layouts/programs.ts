// Runs the programs that make PDFs, each in a folder of its own.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'

/** Prints a source text to a PDF in `folder` and returns its path. */
export type Print = (source: string, folder: string) => string

function run(program: string, args: readonly string[], folder: string, input?: string): Buffer {
  return execFileSync(program, args, {
    cwd: folder,
    input,
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: 120_000,
    maxBuffer: 1 << 28,
    env: { ...process.env, HOME: folder, SOURCE_DATE_EPOCH: '1760000000' },
  })
}

function write(folder: string, name: string, content: string | Buffer): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

export const weasyprint: Print = (html, folder) => {
  write(folder, 'policy.html', html)
  run('weasyprint', ['policy.html', 'policy.pdf'], folder)
  return join(folder, 'policy.pdf')
}

export const chromium: Print = (html, folder) =>
  withChromium(html, folder, '--no-pdf-header-footer')

/** Date, title, address and page number in the margins, as browsers print them by default. */
export const chromiumWithFurniture: Print = (html, folder) =>
  withChromium(html, folder, '--hide-scrollbars')

function withChromium(html: string, folder: string, flag: string): string {
  const source = write(folder, 'policy.html', html)
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', flag]
  run(
    'chromium',
    [...flags, `--print-to-pdf=${join(folder, 'policy.pdf')}`, `file://${source}`],
    folder,
  )
  return join(folder, 'policy.pdf')
}

export const libreoffice: Print = (html, folder) => {
  write(folder, 'policy.html', html)
  run(
    'soffice',
    ['--headless', '--convert-to', 'odt:writer8', '--infilter=HTML (StarWriter)', 'policy.html'],
    folder,
  )
  return officeToPdf('policy.odt', folder)
}

/** By way of a Word document, as offices make them. */
export const pandocDocx: Print = (html, folder) => {
  write(folder, 'policy.html', html)
  run('pandoc', ['policy.html', '-o', 'policy.docx'], folder)
  return officeToPdf('policy.docx', folder)
}

function officeToPdf(name: string, folder: string): string {
  run('soffice', ['--headless', '--convert-to', 'pdf', name], folder)
  return join(folder, 'policy.pdf')
}

export const groff: Print = (source, folder) => {
  mkdirSync(folder, { recursive: true })
  return write(folder, 'policy.pdf', run('groff', ['-t', '-ms', '-Tpdf', '-Kutf8'], folder, source))
}

export const pandocGroff: Print = (html, folder) => {
  write(folder, 'policy.html', html)
  run('pandoc', ['policy.html', '-s', '-t', 'ms', '-o', 'policy.ms'], folder)
  // The fonts that pandoc asks for are not part of groff.
  const plain = readFileSync(join(folder, 'policy.ms'), 'utf8').replace(
    /^\.(?:nr|ds) FAM.*$|^\.fam .*$/gm,
    '',
  )
  return groff(plain, folder)
}

/** Pages that stand on their side in the file and are turned for showing. */
export const turned: Print = (html, folder) => {
  const path = weasyprint(html, folder)
  run('qpdf', [path, '--rotate=+90', '--replace-input'], folder)
  return path
}

const told = { 'no character': '0000', 'a wrong letter': '0045', nothing: '' }

/** Takes from the fonts of a PDF what its ligatures stand for, as careless programs do. */
export function loseLigatures(path: string, how: keyof typeof told): string {
  run('qpdf', ['--qdf', '--object-streams=disable', path, `${path}.plain`], dirname(path))
  const source = readFileSync(`${path}.plain`, 'latin1')
  // Equal length, so that no offset in the file changes.
  const loose = source.replace(
    /<([0-9a-f]{4})> <((?:0066){1,2}00(?:69|6c)|00660066)>/g,
    (line, code) =>
      (told[how] ? `<${code}> <${told[how]}>` : `<ff${code.slice(2)}> <0041>`).padEnd(line.length),
  )
  if (loose === source) throw new Error('The PDF holds no ligature to lose.')
  writeFileSync(path, loose, 'latin1')
  return path
}
