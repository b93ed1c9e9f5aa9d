// The caps that hold a grade where it is; milder ones change nothing.
import type { Cap, Score } from '../../model/score.ts'

export function holding({ caps, grade }: Score): readonly Cap[] {
  return caps.filter((cap) => cap.grade === grade)
}
