// Ruled lines, filled boxes, and text that does not stand out from what lies under it.
import { dot, type Piece } from './content.ts'
import type { Matrix } from './engine.ts'
import { apply } from './matrix.ts'
import { type Fill, number, type Pen, plainFont } from './pen.ts'

const smallestVisible = 2.5

/** Why nobody can see a glyph, if so. */
export function whyHidden(pen: Pen, x: number, y: number, size: number): Piece['hidden'] {
  if (size < smallestVisible) return 'size'
  if (pen.state.mode === 3 || pen.state.mode === 7) return 'mode'
  return sameColour(pen.state.fill, groundColour(pen, x, y - size * 0.3)) ? 'colour' : undefined
}

function groundColour(pen: Pen, x: number, y: number): string {
  const under = ({ box }: Fill) => box[0] <= x && box[2] >= x && box[1] <= y && box[3] >= y
  return pen.fills.findLast(under)?.colour ?? white
}

const white = '#ffffff'
const unlike = 16

/** Whether no eye tells the two colours apart. */
function sameColour(one: string, other: string): boolean {
  if (one === other) return one.startsWith('#')
  if (one === '#000000' && other === white) return false
  const [a, b] = [channels(one), channels(other)]
  return a !== undefined && b !== undefined && a.every((v, i) => Math.abs(v - (b[i] ?? 0)) < unlike)
}

function channels(colour: string): readonly number[] | undefined {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)
  return hex?.slice(1).map((pair) => Number.parseInt(pair, 16))
}

const maximumFills = 5000
/** stroke, closeStroke, fill, eoFill, fillStroke, eoFillStroke and their closing kin: clipping paths paint nothing. */
const paintOperators: ReadonlySet<number> = new Set([20, 21, 22, 23, 24, 25, 26, 27])
const fillOperators: ReadonlySet<number> = new Set([22, 23, 24, 25, 26, 27])
const thin = 3

/** A path's bounding box stands for it: thin ones are rules, filled ones are ground for text. */
export function constructPath(pen: Pen, args: readonly unknown[]): void {
  const bounds = args[2] as ArrayLike<number> | null
  if (!bounds || !Number.isFinite(bounds[0] ?? Number.NaN)) return
  const box = deviceBox(pen.state.ctm, bounds)
  const [width, height] = [box[2] - box[0], box[3] - box[1]]
  if (!paintOperators.has(number(args[0]))) return
  if (isDot(width, height)) addDot(pen, box)
  else if (width <= thin || height <= thin) addRule(pen, box, width, height)
  else if (fillOperators.has(number(args[0])) && !isHollow(args[1])) addFill(pen, box)
  else addFrame(pen, box)
}

/** Numbers that follow each step of a path: move, line, curve, close. */
const stepLengths = [2, 2, 6, 0]

/** Whether a filled path has an outline within an outline: a border drawn in one go, which leaves its middle blank. */
function isHollow(data: unknown): boolean {
  const path = (data as readonly (ArrayLike<number> | null)[] | null)?.[0]
  let outlines = 0
  for (
    let i = 0;
    path && i < path.length && outlines < 2;
    i += 1 + (stepLengths[path[i] ?? 3] ?? 0)
  )
    if (path[i] === 0) outlines += 1
  return outlines > 1
}

type Box = readonly [number, number, number, number]

function deviceBox(ctm: Matrix, bounds: ArrayLike<number>): Box {
  const [x1, y1] = apply(ctm, bounds[0] ?? 0, bounds[1] ?? 0)
  const [x2, y2] = apply(ctm, bounds[2] ?? 0, bounds[3] ?? 0)
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}

/** Browsers draw the bullets of lists as small discs and squares. */
function isDot(width: number, height: number): boolean {
  return width > 1.8 && width < 8 && Math.abs(width - height) < 0.8
}

function addDot(pen: Pen, [x, y1, right, y2]: Box): void {
  const size = 2 * (y2 - y1)
  pen.pieces.push({
    text: dot,
    x,
    right,
    y: y2 + 0.3 * size,
    size,
    font: plainFont,
    space: true,
    hidden: undefined,
  })
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
