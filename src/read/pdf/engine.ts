// Opens a PDF with pdf-parse and hands out its pages as drawing operators, without loading what only drawing needs.

/** Six numbers [a b c d e f]: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

/** What pdf.js tells of a font once the operators of a page are there. */
export interface EngineFont {
  readonly name?: string
  readonly bold?: boolean
  readonly black?: boolean
  readonly fontMatrix?: readonly number[]
  readonly vertical?: boolean
}

export interface EnginePage {
  /** Degrees by which the file wants the page turned for showing. */
  readonly rotate: number
  readonly getViewport: (options: { scale: number; rotation?: number }) => {
    readonly width: number
    readonly height: number
    readonly transform: readonly number[]
  }
  readonly getOperatorList: (options: { annotationMode: number }) => Promise<{
    readonly fnArray: readonly number[]
    readonly argsArray: readonly (readonly unknown[] | null)[]
  }>
  readonly commonObjs: { has: (id: string) => boolean; get: (id: string) => EngineFont }
  readonly cleanup: () => boolean
}

export interface EngineDocument {
  readonly numPages: number
  readonly getPage: (number: number) => Promise<EnginePage>
  readonly getMetadata: () => Promise<{ readonly info: object }>
  readonly destroy: () => Promise<void>
}

/**
 * The document in `bytes`. Rejects with an error whose `name` is PasswordException, InvalidPDFException,
 * FormatError or UnknownErrorException. `bytes` are copied: pdf.js takes possession of what it is given.
 */
export async function openPdf(bytes: Uint8Array): Promise<EngineDocument> {
  standInForBrowser()
  await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs' as string)
  const { PDFParse } = await import('pdf-parse')
  const parser = new PDFParse({
    data: bytes.slice(),
    verbosity: 0,
    maxImageSize: 0,
    disableFontFace: false,
    isEvalSupported: false,
    useWasm: false,
    ownerDocument: pageWithFonts as unknown as HTMLDocument,
  })
  return (parser as unknown as { load: () => Promise<EngineDocument> }).load()
}

/** The names of the operators that `getOperatorList` gives as numbers. */
export async function operatorNames(): Promise<ReadonlyMap<number, string>> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return new Map(Object.entries(OPS).map(([name, code]) => [code, name]))
}

type HTMLDocument = NonNullable<
  NonNullable<ConstructorParameters<typeof import('pdf-parse').PDFParse>[0]>['ownerDocument']
>

const pageWithFonts = { fonts: { add: () => {}, delete: () => {} } }

/**
 * pdf.js wants three classes that only drawing uses, and takes each glyph's outline where a page cannot hold fonts.
 * Empty classes in their place spare both: nothing here draws.
 */
function standInForBrowser(): void {
  const world = globalThis as Record<string, unknown>
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) world[name] ??= class {}
  world.FontFace ??= class {
    readonly loaded = Promise.resolve(this)
    load() {
      return this.loaded
    }
  }
}
