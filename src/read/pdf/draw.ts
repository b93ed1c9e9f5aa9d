// Follows the drawing operators of a page and collects the pieces of text and the ruled lines they leave.
import type { Font, PageContent, Piece, Rule } from './content.ts'
import type { EngineFont, EnginePage, Matrix } from './engine.ts'
import { glyphText } from './glyphs.ts'
import { apply, asMatrix, identity, multiply } from './matrix.ts'

interface TextState {
  readonly ctm: Matrix
  readonly font: Font
  readonly unit: number
  readonly size: number
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly stretch: number
  readonly leading: number
  readonly rise: number
  readonly mode: number
  readonly fill: string
}

interface Fill {
  readonly box: readonly [number, number, number, number]
  readonly colour: string
}

/** The state of a page while its operators are followed. */
interface Pen {
  readonly page: EnginePage
  readonly height: number
  readonly pieces: Piece[]
  readonly rules: Rule[]
  readonly fills: Fill[]
  readonly saved: TextState[]
  readonly fonts: Map<string, { readonly font: Font; readonly unit: number }>
  state: TextState
  matrix: Matrix
  line: readonly [number, number]
  at: readonly [number, number]
  spacePending: boolean
}

type Handler = (pen: Pen, args: readonly unknown[]) => void

const plainFont: Font = { name: '', bold: false, symbols: false }
const maximumFills = 5000

/** The content of one page. `operators` names the operator codes of the engine. */
export async function readContent(
  page: EnginePage,
  number: number,
  operators: ReadonlyMap<number, string>,
): Promise<PageContent> {
  const view = page.getViewport({ scale: 1 })
  const list = await page.getOperatorList({ annotationMode: 1 })
  const pen = newPen(page, asMatrix(view.transform), view.height)
  list.fnArray.forEach((code, index) => {
    const handler = handlers[operators.get(code) ?? '']
    if (handler) handler(pen, list.argsArray[index] ?? [])
  })
  return { page: number, width: view.width, height: view.height, ...collected(pen) }
}

function collected(pen: Pen): Pick<PageContent, 'pieces' | 'rules'> {
  return { pieces: pen.pieces, rules: pen.rules }
}

function newPen(page: EnginePage, ctm: Matrix, height: number): Pen {
  return {
    page,
    height,
    pieces: [],
    rules: [],
    fills: [],
    saved: [],
    fonts: new Map(),
    state: {
      ctm,
      font: plainFont,
      unit: 0.001,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      fill: '#000000',
    },
    matrix: identity,
    line: [0, 0],
    at: [0, 0],
    spacePending: false,
  }
}

const number = (value: unknown): number => (typeof value === 'number' ? value : 0)

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
  pen.line = [0, 0]
  pen.at = [0, 0]
}

function moveLine(pen: Pen, x: number, y: number): void {
  pen.line = [pen.line[0] + x, pen.line[1] + y]
  pen.at = pen.line
}

function setGraphicsState(pen: Pen, entries: readonly [string, unknown][]): void {
  for (const [key, value] of entries ?? []) {
    if (key === 'Font' && Array.isArray(value)) setFont(pen, String(value[0]), number(value[1]))
  }
}

function setFont(pen: Pen, id: string, size: number): void {
  const known = pen.fonts.get(id) ?? loadFont(pen, id)
  pen.fonts.set(id, known)
  pen.state = { ...pen.state, font: known.font, unit: known.unit, size }
}

function loadFont(pen: Pen, id: string): { readonly font: Font; readonly unit: number } {
  const font: EngineFont = pen.page.commonObjs.has(id) ? pen.page.commonObjs.get(id) : {}
  const name = font.name ?? ''
  const bold = font.bold === true || font.black === true || /bold|black|heavy|demi/i.test(name)
  const symbols = /symbol|dingbat|webding/i.test(name)
  return { font: { name, bold, symbols }, unit: font.fontMatrix?.[0] ?? 0.001 }
}

interface Glyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
  readonly originalCharCode: number
}

function showText(pen: Pen, glyphs: readonly unknown[]): void {
  const { state } = pen
  const full = multiply(state.ctm, pen.matrix)
  for (const glyph of glyphs ?? []) {
    if (typeof glyph === 'number') advance(pen, (-glyph / 1000) * state.size)
    else if (glyph) showGlyph(pen, full, glyph as Glyph)
  }
}

function advance(pen: Pen, width: number): void {
  pen.at = [pen.at[0] + width * pen.state.stretch, pen.at[1]]
}

function showGlyph(pen: Pen, full: Matrix, glyph: Glyph): void {
  const { state } = pen
  const [x, y] = apply(full, pen.at[0], pen.at[1] + state.rise)
  const width = glyph.width * state.size * state.unit
  const [right] = apply(full, pen.at[0] + width * state.stretch, pen.at[1] + state.rise)
  advance(pen, width + state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0))
  if (Math.abs(full[1]) > Math.abs(full[0]) * 0.1) return
  const text = glyphText(glyph.unicode)
  if (text.trim() === '') pen.spacePending = true
  else place(pen, { text, x, right, y, size: Math.abs(state.size) * Math.hypot(full[2], full[3]) })
}

type Placed = Pick<Piece, 'text' | 'x' | 'right' | 'y' | 'size'>

function place(pen: Pen, glyph: Placed): void {
  const last = pen.pieces.at(-1)
  if (last && !pen.spacePending && continues(last, glyph, pen.state.font)) {
    last.text += glyph.text
    last.right = Math.max(last.right, glyph.right)
    return
  }
  const hidden = whyHidden(pen, glyph)
  const piece = { ...glyph, font: pen.state.font, space: pen.spacePending }
  pen.pieces.push(hidden ? { ...piece, hidden } : piece)
  pen.spacePending = false
}

function continues(last: Piece, glyph: Placed, font: Font): boolean {
  const gap = glyph.x - last.right
  return (
    last.font === font &&
    Math.abs(glyph.y - last.y) < glyph.size * 0.05 &&
    Math.abs(glyph.size - last.size) < 0.1 &&
    gap < glyph.size * 0.1 &&
    gap > -glyph.size * 0.3
  )
}

const smallestVisible = 2.5

function whyHidden(pen: Pen, glyph: Placed): Piece['hidden'] {
  if (glyph.size < smallestVisible) return 'size'
  if (pen.state.mode === 3 || pen.state.mode === 7) return 'mode'
  return sameColour(pen.state.fill, groundColour(pen, glyph)) ? 'colour' : undefined
}

function groundColour(pen: Pen, { x, y, size }: Placed): string {
  const middle = y - size * 0.3
  const under = ({ box }: Fill) =>
    box[0] <= x && box[2] >= x && box[1] <= middle && box[3] >= middle
  return pen.fills.findLast(under)?.colour ?? '#ffffff'
}

function sameColour(one: string, other: string): boolean {
  const [a, b] = [channels(one), channels(other)]
  return a !== undefined && b !== undefined && a.every((v, i) => Math.abs(v - (b[i] ?? 0)) < 16)
}

function channels(colour: string): readonly number[] | undefined {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)
  return hex?.slice(1).map((pair) => Number.parseInt(pair, 16))
}

const fillOperators: ReadonlySet<number> = new Set([22, 23, 24, 25, 26, 27])
const thin = 3

/** A path's bounding box stands for it: thin ones are rules, filled ones are ground for text. */
function constructPath(pen: Pen, args: readonly unknown[]): void {
  const bounds = args[2] as ArrayLike<number> | null
  if (!bounds || !Number.isFinite(bounds[0] ?? Number.NaN)) return
  const box = deviceBox(pen.state.ctm, bounds)
  const [width, height] = [box[2] - box[0], box[3] - box[1]]
  if (width <= thin || height <= thin) addRule(pen, box, width, height)
  else if (fillOperators.has(number(args[0]))) addFill(pen, box)
  else addFrame(pen, box)
}

type Box = readonly [number, number, number, number]

function deviceBox(ctm: Matrix, bounds: ArrayLike<number>): Box {
  const [x1, y1] = apply(ctm, bounds[0] ?? 0, bounds[1] ?? 0)
  const [x2, y2] = apply(ctm, bounds[2] ?? 0, bounds[3] ?? 0)
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}

function addRule(pen: Pen, [x1, y1, x2, y2]: Box, width: number, height: number): void {
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2]
  if (width >= height) pen.rules.push({ x1, y1: y, x2, y2: y })
  else pen.rules.push({ x1: x, y1, x2: x, y2 })
}

function addFrame(pen: Pen, [x1, y1, x2, y2]: Box): void {
  pen.rules.push({ x1, y1, x2, y2: y1 }, { x1, y1: y2, x2, y2 })
  pen.rules.push({ x1, y1, x2: x1, y2 }, { x1: x2, y1, x2, y2 })
}

function addFill(pen: Pen, box: Box): void {
  pen.fills.push({ box, colour: pen.state.fill })
  if (pen.fills.length > maximumFills) pen.fills.shift()
}
