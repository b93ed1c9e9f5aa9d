// Arithmetic of the transformations that place text on a page.
import type { Matrix } from './engine.ts'

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ]
}

export function apply(m: Matrix, x: number, y: number): readonly [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
}

export function asMatrix(value: unknown): Matrix {
  const numbers = value as ArrayLike<number> | null | undefined
  return (numbers?.length ?? 0) >= 6 ? (numbers as unknown as Matrix) : identity
}
