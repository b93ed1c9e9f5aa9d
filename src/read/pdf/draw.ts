// Follows the drawing operators of a page and collects the pieces of text and the ruled lines they leave.
import type { Font, PageContent } from './content.ts'
import type { EngineFont, EnginePage, Matrix } from './engine.ts'
import { plainText } from './glyphs.ts'
import { constructPath } from './ground.ts'
import { asMatrix, identity, multiply } from './matrix.ts'
import { type DocumentFonts, newPen, number, type Pen, type TextState } from './pen.ts'
import { showText } from './show.ts'

type Handler = (pen: Pen, args: readonly unknown[]) => void

/** The content of one page, turned so that most of its text is upright. `operators` names the engine's operator codes. */
export async function readContent(
  page: EnginePage,
  pageNumber: number,
  operators: ReadonlyMap<number, string>,
  fonts: DocumentFonts,
): Promise<PageContent> {
  const list = await page.getOperatorList({ annotationMode: 1 })
  const follow = (rotation: number) => {
    const view = page.getViewport({ scale: 1, rotation })
    const pen = newPen(page, fonts, asMatrix(view.transform))
    list.fnArray.forEach((code, index) => {
      const handler = handlers[operators.get(code) ?? '']
      if (handler) handler(pen, list.argsArray[index] ?? [])
    })
    return { pen, width: view.width, height: view.height }
  }
  const shown = follow(page.rotate)
  const turn = shown.pen.turns.indexOf(Math.max(...shown.pen.turns))
  const { pen, width, height } = turn === 0 ? shown : follow((page.rotate + 360 - 90 * turn) % 360)
  const plain = (text: string) => plainText(text, fonts.lost)
  const { pieces, rules } = pen
  return { page: pageNumber, plain, width, height, pieces, skipped: 0, rules }
}

const set =
  <K extends keyof TextState>(key: K, read: (value: unknown) => TextState[K]): Handler =>
  (pen, args) => {
    pen.state = { ...pen.state, [key]: read(args[0]) }
  }

const handlers: Readonly<Record<string, Handler>> = {
  save,
  restore,
  transform: (pen, args) => transform(pen, asMatrix(args)),
  paintFormXObjectBegin: (pen, args) => {
    save(pen)
    if (args[0]) transform(pen, asMatrix(args[0]))
  },
  paintFormXObjectEnd: restore,
  beginText: (pen) => placeLine(pen, identity),
  setTextMatrix: (pen, args) => placeLine(pen, asMatrix(args[0])),
  moveText: (pen, args) => moveLine(pen, number(args[0]), number(args[1])),
  setLeadingMoveText: (pen, args) => {
    pen.state = { ...pen.state, leading: -number(args[1]) }
    moveLine(pen, number(args[0]), number(args[1]))
  },
  nextLine: (pen) => moveLine(pen, 0, -pen.state.leading),
  setCharSpacing: set('charSpacing', number),
  setWordSpacing: set('wordSpacing', number),
  setHScale: set('stretch', (value) => number(value) / 100),
  setLeading: set('leading', number),
  setTextRise: set('rise', number),
  setTextRenderingMode: set('mode', number),
  setFillRGBColor: set('fill', String),
  setFillColorN: set('fill', () => 'pattern'),
  setFont: (pen, args) => setFont(pen, String(args[0]), number(args[1])),
  setGState: (pen, args) => setGraphicsState(pen, args[0] as readonly [string, unknown][]),
  showText: (pen, args) => showText(pen, args[0] as readonly unknown[]),
  constructPath,
}

function save(pen: Pen): void {
  pen.saved.push(pen.state)
}

function restore(pen: Pen): void {
  pen.state = pen.saved.pop() ?? pen.state
}

function transform(pen: Pen, matrix: Matrix): void {
  pen.state = { ...pen.state, ctm: multiply(pen.state.ctm, matrix) }
}

function placeLine(pen: Pen, matrix: Matrix): void {
  pen.matrix = matrix
  pen.lineX = 0
  pen.lineY = 0
  pen.x = 0
  pen.y = 0
}

function moveLine(pen: Pen, x: number, y: number): void {
  pen.lineX += x
  pen.lineY += y
  pen.x = pen.lineX
  pen.y = pen.lineY
}

function setGraphicsState(pen: Pen, entries: readonly [string, unknown][]): void {
  for (const [key, value] of entries ?? []) {
    if (key === 'Font' && Array.isArray(value)) setFont(pen, String(value[0]), number(value[1]))
  }
}

function setFont(pen: Pen, id: string, size: number): void {
  const known = pen.document.fonts.get(id) ?? loadFont(pen, id)
  pen.document.fonts.set(id, known)
  pen.state = { ...pen.state, font: known.font, unit: known.unit, size }
}

function loadFont(pen: Pen, id: string): { readonly font: Font; readonly unit: number } {
  const font: EngineFont = pen.page.commonObjs.has(id) ? pen.page.commonObjs.get(id) : {}
  const name = font.name ?? ''
  const bold = font.bold === true || font.black === true || /bold|black|heavy|demi/i.test(name)
  const symbols = /symbol|dingbat|webding/i.test(name)
  return { font: { id, name, bold, symbols }, unit: font.fontMatrix?.[0] ?? 0.001 }
}
