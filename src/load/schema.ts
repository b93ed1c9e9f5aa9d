// Checks a YAML file of knowledge against a published JSON Schema and says in a person's words what is wrong, where.
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import type { Diagnostic } from '../model/diagnostic.ts'
import { adviseWord } from './nearest.ts'
import type { Path, Source } from './source.ts'
import { problem } from './source.ts'

/** Checks one parsed file; an empty list means that its shape is right. */
export type SchemaCheck = (schemaId: string, source: Source) => readonly Diagnostic[]

/**
 * Makes the check from the texts of the `*.schema.json` files (their parsed JSON). AJV is loaded here and only here: at the
 * build, for own rules and for `rules test`, never at a normal start.
 */
export async function schemaCheck(schemas: readonly object[]): Promise<SchemaCheck> {
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    strictRequired: false,
    strictTypes: false,
  })
  for (const schema of schemas) ajv.addSchema(schema)
  return (schemaId, source) => {
    if (source.value === undefined) return source.diagnostics
    const validate = ajv.getSchema(schemaId) as ValidateFunction | undefined
    if (validate === undefined) throw new Error(`No schema ${schemaId}`)
    if (validate(source.value)) return []
    return worthSaying(validate.errors ?? []).map((error) => told(source, error))
  }
}

/** Leaves out what only repeats another error: branches of anyOf, and a type error beside a more telling one. */
function worthSaying(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const branches = errors.filter((error) => error.keyword === 'anyOf' || error.keyword === 'oneOf')
  const inBranch = (error: ErrorObject) =>
    branches.some(
      (branch) => error !== branch && error.schemaPath.startsWith(`${branch.schemaPath}/`),
    )
  return errors.filter((error) => error.keyword !== 'if' && !inBranch(error))
}

function told(source: Source, error: ErrorObject): Diagnostic {
  const path = pathOf(error.instancePath)
  const tell = tellers[error.keyword] ?? tellOther
  const { message, advice, at = path, part } = tell(error, path)
  return problem(source.file, 'knowledge-shape', source.locate(at, part), message, advice)
}

interface Told {
  readonly message: string
  readonly advice: string
  readonly at?: Path
  readonly part?: 'key'
}

const tellers: Readonly<Record<string, (error: ErrorObject, path: Path) => Told>> = {
  additionalProperties(error, path) {
    const key = String(error.params.additionalProperty)
    const valid = Object.keys((error.parentSchema?.properties as object | undefined) ?? {})
    return {
      message: `Unknown key \`${key}\`${within(path)}.`,
      advice: adviseWord(key, valid),
      at: [...path, key],
      part: 'key',
    }
  },
  required(error, path) {
    const key = String(error.params.missingProperty)
    return { message: `\`${key}\` is missing${within(path)}.`, advice: `Add \`${key}:\`.` }
  },
  enum(error, path) {
    const valid = (error.params.allowedValues as readonly unknown[]).map(String)
    const word = String(error.data)
    return {
      message: `\`${word}\` is no valid word${within(path)}.`,
      advice: adviseWord(word, valid),
    }
  },
  anyOf: (error, path) => choice(error, path, 'at least one of'),
  oneOf: (error, path) => choice(error, path, 'exactly one of'),
  maxProperties: (error, path) => ({
    message: `More than one key${within(path)}: ${Object.keys(error.data as object)
      .map((key) => `\`${key}\``)
      .join(', ')}.`,
    advice: 'Join conditions by `all:` or `any:`; each holds one key.',
  }),
  pattern: (error, path) => ({
    message: `\`${String(error.data)}\` has the wrong form${within(path)}.`,
    advice: `It must match ${String(error.params.pattern)}.`,
  }),
}

function choice(error: ErrorObject, path: Path, how: string): Told {
  const branches = (error.schema as readonly { readonly required?: readonly string[] }[]).flatMap(
    (one) => one.required ?? [],
  )
  const keys = branches.map((key) => `\`${key}\``).join(', ')
  return {
    message: `${how[0]?.toUpperCase()}${how.slice(1)} ${keys} is needed${within(path)}.`,
    advice: `Give ${how} ${keys}.`,
  }
}

function tellOther(error: ErrorObject, path: Path): Told {
  return {
    message: `The value${within(path)} ${error.message ?? 'is wrong'}.`,
    advice: 'Compare with the format in rules/README.md.',
  }
}

function within(path: Path): string {
  const names = path.filter((step) => typeof step === 'string')
  return names.length === 0 ? '' : ` in \`${names.slice(-2).join('.')}\``
}

function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}
