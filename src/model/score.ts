// The protection score: computed from criteria, never a figure of legality.

export const grades = ['A+', 'A', 'B', 'C', 'D', 'E', 'F'] as const
export type Grade = (typeof grades)[number]

export interface ThemeScore {
  readonly theme: string
  readonly title: string
  readonly weight: number
  /** 0-100, or null where nothing of the theme was decided. */
  readonly value: number | null
  /** Weights of criteria: decided (with a quotation or due absence) and applicable. */
  readonly decided: number
  readonly applicable: number
}

/** A cap that held the grade down, and the finding that caused it. */
export interface Cap {
  readonly finding: string
  readonly grade: Grade
  readonly reason: string
}

export interface Score {
  readonly scoring: 1
  /** null: not enough evidence (coverage below 60%), or the documents are not about monitoring workers. */
  readonly grade: Grade | null
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** 0-1: decided weight over applicable weight. */
  readonly coverage: number
  readonly caps: readonly Cap[]
  readonly themes: readonly ThemeScore[]
  /** Why there is no grade, where there is none. */
  readonly note?: string
}
