// Every way of leaving one leaf out of a judgement's conditions: examples must notice each.
import type { Condition, FactPattern } from '../model/condition.ts'
import type { Judgement } from '../model/rulebook.ts'

/** A judgement without one leaf. `leaf` names what was left out and where: `forbid.all.technique keystrokes`. */
export interface Thinned<T extends Judgement> {
  readonly leaf: string
  readonly judgement: T
}

interface Variant {
  readonly leaf: string
  /** null: nothing is left. */
  readonly condition: Condition | null
}

const always: Condition = { kind: 'all', of: [] }
const never: Condition = { kind: 'any', of: [] }

/** All judgements that lack exactly one leaf. */
export function withoutEachLeaf<T extends Judgement>(judgement: T): readonly Thinned<T>[] {
  const conditions = (['when', 'except', 'forbid', 'require'] as const).flatMap((part) =>
    variants(judgement[part], part).map(({ leaf, condition }) => ({
      leaf,
      judgement: { ...judgement, [part]: condition },
    })),
  )
  const elements = judgement.elements.flatMap((element, index) =>
    variants(element.require, `elements.${element.id}`).map(({ leaf, condition }) => ({
      leaf,
      judgement: {
        ...judgement,
        elements: judgement.elements.with(index, { ...element, require: condition ?? never }),
      },
    })),
  )
  return [...conditions, ...elements]
}

function variants(condition: Condition | null, path: string): readonly Variant[] {
  if (condition === null) return []
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap((part, index) =>
        variants(part, `${path}.${condition.kind}`).map((variant) => ({
          leaf: variant.leaf,
          condition: withPart(condition, index, variant.condition),
        })),
      )
    case 'not':
      return variants(condition.of, `${path}.not`).map(({ leaf, condition: inner }) => ({
        leaf,
        condition: inner === null ? null : { kind: 'not', of: inner },
      }))
    case 'each':
      return [
        { leaf: `${path}.each ${patternInWords(condition.pattern)}`, condition: null },
        ...variants(condition.require, `${path}.each`).map(({ leaf, condition: inner }) => ({
          leaf,
          condition: { ...condition, require: inner ?? always },
        })),
      ]
    default:
      return [{ leaf: `${path}.${leafInWords(condition)}`, condition: null }]
  }
}

function withPart(
  condition: Condition & { readonly kind: 'all' | 'any' },
  index: number,
  part: Condition | null,
): Condition | null {
  const of = part === null ? condition.of.toSpliced(index, 1) : condition.of.with(index, part)
  return of.length === 0 ? null : { ...condition, of }
}

function leafInWords(
  leaf: Exclude<Condition, { readonly kind: 'all' | 'any' | 'not' | 'each' }>,
): string {
  if (leaf.kind === 'profile') return `profile ${leaf.key}`
  if (leaf.kind === 'document') return `document ${leaf.kinds.join('|')}`
  const words = patternInWords(leaf.pattern)
  return leaf.kind === 'agree' ? `agree ${words}` : words
}

function patternInWords({
  facet,
  values,
  otherThan,
  group,
  stance,
  of,
  amount,
}: FactPattern): string {
  const said = [
    ...(values ?? []),
    ...(otherThan === undefined ? [] : [`other than ${otherThan.join('|')}`]),
    ...(group === undefined ? [] : [`group:${group}`]),
    ...(amount === undefined
      ? []
      : Object.entries(amount).map(([key, value]) => `${key} ${value}`)),
  ]
  const about = of === undefined ? '' : ` of ${of.join('|')}`
  return `${facet} ${said.join('|') || 'any'}${stance === 'affirmed' ? '' : ` ${stance}`}${about}`
}
